import type { Pack } from './pack.ts'
import type { PackFault, PackPath } from './pack-fault.ts'
import type { Condition, Criterion, Indicator, Requirement, Standard } from './standard.ts'

/** Tells a fault at a path of the pack. */
export type Report = (
  path: PackPath,
  code: PackFault['code'],
  params?: PackFault['params'],
  level?: 'warning',
) => void

/** A judged item with its place and, for an indicator or requirement, what holds it. */
export interface PlacedItem {
  readonly item: Indicator | Requirement | Condition
  readonly path: PackPath
}

export interface PlacedCriterion {
  readonly criterion: Criterion
  readonly standard: string
  readonly path: PackPath
}

/** What a pack may refer to: its own content and that of the packs at hand. */
export interface CheckScope {
  readonly pack: Pack
  /** The pack that an overlay is laid over. */
  readonly base: Pack | undefined
  readonly others: readonly Pack[]
  /** Ids of indicators, requirements and conditions. */
  readonly items: ReadonlyMap<string, PlacedItem['item']>
  readonly criteria: ReadonlySet<string>
  readonly standards: ReadonlyMap<string, Standard>
  readonly figures: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, { readonly settable: boolean }>
}

/** `others` are the packs that may be in one set with `pack`; another version of itself is passed over. */
export function checkScope(pack: Pack, others: readonly Pack[]): CheckScope {
  const rest = others.filter((one) => one.id !== pack.id)
  const all = [pack, ...rest]
  const items = new Map(all.flatMap(itemsOf).map(({ item }) => [item.id, item]))
  return {
    pack,
    base: pack.overlay ? rest.findLast((one) => one.id === pack.overlay?.extends) : undefined,
    others: rest,
    items,
    criteria: new Set(all.flatMap(criteriaOf).map(({ criterion }) => criterion.id)),
    standards: new Map(all.flatMap((one) => one.standards).map((one) => [one.id, one])),
    figures: new Set([...items.keys(), ...all.flatMap((one) => one.measures.map((m) => m.id))]),
    agencies: new Set(all.flatMap((one) => one.agencies.map((agency) => agency.id))),
    parameters: new Map(
      all.flatMap((one) => one.procedure?.parameters ?? []).map((one) => [one.id, one]),
    ),
  }
}

/** Every criterion of a pack, also those that an overlay adds. */
export function criteriaOf(pack: Pack): PlacedCriterion[] {
  const own = pack.standards.flatMap((standard, s) =>
    standard.criteria.map((criterion, c) => ({
      criterion,
      standard: standard.id,
      path: ['standards', s, 'criteria', c],
    })),
  )
  const added = (pack.overlay?.addCriteria ?? []).flatMap((one, a) =>
    one.criteria.map((criterion, c) => ({
      criterion,
      standard: one.standard,
      path: ['overlay', 'addCriteria', a, 'criteria', c],
    })),
  )
  return [...own, ...added]
}

/** Every indicator, requirement and condition of a pack. */
export function itemsOf(pack: Pack): PlacedItem[] {
  const inCriteria = criteriaOf(pack).flatMap(({ criterion, path }) => [
    ...criterion.indicators.map((item, i) => ({ item, path: [...path, 'indicators', i] })),
    ...(criterion.requirements?.items ?? []).map((item, i) => ({
      item,
      path: [...path, 'requirements', 'items', i],
    })),
  ])
  const conditions = (pack.procedure?.procedures ?? []).flatMap((procedure, p) =>
    procedure.conditions.map((item, c) => ({
      item,
      path: ['procedure', 'procedures', p, 'conditions', c],
    })),
  )
  return [...inCriteria, ...conditions]
}
