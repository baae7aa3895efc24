import type { ReadinessView } from '../dossier.ts'
import { groupBy } from '../group.ts'

type StandardView = ReadinessView['units'][number]['standards'][number]
type CriterionView = StandardView['criteria'][number]
export type IndicatorView = CriterionView['indicators'][number]

/** One criterion in one unit. */
export interface CriterionCell {
  readonly unit: string
  readonly standard: string
  readonly pack: string
  readonly result: CriterionView
}

/** One criterion over all units that are judged by it. */
export interface CriterionRow {
  readonly id: string
  readonly standard: string
  readonly cells: readonly CriterionCell[]
  readonly met: number
  readonly notMet: number
  readonly insufficient: number
  readonly notApplicable: number
  readonly ready: number
}

/** The criteria by standard; the dossier's own standard first, then those of its member units. */
export function criterionRows(readiness: ReadinessView): ReadonlyMap<string, CriterionRow[]> {
  const cells = readiness.units.flatMap(({ unit, standards }) =>
    standards.flatMap((standard) =>
      standard.criteria.map((result) => ({
        unit,
        standard: standard.id,
        pack: standard.pack,
        result,
      })),
    ),
  )
  const rows = [...groupBy(cells, (cell) => `${cell.standard} ${cell.result.id}`).values()]
  return groupBy(rows.flatMap(toRow), (row) => row.standard)
}

export function findRow(readiness: ReadinessView, criterion: string): CriterionRow | undefined {
  return [...criterionRows(readiness).values()].flat().find((row) => row.id === criterion)
}

/** Something is left to do in some unit. */
export function isOpen(row: CriterionRow): boolean {
  return row.cells.some(({ result }) => !result.ready && result.verdict !== 'notApplicable')
}

function toRow(cells: readonly CriterionCell[]): CriterionRow[] {
  const [first] = cells
  if (!first) return []
  const count = (verdict: CriterionView['verdict']) =>
    cells.filter(({ result }) => result.verdict === verdict).length
  return [
    {
      id: first.result.id,
      standard: first.standard,
      cells,
      met: count('met'),
      notMet: count('notMet'),
      insufficient: count('insufficient'),
      notApplicable: count('notApplicable'),
      ready: cells.filter(({ result }) => result.ready).length,
    },
  ]
}
