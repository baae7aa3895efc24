import { useSetSearch } from '../dossier.ts'
import { type Look, lookOf, pastLookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { CriterionView, StandardView } from './cells.ts'

/** The dossier's own criteria: state and proof of each, its name beneath. */
export function OwnCriteria({
  result,
  unit,
  isPast,
}: {
  readonly result: StandardView
  readonly unit: string
  readonly isPast: boolean
}) {
  const words = useWords().board
  const speech = useSpeech()
  return (
    <Card
      title={`${words.ownCriteria(result.criteria.length)} ${speech.unitName(unit).toLocaleLowerCase('vi').split(' ')[0] ?? ''}`}
      note={words.ownNote}
    >
      <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-1 px-3 pt-0 pb-3 lg:grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] print:grid-flow-col print:auto-cols-fr print:grid-cols-none">
        {result.criteria.map((criterion) => (
          <li key={criterion.id} className="min-w-0 max-w-48">
            <OwnCell
              criterion={criterion}
              unit={unit}
              look={isPast ? pastLookOf(criterion) : lookOf(criterion)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OwnCell({
  criterion,
  unit,
  look,
}: {
  readonly criterion: CriterionView
  readonly unit: string
  readonly look: Look
}) {
  const { board: words, looks } = useWords()
  const speech = useSpeech()
  const setSearch = useSetSearch()
  const name = speech.find(criterion.id)
  const { listed, present } = criterion.evidence
  return (
    <button
      type="button"
      onClick={() => setSearch({ o: `${unit}~${criterion.id}` })}
      className="group flex h-full w-full flex-col justify-start border-0 bg-transparent p-0 text-left"
    >
      <span
        className={`flex min-h-8 items-center justify-center gap-1 rounded-sm border font-semibold group-hover:brightness-95 ${toneClass[look.tone]}`}
      >
        <span aria-hidden>{look.glyph}</span>
        <span className="sr-only">{looks[look.name]}; </span>
        {listed > 0 ? words.evidenceCount(present, listed) : null}
      </span>
      <span className="mt-1 block text-xs leading-snug">
        <b>{name?.number}.</b> <span className="text-muted">{name?.text ?? criterion.id}</span>
      </span>
    </button>
  )
}
