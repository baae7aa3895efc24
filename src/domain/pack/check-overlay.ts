import type { Comparison, Rule } from '../rule/rule.ts'
import { partsAsked, targetIn } from '../rule/set-level.ts'
import { isJudged } from './check-references.ts'
import { checkRule } from './check-rule.ts'
import { type CheckScope, itemsOf, type PlacedItem, type Report } from './check-scope.ts'
import { isLooser } from './looser.ts'
import type { Overlay, SetTarget } from './overlay.ts'
import type { PackPath } from './pack-fault.ts'

/** Quy định của địa phương: an overlay sets only what its pack has and lets be set, and is not looser than the nation. */
export function checkOverlay(scope: CheckScope, report: Report): void {
  const { overlay } = scope.pack
  if (!overlay) return
  if (!scope.base) report(['overlay', 'extends'], 'pack_not_found', { pack: overlay.extends })
  else {
    checkStandardNames(overlay, scope, report)
    checkTargets(overlay, scope, report)
  }
  checkParameters(overlay, scope, report)
  for (const [i, { item, lead }] of overlay.leads.entries()) {
    const path = ['overlay', 'leads', i]
    if (!isJudged(scope, item)) report([...path, 'item'], 'item_not_found', { item })
    if (!scope.agencies.has(lead))
      report([...path, 'lead'], 'pack_agency_unknown', { agency: lead })
  }
  for (const [i, { item }] of (overlay.adopted?.lists ?? []).entries())
    if (!isJudged(scope, item))
      report(['overlay', 'adopted', 'lists', i, 'item'], 'item_not_found', { item })
}

function checkStandardNames(overlay: Overlay, { base }: CheckScope, report: Report): void {
  for (const list of ['unset', 'addCriteria', 'counts', 'partial'] as const)
    for (const [i, { standard }] of overlay[list].entries())
      if (!base?.standards.some(({ id }) => id === standard))
        report(['overlay', list, i, 'standard'], 'standard_not_found', { standard })
}

function checkTargets(overlay: Overlay, scope: CheckScope, report: Report): void {
  const own = [...itemsOf(scope.pack), ...(scope.base ? itemsOf(scope.base) : [])]
  const items = new Map(own.map(({ item }) => [item.id, item]))
  for (const [i, set] of overlay.targets.entries()) {
    const path = ['overlay', 'targets', i]
    const item = items.get(set.item)
    if (!item) report([...path, 'item'], 'item_not_found', { item: set.item })
    else checkTarget(set, item, path, scope, report)
    if (overlay.targets.slice(0, i).some((other) => isSameSlot(other, set)))
      report(path, 'target_doubled', { item: set.item })
  }
}

function checkTarget(
  set: SetTarget,
  item: PlacedItem['item'],
  path: PackPath,
  scope: CheckScope,
  report: Report,
): void {
  const { rule } = set
  if (!item.settable) report([...path, 'item'], 'not_settable', { item: item.id })
  checkSetting(set, path, report)
  if (rule) checkRule(rule, { unit: item.unit, path: [...path, 'rule'] }, scope, report)
  const national = set.part === undefined ? item.rule : rulePart(item.rule, set.part)
  if (!national)
    report([...path, 'part'], 'part_not_found', { item: item.id, part: set.part ?? '' })
  else if (set.target !== undefined && targetIn(rule ?? national) === undefined)
    report([...path, 'target'], 'level_not_there', { item: item.id })
  else checkLevel(set, national, item.unit, path, scope, report)
}

function checkSetting({ item, target, rule, years }: SetTarget, path: PackPath, report: Report) {
  if (target === undefined && !rule) report(path, 'nothing_set', { item })
  if (years && years.from > years.to) report([...path, 'years'], 'years_reversed', { ...years })
}

function checkLevel(
  { target, item }: SetTarget,
  national: Rule,
  unit: string | undefined,
  path: PackPath,
  scope: CheckScope,
  report: Report,
): void {
  if (target === undefined) return
  const comparison = comparisonIn(national)
  const rule = { form: 'compare', comparison: comparison ?? 'atLeast', target } as const
  checkRule(rule, { unit, path }, scope, report)
  const level = targetIn(national)
  if (comparison && level !== undefined && isLooser(target, level, comparison))
    report([...path, 'target'], 'looser_than_national', { item }, 'warning')
}

function checkParameters({ parameters }: Overlay, scope: CheckScope, report: Report): void {
  for (const [i, { id }] of parameters.entries()) {
    const known = scope.parameters.get(id)
    const path = ['overlay', 'parameters', i, 'id']
    if (!known) report(path, 'parameter_not_found', { parameter: id })
    else if (!known.settable) report(path, 'not_settable', { item: id })
  }
}

function rulePart(rule: Rule, part: string): Rule | undefined {
  if ('parts' in rule) return rule.parts.find(({ id }) => id === part)?.rule
  if (rule.form === 'window') return rulePart(rule.rule, part)
  return partsAsked(rule).includes(part) ? rule : undefined
}

function comparisonIn(rule: Rule): Comparison | undefined {
  if ('comparison' in rule) return rule.comparison
  return rule.form === 'window' || rule.form === 'bothGenders' ? comparisonIn(rule.rule) : undefined
}

/** Two levels for one item, part and year. */
function isSameSlot(a: SetTarget, b: SetTarget): boolean {
  if (a.item !== b.item || a.part !== b.part) return false
  if (!a.years || !b.years) return true
  return a.years.from <= b.years.to && b.years.from <= a.years.to
}
