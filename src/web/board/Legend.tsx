import { type Look, lookNames } from '../looks.ts'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'

/** The states that are on the board now, in words; what is not there needs no explaining. */
export function Legend({
  states,
  isPast,
  unconfirmed,
  overdue,
}: {
  readonly states: readonly Look[]
  readonly isPast: boolean
  readonly unconfirmed: boolean
  readonly overdue: boolean
}) {
  const { board: words, looks } = useWords()
  const present = new Map(states.map((look) => [look.name, look]))
  const once = lookNames.flatMap((name) => present.get(name) ?? [])
  return (
    <ul
      aria-label={words.legend}
      className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-xs text-muted"
    >
      {once.map((look) => (
        <li key={look.name}>
          <Mark
            tone={isPast && look.tone !== 'none' ? 'none' : look.tone}
            glyph={look.glyph}
            words={looks[look.name]}
          />
        </li>
      ))}
      {isPast ? <li>{words.ramp}</li> : null}
      {unconfirmed ? (
        <li className="inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block h-1.5 w-1.5 rounded-full bg-[#583184]" />
          {words.markUnconfirmed}
        </li>
      ) : null}
      {overdue ? (
        <li className="inline-flex items-center gap-1.5">
          <span aria-hidden className="overdue-corner inline-block h-2 w-2" />
          {words.markOverdue}
        </li>
      ) : null}
    </ul>
  )
}
