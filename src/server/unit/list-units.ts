import { fold } from '#domain/fold.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { existsOn } from '#domain/unit/unit-tree.ts'
import type { Deps } from '../platform/deps.ts'
import { selectOwnUnits } from './store.ts'
import { pathsOf } from './unit-paths.ts'

/** Longer answers would not help anybody to choose. */
const most = 500

/** Units below a unit (itself among them) that exist on a day, shipped and own; search ignores accents and case. */
export async function listUnits(
  deps: Deps,
  input: {
    readonly under?: string | undefined
    readonly search?: string | undefined
    readonly on?: string | undefined
  },
): Promise<{ units: Unit[] }> {
  const own = await selectOwnUnits(deps.db)
  const shipped = new Set(deps.reference.units.map((unit) => unit.id))
  const all = [...deps.reference.units, ...own.filter((unit) => !shipped.has(unit.id))]
  const pathOf = pathsOf(deps, own)
  const { under, search, on } = input
  const top = under === undefined ? '/' : pathOf(under)
  if (top === undefined) return { units: [] }
  const wanted = fold(search ?? '')
  const units = all.filter(
    (unit) =>
      pathOf(unit.id)?.startsWith(top) &&
      (on === undefined || existsOn(unit, on)) &&
      (wanted === '' || fold(`${unit.fullName} ${unit.code}`).includes(wanted)),
  )
  return { units: units.slice(0, most) }
}
