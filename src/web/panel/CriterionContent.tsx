import { lazy, Suspense } from 'react'
import { type ReadinessView, useReadiness } from '../dossier.ts'
import { lookOf, lookOfItem } from '../looks.ts'
import { useMay } from '../session.tsx'
import { type Speech, useSpeech } from '../speech.ts'
import { Mark } from '../ui/Mark.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { BackToUnit } from './Back.tsx'
import { Part, Row, Rows } from './Rows.tsx'

type UnitView = ReadinessView['units'][number]
type CriterionView = UnitView['standards'][number]['criteria'][number]
type IndicatorView = CriterionView['indicators'][number]

const reasonsShown = 4

// What uploads comes when a criterion is opened, not with the board.
const CriterionNeeds = lazy(() =>
  import('../evidence/CriterionNeeds.tsx').then((found) => ({ default: found.CriterionNeeds })),
)

/** One criterion of one unit: why it stands as it does, then its indicators and requirements. */
export function CriterionContent({
  unit,
  criterion,
}: {
  readonly unit: UnitView
  readonly criterion: CriterionView
  readonly isPast: boolean
}) {
  const { panel: words, looks } = useWords()
  const speech = useSpeech()
  const may = useMay()
  const year = useReadiness().data?.year
  const { adopted, listed, present } = criterion.evidence
  const look = lookOf(criterion)
  return (
    <>
      <BackToUnit unit={unit.unit} />
      <p className="m-0 text-lg font-semibold">
        <Mark tone={look.tone} glyph={look.glyph} words={looks[look.name]} />
      </p>
      <ul className="m-0 mt-1 list-disc pl-6">
        {criterion.reasons.slice(0, reasonsShown).map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>{speech.say(reason)}</li>
        ))}
      </ul>
      <Items title={words.indicators} items={criterion.indicators} unit={unit.unit} />
      <Items title={words.requirements} items={criterion.requirements} unit={unit.unit} />
      <Part title={words.evidence}>
        <p className="m-0 mb-1 text-muted">
          {listed > 0 ? words.evidenceOf(present, listed, adopted) : words.evidenceNone}
        </p>
        {may('readInternal') && year !== undefined ? (
          <div className="-mx-3">
            <Suspense fallback={<Skeleton className="h-24" />}>
              <CriterionNeeds unit={unit.unit} criterion={criterion.id} year={year} />
            </Suspense>
          </div>
        ) : null}
      </Part>
    </>
  )
}

function Items({
  title,
  items,
  unit,
}: {
  readonly title: string
  readonly items: readonly IndicatorView[]
  readonly unit: string
}) {
  const { looks } = useWords()
  const speech = useSpeech()
  if (items.length === 0) return null
  return (
    <Part title={title}>
      <Rows>
        {items.map((item) => {
          const name = speech.find(item.id)
          const look = lookOfItem(item)
          return (
            <Row
              key={item.id}
              look={look}
              open={`${unit}~${item.id}`}
              title={
                <>
                  <b>{name?.number}</b> {name?.text}
                </>
              }
              note={[looks[look.name], levelOf(item, speech)].filter(Boolean).join('; ')}
              end={
                item.value === null ? null : speech.showValue(item.value, name?.unit ?? undefined)
              }
            />
          )
        })}
      </Rows>
    </Part>
  )
}

function levelOf({ target }: IndicatorView, speech: Speech): string {
  return target && target.value !== null && target.value !== true ? speech.showTarget(target) : ''
}
