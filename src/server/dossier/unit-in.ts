import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import type { OpenDossier } from './open-dossier.ts'

type PathOf = (unit: string) => string | undefined

const known = new WeakMap<OpenDossier['workspace']['units'], PathOf>()

/** The path of a unit that an open dossier is about: its own or one below it. Throws `not_found`. */
export function unitIn(deps: Deps, dossier: OpenDossier, unit: string): string {
  const path = pathsIn(deps, dossier)(unit)
  if (!path?.startsWith(dossier.place.path)) throw new Refusal('not_found', { kind: 'unit' })
  return path
}

/** Paths of all units of an open dossier, shipped and own. */
export function pathsIn(deps: Deps, { workspace }: OpenDossier): PathOf {
  const there = known.get(workspace.units)
  if (there) return there
  const shipped = new Set(deps.reference.units)
  const paths = pathsOf(
    deps,
    workspace.units.filter((one) => !shipped.has(one)),
  )
  known.set(workspace.units, paths)
  return paths
}
