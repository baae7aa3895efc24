import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { RecognitionMark } from '../board/RecognitionMark.tsx'
import { type ReadinessView, useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { lookOf } from '../looks.ts'
import { Part, Row, Rows } from '../panel/Rows.tsx'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { ConditionView } from './ConditionCard.tsx'

type StandardView = ReadinessView['units'][number]['standards'][number]

/** The stated fact with its paper, the units with their decisions, or the criteria. */
export function RestsOn({
  condition,
  readiness,
  detail,
}: {
  readonly condition: ConditionView
  readonly readiness: ReadinessView
  readonly detail: Output<'readItem'>
}) {
  if (condition.declared) return <Fact detail={detail} />
  const own = readiness.units.find(({ unit }) => unit === readiness.dossier.unit)
  const standard = own?.standards.find(({ id }) => id === readiness.dossier.standard)
  const isOfCriteria = condition.value === standard?.counts.met && isEqual(condition)
  return isOfCriteria && standard ? (
    <Criteria standard={standard} unit={readiness.dossier.unit} />
  ) : (
    <Decisions readiness={readiness} />
  )
}

/** All criteria: as many as there are. A share of units is "at least". */
function isEqual({ target }: ConditionView): boolean {
  return target?.comparison === 'equal'
}

function Fact({ detail }: { readonly detail: Output<'readItem'> }) {
  const { conditions: words, looks } = useWords()
  const { value } = detail.result
  const sources = [...new Set(detail.series.map((one) => one.source))]
  const unsaid = detail.series.length > 0 ? looks.awaiting : words.notDeclared
  const papers = detail.evidence.flatMap((one) => one.present)
  return (
    <Part title={words.restsOn}>
      <p className="m-0">
        {value === true ? words.declaredYes : value === false ? words.declaredNo : unsaid}
      </p>
      {sources.map((one) => (
        <p key={one} className="m-0 text-sm break-words text-muted">
          {words.source(one)}
        </p>
      ))}
      {papers.length === 0 ? <p className="m-0 text-sm text-muted">{words.noPaper}</p> : null}
      {papers.map((one) => (
        <p key={one.id} className="m-0 text-sm">
          {words.papers}: {one.code ? `${one.code}: ` : ''}
          {one.title}
        </p>
      ))}
    </Part>
  )
}

function Decisions({ readiness }: { readonly readiness: ReadinessView }) {
  const words = useWords().conditions
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const members = readiness.units
    .filter(({ unit }) => unit !== readiness.dossier.unit)
    .flatMap(({ unit, standards }) =>
      standards.filter((one) => one.required).map((standard) => ({ unit, standard })),
    )
  const open = members.filter(({ standard }) => standard.recognition?.state !== 'valid')
  const known = members.filter(({ standard }) => standard.recognition?.number)
  return (
    <Part title={words.restsOn}>
      <p className="m-0">{words.units(members.length - open.length, members.length)}</p>
      {known.length < members.length - open.length ? (
        <p className="m-0 text-sm text-muted">{words.decisionUnknown}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {open.slice(0, mostShown).map(({ unit, standard }) => (
          <li key={`${unit} ${standard.id}`}>
            {speech.unitName(unit)}:{' '}
            <RecognitionMark recognition={standard.recognition} showWords />
            {standard.recognition?.day ? `, ${day(standard.recognition.day)}` : ''}
          </li>
        ))}
      </ul>
      <Link to="/ho-so/$dossier/cong-nhan" params={{ dossier }} search={search} className={link}>
        {words.allRecognitions}
      </Link>
    </Part>
  )
}

const mostShown = 8
const link = 'inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11'

function Criteria({ standard, unit }: { readonly standard: StandardView; readonly unit: string }) {
  const words = useWords().conditions
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const open = standard.criteria.filter((one) => one.verdict !== 'met')
  return (
    <Part title={words.restsOn}>
      <p className="m-0 mb-1">{words.criteria(standard.counts.met, standard.counts.required)}</p>
      <Rows>
        {open.map((criterion) => (
          <Row
            key={criterion.id}
            look={lookOf(criterion)}
            open={`${unit}~${criterion.id}`}
            title={`${speech.find(criterion.id)?.number}. ${speech.find(criterion.id)?.text}`}
          />
        ))}
      </Rows>
      <Link to="/ho-so/$dossier/tieu-chi" params={{ dossier }} search={search} className={link}>
        {words.allCriteria}
      </Link>
    </Part>
  )
}
