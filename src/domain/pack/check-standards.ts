import { groupBy } from '../group.ts'
import type { CheckScope, Report } from './check-scope.ts'
import type { PackPath } from './pack-fault.ts'
import type { Criterion, Standard } from './standard.ts'

/** Chuẩn: counts as the decree has them, numbers that stand once, groups and lower standards that exist. */
export function checkStandards(scope: CheckScope, report: Report): void {
  for (const [s, standard] of scope.pack.standards.entries()) {
    const path = ['standards', s]
    checkCounts(standard, path, report)
    checkNumbers(standard.criteria, [...path, 'criteria'], report)
    for (const [i, one] of standard.prerequisites.entries())
      if (!scope.standards.has(one.standard))
        report([...path, 'prerequisites', i], 'standard_not_found', { standard: one.standard })
    const groups = new Set(standard.groups.map(({ id }) => id))
    for (const [c, { group }] of standard.criteria.entries())
      if (group !== undefined && !groups.has(group))
        report([...path, 'criteria', c, 'group'], 'group_not_found', { group })
  }
}

function checkCounts(standard: Standard, path: PackPath, report: Report): void {
  const { counts, criteria, partial } = standard
  if (!counts || partial !== undefined) return
  const indicators = criteria.flatMap((one) => one.indicators).length
  if (criteria.length !== counts.criteria)
    report([...path, 'counts'], 'criteria_counted', {
      found: criteria.length,
      expected: counts.criteria,
    })
  const isWhole = criteria.every((one) => one.partial === undefined)
  if (isWhole && indicators !== counts.indicators)
    report([...path, 'counts'], 'indicators_counted', {
      found: indicators,
      expected: counts.indicators,
    })
}

function checkNumbers(criteria: readonly Criterion[], path: PackPath, report: Report): void {
  tellDoubled(criteria, path, report)
  for (const [c, criterion] of criteria.entries()) {
    tellDoubled(criterion.indicators, [...path, c, 'indicators'], report)
    const asks = criterion.indicators.length + (criterion.requirements?.items.length ?? 0)
    if (asks === 0 && criterion.partial === undefined) report([...path, c], 'criterion_empty')
  }
}

function tellDoubled(
  numbered: readonly { readonly number: string | number }[],
  path: PackPath,
  report: Report,
): void {
  for (const [number, same] of groupBy(numbered.entries(), ([, one]) => one.number))
    for (const [i] of same.slice(1)) report([...path, i, 'number'], 'number_doubled', { number })
}
