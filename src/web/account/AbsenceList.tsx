import type { Output } from '#contract/api.ts'
import { day } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'

type Absence = Output<'listAbsences'>['absences'][number]

/** Who stands in for whom, from day to day; those that go on can be ended. */
export function AbsenceList({
  absences,
  onEnd,
}: {
  readonly absences: readonly Absence[]
  readonly onEnd: (id: string) => void
}) {
  const words = useWords().account
  const today = new Date().toISOString().slice(0, 10)
  if (absences.length === 0) return <p className="m-0 text-muted">{words.noAbsences}</p>
  return (
    <ul className="m-0 grid list-none gap-2 p-0">
      {absences.map((one) => {
        const isOver = one.endedAt !== null || one.to < today
        return (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1">
              <span className="font-medium">
                {words.stands(one.substitute.name, one.person.name)}
              </span>{' '}
              {isOver ? <Tag>{words.ended}</Tag> : null}
              <span className="block text-sm text-muted">
                {words.period(day(one.from), day(one.to))} · {one.reason}
              </span>
            </span>
            {isOver ? null : <Button onClick={() => onEnd(one.id)}>{words.endAbsence}</Button>}
          </li>
        )
      })}
    </ul>
  )
}
