import type { GapView, ReadinessView } from '../dossier.ts'
import { groupBy } from '../group.ts'

type UnitView = ReadinessView['units'][number]
export type StandardView = UnitView['standards'][number]
export type CriterionView = StandardView['criteria'][number]

/** The rows of one standard's matrix: the member units that it judges, as many criteria as the pack set has. */
export interface Matrix {
  readonly standard: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly unit: UnitView
    readonly result: StandardView
    readonly cells: ReadonlyMap<string, CriterionView>
  }[]
}

/** One matrix per standard that member units are judged by; the largest first. */
export function matricesOf(readiness: ReadinessView): Matrix[] {
  const results = readiness.units
    .filter(({ unit }) => unit !== readiness.dossier.unit)
    .flatMap((unit) => unit.standards.map((result) => ({ unit, result })))
  return [...groupBy(results, ({ result }) => result.id)]
    .map(([standard, rows]) => ({
      standard,
      columns: columnsOf(rows.map(({ result }) => result)),
      rows: rows.map(({ unit, result }) => ({
        unit,
        result,
        cells: new Map(result.criteria.map((criterion) => [criterion.id, criterion])),
      })),
    }))
    .sort((a, b) => b.rows.length - a.rows.length)
}

/** The dossier's own unit under its own standard (or, in a past year, the one of its family). */
export function ownResult(readiness: ReadinessView): StandardView | undefined {
  const own = readiness.units.find(({ unit }) => unit === readiness.dossier.unit)
  return own?.standards.find(({ id }) => id === readiness.dossier.standard) ?? own?.standards[0]
}

/** Cells (unit and criterion) in which something is past its day. */
export function overdueCells(
  gaps: readonly GapView[],
  on: string,
  criterionOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set(
    gaps
      .filter(({ blocking, due }) => blocking && due !== null && due < on)
      .map(({ unit, item }) => `${unit}~${criterionOf.get(item) ?? item}`),
  )
}

/** Which criterion each indicator and requirement belongs to. */
export function criteriaByItem(readiness: ReadinessView): ReadonlyMap<string, string> {
  return new Map(
    readiness.units.flatMap(({ standards }) =>
      standards.flatMap(({ criteria }) =>
        criteria.flatMap(({ id, indicators, requirements }) =>
          [...indicators, ...requirements].map((item) => [item.id, id] as const),
        ),
      ),
    ),
  )
}

/** Every criterion of any row, so that a unit judged by another variant still has its column. */
function columnsOf(results: readonly StandardView[]): string[] {
  return [...new Set(results.flatMap(({ criteria }) => criteria.map(({ id }) => id)))]
}
