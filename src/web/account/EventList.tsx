import type { Output } from '#contract/api.ts'
import { instant } from '../format.ts'
import { useWords } from '../words.tsx'

type Event = Output<'readAccount'>['events'][number]

/** Sự kiện bảo mật, newest first: when, what, whose account, by whom. */
export function EventList({
  events,
  withPerson = false,
}: {
  readonly events: readonly Event[]
  readonly withPerson?: boolean
}) {
  const words = useWords().account
  const acts: Readonly<Record<string, string>> = words.acts
  if (events.length === 0) return <p className="m-0 px-3 pb-3 text-muted">{words.noEvents}</p>
  return (
    <ul className="m-0 list-none p-0">
      {events.map((one) => (
        <li
          key={one.sequence}
          className="flex flex-wrap gap-x-3 border-t border-line px-3 py-1.5 tabular-nums"
        >
          <span className="text-muted">{instant(one.at)}</span>
          <span className="font-medium">{acts[one.act] ?? one.act}</span>
          {withPerson && one.person ? <span>{one.person.name}</span> : null}
          {one.person === null || one.actor !== one.person.name ? (
            <span className="text-muted">{words.eventBy(one.actor)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
