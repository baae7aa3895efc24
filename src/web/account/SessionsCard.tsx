import { useMutation } from '@tanstack/react-query'
import { call } from '../api.ts'
import { instant } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { type Account, keepAccount } from './keep-account.ts'

/** Where one is signed in, and the way out of each. */
export function SessionsCard({ account }: { readonly account: Account }) {
  const words = useWords().account
  const end = useMutation({
    mutationFn: (session: string | null) =>
      session === null ? call('endOtherSessions', {}) : call('endSession', { session }),
    onSuccess: keepAccount,
  })
  const others = account.sessions.filter((one) => !one.isThis)
  const hows: Readonly<Record<string, string>> = words.how
  return (
    <Card
      title={words.sessions}
      aside={
        others.length > 0 ? (
          <Button onClick={() => end.mutate(null)} disabled={end.isPending}>
            {words.endOthers}
          </Button>
        ) : null
      }
    >
      {end.error ? <RefusalNote error={end.error} /> : null}
      <ul className="m-0 list-none p-0">
        {account.sessions.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-medium">
                {browserName(one.agent) || words.agentUnknown}{' '}
                {one.isThis ? <Tag tone="done">{words.thisSession}</Tag> : null}
              </span>
              <span className="block text-sm text-muted">
                {hows[one.how.split(':')[0] ?? ''] ?? one.how} · {words.seen(instant(one.seenAt))}
              </span>
            </span>
            {one.isThis ? null : (
              <Button onClick={() => end.mutate(one.id)} disabled={end.isPending}>
                {words.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? <p className="m-0 px-3 pb-3 text-muted">{words.noOthers}</p> : null}
    </Card>
  )
}

const browsers = [
  /Edg(?:e|A|iOS)?\/[\d]+/,
  /OPR\/[\d]+/,
  /Firefox\/[\d]+/,
  /Chrome\/[\d]+/,
  /Safari/,
]
const systems = [/Windows/, /Android/, /iPhone|iPad/, /Mac OS/, /Linux/]

/** `Chrome/153, Linux` out of what a browser calls itself; the beginning of anything else. */
function browserName(agent: string): string {
  const [browser, system] = [browsers, systems].map((names) =>
    names.map((name) => name.exec(agent)?.[0]).find((found) => found !== undefined),
  )
  return [browser, system].filter(Boolean).join(', ') || agent.slice(0, 60)
}
