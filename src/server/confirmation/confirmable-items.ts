import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Indicator, Requirement } from '#domain/pack/standard.ts'

/** The items of a pack that somebody can compare with the official text. */
export function confirmableItems(pack: Pack): readonly (Indicator | Requirement | Condition)[] {
  const criteria = [
    ...pack.standards.flatMap((one) => one.criteria),
    ...(pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []),
  ]
  return [
    ...criteria.flatMap((one) => [...one.indicators, ...(one.requirements?.items ?? [])]),
    ...(pack.procedure?.procedures.flatMap((one) => one.conditions) ?? []),
  ]
}
