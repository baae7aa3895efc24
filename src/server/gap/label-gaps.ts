import type { GapLabel } from '#contract/dossiers.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Gap } from '#domain/gap/gap.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'
import { partsIn } from '#domain/rule/parts-in.ts'

type Labels = ReadonlyMap<string, GapLabel>

/** The law's words for everything that the gaps speak of: items, their parts, listed documents, orders of meetings. */
export function labelGaps(
  gaps: readonly Gap[],
  workspace: Workspace,
  packs: readonly Pack[],
): Record<string, GapLabel> {
  const all = labelsOf(workspace, packs)
  const wanted = gaps.flatMap(({ item, inside }) => [
    item,
    ...inside.flatMap((one) => [one, `${item}/${partOf(one)}`]),
  ])
  return Object.fromEntries(
    [...new Set(wanted)].flatMap((key) => {
      const label = all.get(key)
      return label ? [[key, label] as const] : []
    }),
  )
}

/** What is inside a gap of past years reads `2015 part`. */
function partOf(inside: string): string {
  return inside.split(' ').at(-1) ?? inside
}

const known = new WeakMap<Workspace, Labels>()

/** The labels of everything that the packs of a dossier name. */
export function labelsOf(workspace: Workspace, packs: readonly Pack[]): Labels {
  const there = known.get(workspace)
  if (there) return there
  const labels = new Map<string, GapLabel>()
  const set = workspace.dossier.packs.flatMap(
    ({ id, version }) => packs.find((one) => one.id === id && one.version === version) ?? [],
  )
  for (const pack of set) labelPack(pack, labels)
  for (const { id, text } of workspace.tasks) labels.set(id, { kind: 'task', number: '', text })
  for (const { id, title } of workspace.lists)
    labels.set(id, { kind: 'list', number: '', text: title })
  known.set(workspace, labels)
  return labels
}

function labelPack(pack: Pack, into: Map<string, GapLabel>): void {
  const { standards, procedure, evidence, overlay } = pack
  const name = (kind: GapLabel['kind'], items: readonly { id: string; text: string }[]) => {
    for (const { id, text } of items) into.set(id, { kind, number: '', text })
  }
  name(
    'standard',
    standards.map(({ id, title }) => ({ id, text: title })),
  )
  const criteria = [...standards, ...(overlay?.addCriteria ?? [])].flatMap((one) => one.criteria)
  for (const one of criteria) labelCriterion(one, into)
  for (const one of procedure?.procedures.flatMap(({ conditions }) => conditions) ?? [])
    labelItem(one, 'condition', String(one.number), into)
  const components = procedure?.dossiers.flatMap(({ items }) => items) ?? []
  name(
    'component',
    components.map(({ id, name: text }) => ({ id, text })),
  )
  const lists = [
    ...(evidence?.lists ?? []),
    ...(evidence?.common ?? []),
    ...(overlay?.adopted?.lists ?? []),
  ]
  const documents = lists.flatMap((one) => one.documents)
  name(
    'document',
    documents.map(({ id, name: text }) => ({ id, text })),
  )
}

function labelCriterion(criterion: Criterion, into: Map<string, GapLabel>): void {
  const { id, number, name, indicators, requirements } = criterion
  into.set(id, { kind: 'criterion', number: String(number), text: name })
  for (const one of indicators) labelItem(one, 'indicator', one.number, into)
  requirements?.items.forEach((one, index) => {
    labelItem(one, 'requirement', `${number}.${index + 1}`, into)
  })
}

function labelItem(
  item: Indicator | Requirement | Condition,
  kind: GapLabel['kind'],
  number: string,
  into: Map<string, GapLabel>,
): void {
  into.set(item.id, { kind, number, text: item.text })
  for (const { id, text } of partsIn(item.rule))
    into.set(`${item.id}/${id}`, { kind: 'part', number: '', text })
}
