import { type Day, yearOf } from '../day.ts'
import { groupBy } from '../group.ts'
import type { Classification, InexactDay, Unit } from './unit.ts'

/** Units by record id with their children, and the columns (region, group) that they or their ancestors have. */
export interface UnitTree {
  readonly byId: ReadonlyMap<string, Unit>
  readonly childrenOf: ReadonlyMap<string, readonly Unit[]>
  readonly classificationsOf: ReadonlyMap<string, readonly Classification[]>
}

export function unitTree(
  units: readonly Unit[],
  classifications: readonly Classification[],
): UnitTree {
  const placed = units.filter((unit) => unit.parent !== undefined)
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    childrenOf: groupBy(placed, (unit) => unit.parent ?? ''),
    classificationsOf: groupBy(classifications, (one) => one.unit),
  }
}

/** The unit and those above it, nearest first. A loop in the data ends the walk. */
export function lineage(tree: UnitTree, id: string): readonly Unit[] {
  const line: Unit[] = []
  const seen = new Set<string>()
  for (let unit = tree.byId.get(id); unit && !seen.has(unit.id); ) {
    seen.add(unit.id)
    line.push(unit)
    unit = unit.parent === undefined ? undefined : tree.byId.get(unit.parent)
  }
  return line
}

/** Did the unit exist on the day? An end known only to the year or month lies within it. */
export function existsOn(unit: Unit, day: Day): boolean {
  if (unit.from !== undefined && earliest(unit.from) > day) return false
  if (unit.to === undefined) return true
  return unit.to.length === 10 ? unit.to >= day : latest(unit.to) > day
}

/** Certainly outside the unit's life: the widest reading of its days does not touch the period. */
export function certainlyAbsent(unit: Unit, from: Day, to: Day): boolean {
  const begins = unit.from === undefined ? undefined : earliest(unit.from)
  const ends = unit.to === undefined ? undefined : latest(unit.to)
  return (begins !== undefined && begins > to) || (ends !== undefined && ends < from)
}

/** Member units of a level (and types) below a unit on a day, by code. A loop in the data ends the walk. */
export function membersOn(
  tree: UnitTree,
  unit: string,
  level: string,
  types: readonly string[],
  day: Day,
): readonly Unit[] {
  const found: Unit[] = []
  const seen = new Set([unit])
  const isWanted = (one: Unit) =>
    one.level === level && (types.length === 0 || types.includes(one.type))
  const walk = (parent: string): void => {
    for (const child of tree.childrenOf.get(parent) ?? []) {
      if (seen.has(child.id) || !existsOn(child, day)) continue
      seen.add(child.id)
      if (isWanted(child)) found.push(child)
      else walk(child.id)
    }
  }
  walk(unit)
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The unit's column of targets in a year: its own, else the nearest ancestor's. Undefined: unknown. */
export function columnOf(
  tree: UnitTree,
  unit: string,
  kind: Classification['kind'],
  year: number,
): string | undefined {
  for (const one of lineage(tree, unit)) {
    const [found] = (tree.classificationsOf.get(one.id) ?? [])
      .filter((item) => item.kind === kind && coversYear(item, year))
      .sort(latestFirst)
    if (found) return found.value
  }
  return undefined
}

/** Of two in one year, the one that holds at its end. */
function latestFirst(a: Classification, b: Classification): number {
  return `${a.from ?? ''} ${a.value}` < `${b.from ?? ''} ${b.value}` ? 1 : -1
}

function coversYear(item: Classification, year: number): boolean {
  return (
    (item.from === undefined || yearOf(item.from) <= year) &&
    (item.to === undefined || yearOf(item.to) >= year)
  )
}

function earliest(day: InexactDay): Day {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day
}

function latest(day: InexactDay): Day {
  return day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day
}
