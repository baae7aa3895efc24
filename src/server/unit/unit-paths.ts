import { Refusal } from '#domain/refusal.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { lineage, type UnitTree, unitTree } from '#domain/unit/unit-tree.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps, Reference } from '../platform/deps.ts'
import { findPath } from './store.ts'

const trees = new WeakMap<Reference, UnitTree>()

/** The shipped units as a tree, made once. */
export function referenceTree({ reference }: Pick<Deps, 'reference'>): UnitTree {
  const known = trees.get(reference)
  if (known) return known
  const tree = unitTree(reference.units, reference.classifications)
  trees.set(reference, tree)
  return tree
}

/**
 * The line of ancestors of each unit, top first: `/22/195/06898/`. Own units may stand below shipped ones, or
 * replace them; a parent that nobody knows is the top of the line.
 */
export function pathsOf(
  deps: Pick<Deps, 'reference'>,
  own: readonly Unit[],
): (unit: string) => string | undefined {
  const tree =
    own.length === 0 ? referenceTree(deps) : unitTree([...deps.reference.units, ...own], [])
  return (unit) => {
    const line = lineage(tree, unit)
    const top = line.at(-1)
    if (!top) return undefined
    const ids = line.map((one) => one.id)
    if (top.parent !== undefined && !ids.includes(top.parent)) ids.push(top.parent)
    return `/${ids.reverse().join('/')}/`
  }
}

/** The path of a unit of the installation, shipped or a dossier's own. Throws `not_found`. */
export async function pathOfUnit(deps: Deps, db: Database | Tx, unit: string): Promise<string> {
  const path = pathsOf(deps, [])(unit) ?? (await findPath(db, unit))
  if (path === undefined) throw new Refusal('not_found', { kind: 'unit' })
  return path
}

/** The top unit of a path: the distribution key of everything below it. */
export function provinceOf(path: string): string {
  return path.split('/')[1] ?? ''
}
