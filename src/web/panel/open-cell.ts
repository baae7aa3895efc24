import type { ReadinessView } from '../dossier.ts'

type UnitView = ReadinessView['units'][number]
type StandardView = UnitView['standards'][number]
type CriterionView = StandardView['criteria'][number]

/** What an address's `o` opens. */
export type OpenCell =
  | { readonly kind: 'unit'; readonly unit: UnitView }
  | { readonly kind: 'criterion'; readonly unit: UnitView; readonly criterion: CriterionView }
  | { readonly kind: 'item'; readonly unit: string; readonly item: string }
  | { readonly kind: 'across'; readonly item: string; readonly cells: readonly Across[] }
  | { readonly kind: 'unknown' }

export interface Across {
  readonly unit: UnitView
  readonly criterion: CriterionView
  /** The item itself, where a criterion's indicator is asked for. */
  readonly open: string
}

/** `unit` or `unit~item`. An item that the unit is not judged by is shown across the units that are. */
export function openCell(o: string, readiness: ReadinessView): OpenCell {
  const [unitId = '', item] = o.split('~')
  const unit = readiness.units.find((one) => one.unit === unitId)
  if (item === undefined) return unit ? { kind: 'unit', unit } : { kind: 'unknown' }
  if (!unit) return { kind: 'unknown' }
  const criterion = criteriaOf(unit).find(({ id }) => id === item)
  if (criterion) return { kind: 'criterion', unit, criterion }
  const isOwn = readiness.conditions.some(({ id }) => id === item) || holdsItem(unit, item)
  if (isOwn) return { kind: 'item', unit: unitId, item }
  const cells = acrossUnits(item, readiness)
  return cells.length > 0 ? { kind: 'across', item, cells } : { kind: 'unknown' }
}

function acrossUnits(item: string, readiness: ReadinessView): Across[] {
  return readiness.units.flatMap((unit) =>
    criteriaOf(unit)
      .filter(
        ({ id, indicators, requirements }) =>
          id === item || [...indicators, ...requirements].some((one) => one.id === item),
      )
      .map((criterion) => ({ unit, criterion, open: `${unit.unit}~${item}` })),
  )
}

function holdsItem(unit: UnitView, item: string): boolean {
  return criteriaOf(unit).some(({ indicators, requirements }) =>
    [...indicators, ...requirements].some(({ id }) => id === item),
  )
}

function criteriaOf({ standards }: UnitView): CriterionView[] {
  return standards.flatMap(({ criteria }) => criteria)
}
