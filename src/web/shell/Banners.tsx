import { useEffect } from 'react'
import { call, queryClient } from '../api.ts'
import { connection } from '../connection.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { newVersion } from './next-visit.ts'

const every = 4000

/** One line on top while the server is away (it tries again by itself), or when a new version waits. */
export function Banners() {
  const words = useWords().shell
  const away = useStore(connection) === 'away'
  const take = useStore(newVersion)
  useEffect(() => {
    if (!away) return
    const timer = setInterval(tryAgain, every)
    return () => clearInterval(timer)
  }, [away])
  return (
    <div role="status" className="sticky top-0 z-30 print:hidden">
      {away ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-part px-4 py-1.5 text-part-ink">
          <strong>{words.awayTitle}</strong>
          <span className="flex-1">{words.away}</span>
          <Button onClick={tryAgain}>{words.again}</Button>
        </div>
      ) : null}
      {take ? (
        <div className="flex flex-wrap items-center gap-3 bg-done px-4 py-1.5 text-done-ink">
          <span className="flex-1">{words.newVersion}</span>
          <Button onClick={take}>{words.takeVersion}</Button>
        </div>
      ) : null}
    </div>
  )
}

/** A healthy answer turns the banner off by itself; then everything that failed is asked for again. */
function tryAgain() {
  call('health', {}).then(
    () => queryClient.invalidateQueries(),
    () => undefined,
  )
}
