import { type ReadinessView, useSetSearch } from '../dossier.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'

type StandardView = ReadinessView['units'][number]['standards'][number]
type CriterionView = StandardView['criteria'][number]

const mostReasons = 3

/** What is left to do, criterion by criterion, with the reasons; what is done is one quiet line each. */
export function OpenCriteria({
  standard,
  unit,
  isPast,
}: {
  readonly standard: StandardView
  readonly unit: string
  readonly isPast: boolean
}) {
  const words = useWords().unit
  const isDone = (one: CriterionView) => one.ready || one.verdict === 'notApplicable'
  const open = standard.criteria.filter((one) => !isDone(one))
  const done = standard.criteria.filter(isDone)
  return (
    <Card title={words.openCriteria} note={`${open.length}/${standard.criteria.length}`}>
      {open.length === 0 ? <p className="m-0 px-3 pb-2 text-muted">{words.openNone}</p> : null}
      <ul className="m-0 list-none p-0">
        {open.map((criterion) => (
          <Line key={criterion.id} criterion={criterion} unit={unit} isPast={isPast} />
        ))}
      </ul>
      {done.length > 0 ? (
        <details className="border-t border-line" open={open.length === 0}>
          <summary className="control flex cursor-pointer items-center px-3 text-muted">
            ✓ {words.doneCriteria(done.length)}
          </summary>
          <ul className="m-0 list-none p-0">
            {done.map((criterion) => (
              <Line key={criterion.id} criterion={criterion} unit={unit} isPast={isPast} />
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}

function Line({
  criterion,
  unit,
  isPast,
}: {
  readonly criterion: CriterionView
  readonly unit: string
  readonly isPast: boolean
}) {
  const { unit: words, looks } = useWords()
  const speech = useSpeech()
  const setSearch = useSetSearch()
  const look = isPast ? pastLookOf(criterion) : lookOf(criterion)
  const name = speech.find(criterion.id)
  const { present, listed } = criterion.evidence
  return (
    <li className="grid gap-x-4 border-t border-line px-3 py-1.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <button
          type="button"
          onClick={() => setSearch({ o: `${unit}~${criterion.id}` })}
          className="-mx-1 rounded border-0 bg-transparent px-1 py-0.5 text-left text-ink underline decoration-line-strong underline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
        >
          <b className="font-semibold">{name?.number}.</b> {name?.text ?? criterion.id}
        </button>
        <span className="block text-sm">
          <Mark tone={look.tone} glyph={look.glyph} words={looks[look.name]} />
          {listed > 0 ? (
            <span className="text-muted">, {words.evidence(present, listed)}</span>
          ) : null}
        </span>
      </div>
      <Reasons criterion={criterion} />
    </li>
  )
}

function Reasons({ criterion }: { readonly criterion: CriterionView }) {
  const words = useWords().unit
  const speech = useSpeech()
  if (criterion.verdict === 'met') return null
  const items = [...criterion.indicators, ...criterion.requirements]
  const said = [
    ...new Set([...criterion.reasons, ...items.flatMap(({ reasons }) => reasons)].map(speech.say)),
  ]
  return (
    <ul className="m-0 list-none p-0 text-sm">
      {said.slice(0, mostReasons).map((one) => (
        <li key={one}>{one}</li>
      ))}
      {said.length > mostReasons ? (
        <li className="text-muted">{words.moreReasons(said.length - mostReasons)}</li>
      ) : null}
    </ul>
  )
}
