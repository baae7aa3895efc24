import type { Unit } from '../unit/unit.ts'
import { existsOn, type UnitTree } from '../unit/unit-tree.ts'

/**
 * Đơn vị trước sáp nhập: the units whose figures of a year together are those of a unit as it is today; itself, if it was
 * there, and what was merged into it later. `split`: units that became several, whose figures no one successor may take.
 */
export interface FigureUnits {
  readonly units: readonly Unit[]
  readonly split: readonly Unit[]
}

/** Each unit counts once, however many ways lead to it; one that had ended before the year's last day does not count. */
export function figureUnits(tree: UnitTree, unit: string, year: number): FigureUnits {
  const there = [...ancestry(tree, unit)].filter((one) => existsOn(one, `${year}-12-31`))
  const isSplit = (one: Unit) => one.id !== unit && one.successors.length > 1
  return {
    units: there.filter((one) => !isSplit(one)).toSorted(byId),
    split: there.filter(isSplit).toSorted(byId),
  }
}

/** The unit and all that was merged into it, through any number of mergers; what lies behind a split is not its own. */
function ancestry(tree: UnitTree, unit: string): ReadonlySet<Unit> {
  const found = new Set<Unit>()
  const own = tree.byId.get(unit)
  if (own) found.add(own)
  for (const one of found) {
    if (one.id !== unit && one.successors.length > 1) continue
    for (const former of predecessorsOf(tree, one)) found.add(former)
  }
  return found
}

/** The units that became this one, by either's record. */
export function predecessorsOf(tree: UnitTree, unit: Unit): readonly Unit[] {
  const named = new Set(unit.predecessors)
  for (const one of tree.byId.values()) if (one.successors.includes(unit.id)) named.add(one.id)
  return [...named].flatMap((id) => tree.byId.get(id) ?? []).toSorted(byId)
}

function byId(a: Unit, b: Unit): number {
  return a.id < b.id ? -1 : 1
}
