import type { Part, Rule } from '../rule/rule.ts'
import { itemsInRule, type RuleReference } from '../rule/rule-references.ts'
import { targetIn } from '../rule/set-level.ts'
import type { Target } from '../rule/target.ts'
import { levelsIn } from '../rule/target-levels.ts'
import type { CheckScope, Report } from './check-scope.ts'
import type { PackPath } from './pack-fault.ts'
import { tellUnknown } from './tell-unknown.ts'

/** Where a rule stands and in what its value is counted. */
interface At {
  readonly unit: string | undefined
  readonly path: PackPath
}

/** Rules that have the right form and still make no sense. */
export function checkRule(rule: Rule, at: At, scope: CheckScope, report: Report): void {
  for (const reference of itemsInRule(rule)) checkReference(reference, at, scope, report)
  checkForm(rule, at, scope, report)
}

function checkForm(rule: Rule, at: At, scope: CheckScope, report: Report): void {
  if ('target' in rule)
    checkTarget(rule.target, { ...at, percent: isPercent(rule, at) }, scope, report)
  if ('scale' in rule) checkScale(rule, at, report)
  if ('parts' in rule) checkParts(rule, at, scope, report)
  if ('rule' in rule) {
    checkNesting(rule.form, rule.rule, at, report)
    checkForm(rule.rule, { ...at, path: [...at.path, 'rule'] }, scope, report)
  }
}

/** Is the level a percentage, so that it lies between 0 and 100? */
function isPercent(rule: Rule, { unit }: At): boolean {
  if (rule.form === 'units') return rule.as === 'percent'
  return rule.form === 'compare' && (unit === '%' || unit === 'phần trăm')
}

function checkTarget(
  target: Target,
  { path, percent }: At & { readonly percent: boolean },
  { pack, base }: CheckScope,
  report: Report,
): void {
  const period = pack.period ?? base?.period
  const levels = levelsIn(target).map((one) => ({ ...one, path: [...path, 'target', ...one.path] }))
  for (const { value, path: at } of levels)
    if (percent && isOutside(value)) report(at, 'percent_outside', { value: value ?? '' })
  tellUnknown(
    levels.map((one) => ({ id: one.region, path: one.path })),
    hasId([...pack.regions, ...(base?.regions ?? [])]),
    ['region_not_found', 'region'],
    report,
  )
  tellUnknown(
    levels.map((one) => ({ id: one.group, path: one.path })),
    hasId([...pack.unitGroups, ...(base?.unitGroups ?? [])]),
    ['unit_group_not_found', 'group'],
    report,
  )
  if (typeof target === 'object' && 'byYear' in target)
    for (const year of Object.keys(target.byYear))
      checkYear(year, [...path, 'target', 'byYear', year], period, report)
}

function isOutside(value: number | null): boolean {
  return value !== null && (value > 100 || value < 0)
}

function hasId(known: readonly { readonly id: string }[]): (id: string) => boolean {
  return (id) => known.some((one) => one.id === id)
}

function checkYear(
  year: string,
  at: PackPath,
  period: { readonly from: number; readonly to: number } | undefined,
  report: Report,
): void {
  if (!/^(19|20)\d\d$/.test(year)) report(at, 'year_wrong', { year })
  else if (period && (Number(year) < period.from || Number(year) > period.to))
    report(at, 'year_outside', { year, ...period }, 'warning')
}

function checkScale(rule: Rule & { form: 'graded' }, { path }: At, report: Report): void {
  if (!rule.scale.includes(rule.atLeast))
    report([...path, 'atLeast'], 'grade_not_in_scale', {
      grade: rule.atLeast,
      scale: rule.scale.join(', '),
    })
  for (const [i, grade] of rule.scale.entries())
    if (rule.scale.indexOf(grade) !== i)
      report([...path, 'scale', i], 'pack_id_doubled', { id: grade })
}

/** A reading carries one part: parts cannot have parts, nor a window of windows. */
const composite = new Set<Rule['form']>(['bothGenders', 'allOf', 'anyOf', 'atLeastOf'])

function checkNesting(outer: Rule['form'], inner: Rule, { path }: At, report: Report): void {
  const isTwice = outer === 'window' ? inner.form === 'window' : composite.has(inner.form)
  if (isTwice) report([...path, 'rule', 'form'], 'rule_nested', { outer, inner: inner.form })
}

function checkParts(
  rule: Extract<Rule, { readonly parts: readonly Part[] }>,
  at: At,
  scope: CheckScope,
  report: Report,
): void {
  const { parts } = rule
  if (rule.form === 'atLeastOf' && rule.count > parts.length)
    report([...at.path, 'count'], 'count_over_parts', { count: rule.count, parts: parts.length })
  const seen = new Set<string>()
  for (const [i, part] of parts.entries()) {
    const path = [...at.path, 'parts', i]
    if (seen.has(part.id)) report([...path, 'id'], 'pack_id_doubled', { id: part.id })
    seen.add(part.id)
    checkNesting(rule.form, part.rule, { ...at, path }, report)
    checkForm(part.rule, { unit: part.unit ?? at.unit, path: [...path, 'rule'] }, scope, report)
  }
}

function checkReference(
  { kind, id, path: inside }: RuleReference,
  { path }: At,
  { items, figures, standards }: CheckScope,
  report: Report,
): void {
  const at = [...path, ...inside]
  if (kind === 'figure' && !figures.has(id)) report(at, 'figure_not_found', { figure: id })
  if ((kind === 'standard' || kind === 'ownStandard') && !standards.has(id))
    report(at, 'standard_not_found', { standard: id })
  if (kind !== 'level') return
  const other = items.get(id)
  if (!other) report(at, 'item_not_found', { item: id })
  else if (targetIn(other.rule) === undefined) report(at, 'level_not_there', { item: id })
}
