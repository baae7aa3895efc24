import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'

export type Item = Indicator | Requirement | Condition

/** A judged item of a pack with its printed number; a requirement is numbered within its criterion. */
export interface NumberedItem {
  readonly item: Item
  readonly number: string
}

export function itemsOf(pack: Pack): readonly NumberedItem[] {
  return [
    ...criteriaOf(pack).flatMap(itemsOfCriterion),
    ...(pack.procedure?.procedures ?? []).flatMap((one) => one.conditions).map(toNumbered),
  ]
}

function criteriaOf(pack: Pack): readonly Criterion[] {
  return [
    ...pack.standards.flatMap((one) => one.criteria),
    ...(pack.overlay?.addCriteria ?? []).flatMap((one) => one.criteria),
  ]
}

function itemsOfCriterion(criterion: Criterion): readonly NumberedItem[] {
  return [...criterion.indicators.map(toNumbered), ...requirementsOf(criterion)]
}

export function requirementsOf({ number, requirements }: Criterion): readonly NumberedItem[] {
  return (requirements?.items ?? []).map((item, i) => ({ item, number: `${number}.${i + 1}` }))
}

export function toNumbered(item: Indicator | Condition): NumberedItem {
  return { item, number: String(item.number) }
}
