import type { Names } from '#contract/locales/names.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'
import type { Rule } from '#domain/rule/rule.ts'

/** Words that go before a number: "chỉ tiêu 17.1", "tiêu chí 17", "điều kiện 4". */
export interface ItemWords {
  readonly indicator: string
  readonly requirement: string
  readonly criterion: string
  readonly condition: string
  readonly genders: Readonly<Record<string, string>>
}

/** Names of everything that reasons and gaps speak of, out of the packs and the workspace's own tasks. */
export function itemNames(packs: readonly Pack[], workspace: Workspace, words: ItemWords): Names {
  const found: Found = { items: new Map(), parts: new Map(), standards: new Map() }
  for (const task of workspace.tasks) found.items.set(task.id, task.text)
  for (const list of workspace.lists) found.items.set(list.id, list.title)
  for (const pack of packs) {
    for (const { id, title } of pack.standards) found.standards.set(id, title)
    for (const one of pack.measures) found.items.set(one.id, one.name)
    for (const one of pack.archive ?? []) found.items.set(one.id, one.name)
    for (const criterion of criteriaOf(pack)) nameCriterion(criterion, words, found)
    nameProcedure(pack, words, found)
  }
  return {
    item: (id) => found.items.get(id) ?? found.standards.get(id) ?? id,
    part: (item, part) => (part === '' ? '' : (found.parts.get(`${item} ${part}`) ?? part)),
    standard: (id) => found.standards.get(id) ?? id,
  }
}

interface Found {
  readonly items: Map<string, string>
  readonly parts: Map<string, string>
  readonly standards: Map<string, string>
}

function nameProcedure({ procedure }: Pack, words: ItemWords, found: Found): void {
  for (const { conditions } of procedure?.procedures ?? [])
    for (const one of conditions) nameItem(one, `${words.condition} ${one.number}`, words, found)
  for (const { items } of procedure?.dossiers ?? [])
    for (const one of items) found.items.set(one.id, one.name)
}

function criteriaOf(pack: Pack): readonly Criterion[] {
  const added = pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []
  return [...pack.standards.flatMap((one) => one.criteria), ...added]
}

function nameCriterion(criterion: Criterion, words: ItemWords, found: Found): void {
  found.items.set(criterion.id, `${words.criterion} ${criterion.number}`)
  for (const one of criterion.indicators)
    nameItem(one, `${words.indicator} ${one.number}`, words, found)
  criterion.requirements?.items.forEach((one, index) => {
    nameItem(one, `${words.requirement} ${criterion.number}.${index + 1}`, words, found)
  })
}

function nameItem(
  { id, rule }: Indicator | Requirement | Condition,
  label: string,
  words: ItemWords,
  { items, parts }: Found,
): void {
  items.set(id, label)
  nameParts(id, rule, words, parts)
}

function nameParts(item: string, rule: Rule, words: ItemWords, into: Map<string, string>): void {
  if (rule.form === 'window') nameParts(item, rule.rule, words, into)
  if (rule.form === 'bothGenders')
    for (const [id, word] of Object.entries(words.genders)) into.set(`${item} ${id}`, word)
  if (rule.form !== 'allOf' && rule.form !== 'anyOf' && rule.form !== 'atLeastOf') return
  for (const part of rule.parts) {
    into.set(`${item} ${part.id}`, part.text)
    nameParts(item, part.rule, words, into)
  }
}
