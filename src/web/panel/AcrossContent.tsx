import { lookOf, lookOfItem, pastLookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { Across } from './open-cell.ts'
import { Part, Row, Rows } from './Rows.tsx'

/** One criterion or indicator in every unit that is judged by it. */
export function AcrossContent({
  cells,
  isPast,
}: {
  readonly cells: readonly Across[]
  readonly isPast: boolean
}) {
  const words = useWords().panel
  const speech = useSpeech()
  const [, item = ''] = cells[0]?.open.split('~') ?? []
  return (
    <>
      <p className="m-0">{speech.find(item)?.text}</p>
      <Part title={words.across}>
        <Rows>
          {cells.map(({ unit, criterion, open }) => {
            const own = [...criterion.indicators, ...criterion.requirements].find(
              ({ id }) => id === item,
            )
            const look = own ? lookOfItem(own) : isPast ? pastLookOf(criterion) : lookOf(criterion)
            return <Row key={open} look={look} open={open} title={speech.unitName(unit.unit)} />
          })}
        </Rows>
      </Part>
    </>
  )
}
