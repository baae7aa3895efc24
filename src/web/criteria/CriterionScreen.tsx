import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReadinessView, useDossierAddress, useReadiness } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { LeadName } from './CriteriaTable.tsx'
import { type CriterionRow, criterionRows, findRow } from './criterion-rows.ts'
import { NeedsCard } from './NeedsCard.tsx'
import { RulesCard } from './RulesCard.tsx'
import { UnitsTable } from './UnitsTable.tsx'
import { YearsTable } from './YearsTable.tsx'

/** One criterion: its indicators in every unit of a year, or of one unit over the years; then the law behind them. */
export function CriterionScreen() {
  const { criterion = '' } = useParams({ strict: false }) as { criterion?: string }
  return (
    <Loaded of={useReadiness()}>
      {(readiness) => <Criterion readiness={readiness} id={criterion} />}
    </Loaded>
  )
}

function Criterion({ readiness, id }: { readonly readiness: ReadinessView; readonly id: string }) {
  const words = useWords().criteria
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const row = findRow(readiness, id)
  const back = (
    <Link
      to="/ho-so/$dossier/tieu-chi"
      params={{ dossier }}
      search={search}
      className={buttonClass()}
    >
      {words.back}
    </Link>
  )
  if (!row)
    return (
      <Page title={words.title}>
        <Notice title={words.unknown} actions={back}>
          {words.unknownHint}
        </Notice>
      </Page>
    )
  const name = speech.find(id)
  const judged = row.cells.length - row.notApplicable
  const said = words.headline(row.met, judged, row.notMet, row.insufficient)
  return (
    <Page
      title={`${name?.number}. ${name?.text ?? id}`}
      lead={[speech.names.standard(row.standard), said].filter(Boolean).join('. ')}
      actions={
        <>
          {back}
          <Neighbours readiness={readiness} row={row} />
        </>
      }
    >
      <p className="m-0">
        {words.leadAgency}:{' '}
        <b className="font-semibold">
          <LeadName criterion={id} />
        </b>
      </p>
      <Cells readiness={readiness} row={row} />
      <NeedsCard readiness={readiness} row={row} />
      <RulesCard row={row} />
    </Page>
  )
}

/** To the criterion before and after, in the order of the decree. */
function Neighbours({
  readiness,
  row,
}: {
  readonly readiness: ReadinessView
  readonly row: CriterionRow
}) {
  const words = useWords().criteria
  const { dossier, search } = useDossierAddress()
  const rows = criterionRows(readiness).get(row.standard) ?? []
  const at = rows.findIndex(({ id }) => id === row.id)
  const steps = [
    { to: rows[at - 1]?.id, label: words.previous, Icon: ChevronLeft },
    { to: rows[at + 1]?.id, label: words.next, Icon: ChevronRight },
  ]
  return steps.map(({ to, label, Icon }) =>
    to ? (
      <Link
        key={label}
        to="/ho-so/$dossier/tieu-chi/$criterion"
        params={{ dossier, criterion: to }}
        search={search}
        aria-label={label}
        title={label}
        className={`${buttonClass()} px-2 pointer-coarse:min-w-11`}
      >
        <Icon aria-hidden size={16} />
      </Link>
    ) : null,
  )
}

function readOwn(search: Readonly<Record<string, unknown>>) {
  return {
    byYears: search['xem'] === 'nam',
    unit: typeof search['dv'] === 'string' ? search['dv'] : '',
  }
}

function Cells({
  readiness,
  row,
}: {
  readonly readiness: ReadinessView
  readonly row: CriterionRow
}) {
  const words = useWords().criteria
  const speech = useSpeech()
  const change = useChangeSearch()
  const own = useOwnSearch(readOwn)
  const cell = row.cells.find(({ unit }) => unit === own.unit) ?? row.cells[0]
  return (
    <Card
      title={own.byYears ? words.yearsTable : words.table}
      aside={
        <div className="flex flex-wrap items-center gap-2">
          {own.byYears && row.cells.length > 1 ? (
            <Select
              label={words.unit}
              hideLabel
              value={cell?.unit ?? ''}
              choices={row.cells.map(({ unit }) => ({
                value: unit,
                label: speech.unitName(unit),
              }))}
              onChange={(event) => change({ dv: event.target.value })}
            />
          ) : null}
          <Segments
            label={words.view}
            segments={[
              { value: '', label: words.byUnits(readiness.year) },
              { value: 'nam', label: words.byYears },
            ]}
            value={own.byYears ? 'nam' : ''}
            onChoose={(view) => change({ xem: view || undefined })}
          />
        </div>
      }
    >
      {own.byYears && cell ? (
        <YearsTable cell={cell} />
      ) : (
        <UnitsTable row={row} isPast={readiness.year < readiness.dossier.year} />
      )}
    </Card>
  )
}
