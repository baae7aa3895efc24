import type { Pack } from './pack.ts'

/** Every judged item of a pack: indicators, requirements, conditions. */
export function itemIds(pack: Pack): readonly string[] {
  const criteria = [
    ...pack.standards.flatMap((one) => one.criteria),
    ...(pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []),
  ]
  return [
    ...criteria.flatMap((one) => [...one.indicators, ...(one.requirements?.items ?? [])]),
    ...(pack.procedure?.procedures.flatMap((one) => one.conditions) ?? []),
  ].map((one) => one.id)
}
