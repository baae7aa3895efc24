import { checkBasis } from './check-basis.ts'
import { checkCycles } from './check-cycles.ts'
import { checkIds } from './check-ids.ts'
import { checkOverlay } from './check-overlay.ts'
import { checkProcedure } from './check-procedure.ts'
import { checkReferences } from './check-references.ts'
import { checkRule } from './check-rule.ts'
import { type CheckScope, checkScope, itemsOf, type Report } from './check-scope.ts'
import { checkStandards } from './check-standards.ts'
import type { Pack } from './pack.ts'
import type { PackFault } from './pack-fault.ts'

/**
 * Kiểm tra bộ quy định: does the content of a pack make sense, by itself and beside the packs that it refers to? Its form
 * was checked when it was read. A fault of level `warning` does not refuse the pack.
 */
export function checkPack(pack: Pack, others: readonly Pack[]): readonly PackFault[] {
  const faults: PackFault[] = []
  const report: Report = (path, code, params = {}, level) => {
    faults.push({ path, code, params, ...(level ? { level } : {}) })
  }
  const scope = checkScope(pack, others)
  checkParts(scope, report)
  checkIds(scope, report)
  checkBasis(scope, report)
  checkReferences(scope, report)
  checkStandards(scope, report)
  checkProcedure(scope, report)
  checkRules(scope, report)
  checkOverlay(scope, report)
  checkCycles(scope, report)
  return faults
}

/** What a role must and must not bring. */
function checkParts({ pack }: CheckScope, report: Report): void {
  const { role } = pack
  const parts = [
    { part: 'criteria/', of: 'criteria', there: pack.standards.length > 0, at: 'standards' },
    { part: 'procedure.yaml', of: 'procedure', there: pack.procedure, at: 'procedure' },
    { part: 'evidence.yaml', of: 'evidence', there: pack.evidence, at: 'evidence' },
    { part: 'overlay', of: 'overlay', there: pack.overlay, at: 'overlay' },
    { part: 'measures', of: 'measures', there: pack.measures.length > 0, at: 'measures' },
    { part: 'lists', of: 'lists', there: pack.lists, at: 'lists' },
  ]
  for (const { part, of, there, at } of parts) {
    if (of === role && !there) report(['role'], 'pack_part_missing', { role, part })
    if (of !== role && there)
      report(at === 'standards' ? ['standards', 0] : [at], 'pack_part_unwanted', { role, part })
  }
  const { period } = pack
  if (period && period.from > period.to) report(['period'], 'years_reversed', { ...period })
}

function checkRules(scope: CheckScope, report: Report): void {
  for (const { item, path } of itemsOf(scope.pack)) {
    const at = { unit: item.unit, path: [...path, 'rule'] }
    checkRule(item.rule, at, scope, report)
    const amendments = 'amendments' in item ? item.amendments : []
    for (const [i, { rule, from, unit = item.unit }] of amendments.entries()) {
      const place = [...path, 'amendments', i]
      checkRule(rule, { unit, path: [...place, 'rule'] }, scope, report)
      const { period } = scope.pack
      if (period && (from < period.from || from > period.to))
        report([...place, 'from'], 'year_outside', { year: from, ...period })
    }
  }
}
