import { Link, useParams } from '@tanstack/react-router'
import { type ReadinessView, useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { useGaps } from '../gaps/gap-lists.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { OpenCriteria } from './OpenCriteria.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { StandingCard } from './StandingCard.tsx'
import { UnitYears } from './UnitYears.tsx'

/** One unit: where it stands, what is left to do, its years, its place among the units. */
export function UnitScreen() {
  const { unit = '' } = useParams({ strict: false }) as { unit?: string }
  const readinessOf = useReadiness()
  return (
    <Loaded of={useDossier()}>
      {(view) => (
        <Loaded of={readinessOf}>
          {(readiness) => (
            <OneUnit
              id={unit}
              readiness={readiness}
              isKnown={view.units.some(({ id }) => id === unit)}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function OneUnit({
  id,
  readiness,
  isKnown,
}: {
  readonly id: string
  readonly readiness: ReadinessView
  readonly isKnown: boolean
}) {
  const words = useWords().unit
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const result = readiness.units.find(({ unit }) => unit === id)
  const isPast = readiness.year < readiness.dossier.year
  const back = (
    <Link
      to="/ho-so/$dossier/don-vi"
      params={{ dossier }}
      search={search}
      className={buttonClass()}
    >
      {words.back}
    </Link>
  )
  if (!isKnown)
    return (
      <Page title={words.title}>
        <Notice title={words.unknown} actions={back}>
          {words.unknownHint}
        </Notice>
      </Page>
    )
  return (
    <Page
      title={speech.unitName(id)}
      lead={result ? <Headline result={result} /> : words.outside}
      actions={
        <>
          <GapsLink unit={id} />
          {back}
        </>
      }
    >
      {result?.standards.map((standard) => (
        <div key={standard.id} className="grid gap-3">
          <StandingCard standard={standard} />
          <OpenCriteria standard={standard} unit={id} isPast={isPast} />
        </div>
      ))}
      {result ? <UnitYears unit={id} own={readiness.dossier.year} shown={readiness.year} /> : null}
      <PlaceCard unit={id} packs={result?.standards.map(({ pack }) => pack) ?? []} />
    </Page>
  )
}

function Headline({ result }: { readonly result: ReadinessView['units'][number] }) {
  const words = useWords().unit
  const standard = result.standards.find((one) => one.required) ?? result.standards[0]
  if (!standard) return words.outside
  const { met, required, ready } = standard.counts
  return words.counts(met, required, ready)
}

function GapsLink({ unit }: { readonly unit: string }) {
  const words = useWords().unit
  const { dossier, search } = useDossierAddress()
  const gaps = useGaps().data?.gaps.filter((gap) => gap.unit === unit)
  if (!gaps || gaps.length === 0) return null
  return (
    <Link
      to="/ho-so/$dossier/con-thieu"
      params={{ dossier }}
      search={{ ...search, dv: unit } as object}
      className={buttonClass()}
    >
      {words.gaps(gaps.length)}
    </Link>
  )
}
