import { useState } from 'react'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { forgetUpload, keptUploads } from './kept-uploads.ts'
import { giveUp } from './send-file.ts'
import { uploads } from './uploads.ts'

/** After a reload the browser no longer holds the files: chosen again, they go on where they stopped. */
export function KeptUploads({ dossier }: { readonly dossier: string }) {
  const words = useWords().evidence
  const tasks = useStore(uploads)
  const [, again] = useState(0)
  const moving = new Set(tasks.map(({ address }) => address))
  const kept = keptUploads().filter((one) => one.dossier === dossier && !moving.has(one.address))
  if (kept.length === 0) return null
  const drop = () => {
    for (const { address } of kept) {
      forgetUpload(address)
      void giveUp(address)
    }
    again((count) => count + 1)
  }
  return (
    <div className="flex flex-wrap items-center gap-2 rounded border border-line bg-part-soft px-3 py-2">
      <p className="m-0 min-w-0 flex-1">
        <b className="font-semibold">{words.kept(kept.length)}</b>:{' '}
        <span className="break-words">
          {kept
            .slice(0, 3)
            .map(({ name }) => name)
            .join(', ')}
          {kept.length > 3 ? '…' : ''}
        </span>
        . {words.keptHint}
      </p>
      <Button onClick={drop}>{words.forgetKept}</Button>
    </div>
  )
}
