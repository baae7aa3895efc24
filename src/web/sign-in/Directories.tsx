import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import type { Output } from '#contract/api.ts'
import { call } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { keepAway } from './away.ts'

/** Đăng nhập bằng thư mục: one button each; the browser goes there and comes back. */
export function Directories({
  directories,
  back,
}: {
  readonly directories: Output<'readSetup'>['directories']
  /** Where to go afterwards. */
  readonly back: string
}) {
  const words = useWords().account
  const start = useMutation({
    mutationFn: (provider: string) => call('startDirectory', { provider }),
    onSuccess: ({ url, proof }) => {
      keepAway({ proof, back })
      location.assign(url)
    },
  })
  if (directories.length === 0) return null
  return (
    <div className="mb-4 grid gap-2 border-b border-line pb-4">
      {start.error ? <RefusalNote error={start.error} /> : null}
      {directories.map(({ id, name }) => (
        <Button key={id} onClick={() => start.mutate(id)} disabled={start.isPending}>
          <KeyRound aria-hidden size={16} />
          {words.directory(name)}
        </Button>
      ))}
    </div>
  )
}
