import type { EvidenceListEntry } from '../pack/evidence-list.ts'
import type { Pack } from '../pack/pack.ts'
import type { Condition, Criterion, Indicator, Requirement } from '../pack/standard.ts'
import type { Rule } from '../rule/rule.ts'
import type { Dossier } from './dossier.ts'

/** One figure that can be recorded: what its rules (the pack's, its amendments', overlays') take, and its unit. */
export interface KnownFigure {
  readonly unit: string | undefined
  readonly rules: readonly Rule[]
}

/** Everything that the records of a dossier may name, out of the packs of its set and the shared measures. */
export interface KnownItems {
  /** By item, then by part (`''`: the item itself). */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, KnownFigure>>
  /** Items that are the same figure as another one: it is asked and recorded there. */
  readonly sameAs: ReadonlyMap<string, string>
  /** Ids that evidence, statements, assignments and tasks may name: figures, criteria, standards, components. */
  readonly items: ReadonlySet<string>
  /** Listed documents of the usual and adopted lists, by id. */
  readonly documents: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  readonly standards: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
}

type Item = Indicator | Requirement | Condition

/** Items of the dossier's pack set; standards, agencies and measures of every pack that is at hand. */
export function knownItems(dossier: Dossier, packs: readonly Pack[]): KnownItems {
  const inSet = new Set(dossier.packs.map((one) => `${one.id} ${one.version}`))
  const set = packs.filter((pack) => inSet.has(`${pack.id} ${pack.version}`))
  const criteria = set.flatMap(criteriaOf)
  const conditions = set.flatMap(
    (pack) => pack.procedure?.procedures.flatMap((one) => one.conditions) ?? [],
  )
  const items: readonly Item[] = [...criteria.flatMap(itemsOf), ...conditions]
  const overlaid = overlayRules(set)
  const figures = new Map([
    ...packs.flatMap((pack) => pack.measures.map((one) => measure(one.id, one.unit))),
    ...items.map((item) => [item.id, leavesOf(item, overlaid.get(item.id) ?? [])] as const),
  ])
  const lists = set.flatMap(listsOf)
  return {
    figures,
    sameAs: new Map(
      items.flatMap((one) => (one.sameAs === undefined ? [] : [[one.id, one.sameAs] as const])),
    ),
    items: new Set([
      ...figures.keys(),
      ...criteria.map((one) => one.id),
      ...set.flatMap((pack) => [...pack.standards.map((one) => one.id), ...componentsOf(pack)]),
      ...packs.flatMap((pack) => pack.archive?.map((one) => one.id) ?? []),
    ]),
    documents: new Set([
      ...lists.flatMap((list) => list.documents.map((one) => one.id)),
      ...set
        .flatMap((pack) => pack.evidence?.common ?? [])
        .flatMap((c) => c.documents.map((d) => d.id)),
    ]),
    parameters: new Set(
      set.flatMap((pack) => pack.procedure?.parameters ?? []).map((one) => one.id),
    ),
    standards: new Set(packs.flatMap((pack) => pack.standards.map((one) => one.id))),
    agencies: new Set(packs.flatMap((pack) => pack.agencies.map((one) => one.id))),
  }
}

function criteriaOf(pack: Pack): Criterion[] {
  const added = pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []
  return [...pack.standards.flatMap((one) => one.criteria), ...added]
}

function itemsOf(criterion: Criterion): Item[] {
  return [...criterion.indicators, ...(criterion.requirements?.items ?? [])]
}

function listsOf(pack: Pack): EvidenceListEntry[] {
  return [...(pack.evidence?.lists ?? []), ...(pack.overlay?.adopted?.lists ?? [])]
}

function componentsOf(pack: Pack): string[] {
  const { procedure } = pack
  if (procedure === undefined) return []
  return [
    ...procedure.dossiers.flatMap((one) => [one.id, ...one.items.map((item) => item.id)]),
    ...procedure.forms.map((one) => one.id),
  ]
}

function overlayRules(set: readonly Pack[]): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const { item, rule } of set.flatMap((pack) => pack.overlay?.targets ?? []))
    if (rule !== undefined) rules.set(item, [...(rules.get(item) ?? []), rule])
  return rules
}

function measure(id: string, unit: string) {
  return [id, new Map([['', { unit, rules: [] }]])] as const
}

function leavesOf(item: Item, more: readonly Rule[]): Map<string, KnownFigure> {
  const amended = 'amendments' in item ? item.amendments.map((one) => one.rule) : []
  const leaves = new Map<string, KnownFigure>()
  for (const rule of [item.rule, ...amended, ...more]) collect(rule, '', item.unit, leaves)
  return leaves
}

function collect(
  rule: Rule,
  part: string,
  unit: string | undefined,
  into: Map<string, KnownFigure>,
): void {
  switch (rule.form) {
    case 'window':
      collect(rule.rule, part, unit, into)
      return
    case 'bothGenders':
      for (const gender of ['nam', 'nu']) collect(rule.rule, gender, unit, into)
      return
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      for (const one of rule.parts) collect(one.rule, one.id, one.unit ?? unit, into)
      return
    default:
      into.set(part, { unit, rules: [...(into.get(part)?.rules ?? []), rule] })
  }
}
