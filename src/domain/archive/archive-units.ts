import type { Assessment } from '../evaluation/assessment.ts'
import { judgedUnits } from '../evaluation/judge.ts'
import type { Unit } from '../unit/unit.ts'
import { predecessorsOf } from './figure-units.ts'

/** A unit of the archive; `successor`: the unit below which it stands. */
export interface ArchivedUnit {
  readonly unit: Unit
  readonly successor: string | undefined
}

/**
 * The units of the archive: those judged in any of the years, each followed by what was merged into it; a unit that became several
 * stands below the first only.
 */
export function archiveUnits(
  assessment: Assessment,
  years: readonly number[],
): readonly ArchivedUnit[] {
  const judged = new Map<string, Unit>()
  for (const year of years)
    for (const { unit } of judgedUnits(assessment, year)) judged.set(unit.id, unit)
  const found: ArchivedUnit[] = []
  const seen = new Set<string>()
  const place = (unit: Unit, successor: string | undefined): void => {
    if (seen.has(unit.id)) return
    seen.add(unit.id)
    found.push({ unit, successor })
    for (const former of predecessorsOf(assessment.tree, unit)) place(former, unit.id)
  }
  const isFormer = (unit: Unit) => unit.successors.some((id) => judged.has(id))
  const tops = [...judged.values()].filter((unit) => !isFormer(unit)).toSorted(byCode)
  for (const unit of tops) place(unit, undefined)
  for (const unit of judged.values()) place(unit, undefined)
  return found
}

function byCode(a: Unit, b: Unit): number {
  if (a.level !== b.level) return a.level < b.level ? -1 : 1
  return a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1
}
