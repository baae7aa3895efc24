import type { ReadinessView } from '../dossier.ts'
import { CriterionNeeds } from '../evidence/CriterionNeeds.tsx'
import { useOwnUnit } from '../evidence/use-own-unit.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import type { CriterionRow } from './criterion-rows.ts'

/** Cần có / đã có of the criterion in one unit, each missing document a place to drop it; for who may read papers. */
export function NeedsCard({
  readiness,
  row,
}: {
  readonly readiness: ReadinessView
  readonly row: CriterionRow
}) {
  const { criteria: words, evidence } = useWords()
  const speech = useSpeech()
  const may = useMay()
  const change = useChangeSearch()
  const own = useOwnUnit()
  const asked = useOwnSearch((search) => (typeof search['dv'] === 'string' ? search['dv'] : own))
  const cell = row.cells.find(({ unit }) => unit === asked) ?? row.cells[0]
  if (!may('readInternal') || !cell) return null
  const { present, listed } = cell.result.evidence
  return (
    <Card
      title={evidence.views['can-co']}
      note={words.evidenceOf(present, listed)}
      aside={
        row.cells.length > 1 ? (
          <Select
            label={`${evidence.views['can-co']}: ${evidence.unit}`}
            hideLabel
            value={cell.unit}
            choices={row.cells.map(({ unit }) => ({ value: unit, label: speech.unitName(unit) }))}
            onChange={(event) => change({ dv: event.target.value })}
          />
        ) : null
      }
    >
      <CriterionNeeds unit={cell.unit} criterion={row.id} year={readiness.year} />
    </Card>
  )
}
