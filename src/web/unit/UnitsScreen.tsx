import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RecognitionMark } from '../board/RecognitionMark.tsx'
import { type ReadinessView, useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { useGaps } from '../gaps/gap-lists.ts'
import { lookOf } from '../looks.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'

type UnitView = ReadinessView['units'][number]

/** Đơn vị: everybody that the dossier judges, by decision and by figures. */
export function UnitsScreen() {
  return <Loaded of={useReadiness()}>{(readiness) => <Units readiness={readiness} />}</Loaded>
}

function Units({ readiness }: { readonly readiness: ReadinessView }) {
  const words = useWords().unit
  const members = readiness.units.filter(({ unit }) => unit !== readiness.dossier.unit)
  const met = members.filter(({ standards }) =>
    standards.some((one) => one.required && one.verdict === 'met'),
  ).length
  if (readiness.units.length === 0)
    return (
      <Page title={words.title}>
        <Notice title={words.none} />
      </Page>
    )
  return (
    <Page title={words.title} lead={members.length > 0 ? words.lead(met, members.length) : null}>
      <div className="rounded border border-line bg-paper">
        <table className="w-full border-collapse max-md:block">
          <Head />
          <tbody className="max-md:block">
            {readiness.units.map((unit) => (
              <Line key={unit.unit} unit={unit} own={readiness.dossier.unit} />
            ))}
          </tbody>
        </table>
      </div>
      <NotJudged readiness={readiness} />
    </Page>
  )
}

function Head() {
  const words = useWords().unit
  const heads = [words.unit, words.decision, words.figures, words.criteria, words.missing]
  return (
    <thead className="max-md:sr-only">
      <tr className="text-left text-sm text-muted">
        {heads.map((head) => (
          <th key={head} scope="col" className="px-3 py-2 font-medium">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Line({ unit, own }: { readonly unit: UnitView; readonly own: string }) {
  const { unit: words, sentences } = useWords()
  const { dossier, search } = useDossierAddress()
  const speech = useSpeech()
  const gaps = useGaps().data?.gaps.filter((gap) => gap.unit === unit.unit)
  const standard = unit.standards.find((one) => one.required) ?? unit.standards[0]
  if (!standard) return null
  const look = lookOf({ ...standard, flags: [] })
  return (
    <tr className="border-t border-line align-top max-md:block max-md:py-2">
      <th scope="row" className="px-3 py-1.5 text-left font-semibold max-md:block">
        <UnitLink unit={unit.unit} />
        {unit.unit === own ? <span className="font-normal text-muted"> · {words.own}</span> : null}
      </th>
      <Cell label={words.decision}>
        <RecognitionMark recognition={standard.recognition} showWords />
      </Cell>
      <Cell label={words.figures}>
        <Mark tone={look.tone} glyph={look.glyph} words={sentences.verdicts[standard.verdict]} />
      </Cell>
      <Cell label={words.criteria}>
        {standard.counts.met}/{standard.counts.required}
      </Cell>
      <Cell label={words.missing}>
        {gaps ? (
          <Link
            to="/ho-so/$dossier/con-thieu"
            params={{ dossier }}
            search={{ ...search, dv: unit.unit } as object}
            aria-label={`${words.missing}, ${speech.unitName(unit.unit)}: ${gaps.length}`}
            className="inline-block min-w-6 py-0.5 text-link pointer-coarse:py-3"
          >
            {gaps.length}
          </Link>
        ) : (
          '–'
        )}
      </Cell>
    </tr>
  )
}

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td className="px-3 py-1.5 max-md:grid max-md:grid-cols-[8.5rem_minmax(0,1fr)] max-md:items-baseline max-md:gap-x-2 max-md:py-0.5">
      <span className="text-sm text-muted md:hidden">{label}</span>
      <div className="min-w-0">{children}</div>
    </td>
  )
}

export function UnitLink({ unit }: { readonly unit: string }) {
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  return (
    <Link
      to="/ho-so/$dossier/don-vi/$unit"
      params={{ dossier, unit }}
      search={search}
      className="inline-block py-0.5 text-ink underline decoration-line-strong underline-offset-2 pointer-coarse:py-3"
    >
      {speech.unitName(unit)}
    </Link>
  )
}

/** Townships and other units of the place that the standards do not look at. */
function NotJudged({ readiness }: { readonly readiness: ReadinessView }) {
  const words = useWords().unit
  const view = useDossier().data
  const judged = new Set(readiness.units.map(({ unit }) => unit))
  const level = view?.units.find(({ id }) => id === readiness.units.at(-1)?.unit)?.level
  const day = `${readiness.year}-12-31`
  const others = (view?.units ?? []).filter(
    (one) =>
      one.level === level &&
      one.id !== readiness.dossier.unit &&
      !judged.has(one.id) &&
      (one.from ?? '') <= day &&
      (one.to ?? '9999') > day,
  )
  if (others.length === 0) return null
  return (
    <Card title={words.notJudged}>
      <div className="px-3 pb-3">
        <p className="m-0 mb-1 text-muted">{words.notJudgedHint}</p>
        <ul className="m-0 flex list-none flex-wrap gap-x-4 p-0">
          {others.map(({ id }) => (
            <li key={id}>
              <UnitLink unit={id} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
