import { type Act, actsOf, type Grant } from './access.ts'

/**
 * A grant in force with the line of ancestors of its unit, top first: `/22/195/06898/`. `/` is the whole
 * installation. An agency's grant carries the line of the unit that the agency works for.
 */
export interface ScopedGrant extends Grant {
  readonly path: string
  /** Name of the absent person in whose place it is held; absent for one's own grant. */
  readonly behalf?: string
}

/** Phạm vi: the places where an act is allowed. `under`: these and all below; `exact`: just these. */
export interface Scope {
  readonly under: readonly string[]
  readonly exact: readonly string[]
}

/** Acts that a member unit's people may do on the dossier of the unit above them: read it, and record in it what is their own. */
const upward: ReadonlySet<Act> = new Set(['readBoard', 'readInternal', 'record'])

/** Where the grants allow an act on dossiers. Lists are filtered by the same value in SQL. */
export function dossierScope(grants: readonly ScopedGrant[], act: Act): Scope {
  const under = carrying(grants, act).map((grant) => grant.path)
  return { under, exact: upward.has(act) ? under.flatMap(ancestorsOf) : [] }
}

/** Where the grants allow an act on the records of single units. */
export function unitScope(grants: readonly ScopedGrant[], act: Act): Scope {
  return { under: carrying(grants, act).map((grant) => grant.path), exact: [] }
}

export function covers(scope: Scope, path: string): boolean {
  return scope.under.some((top) => path.startsWith(top)) || scope.exact.includes(path)
}

/** The grants whose role carries the act. */
export function carrying(grants: readonly ScopedGrant[], act: Act): readonly ScopedGrant[] {
  return grants.filter((grant) => actsOf[grant.role].has(act))
}

/** Paths of the units above, without the whole installation: of `/22/195/06898/`, `/22/` and `/22/195/`. */
function ancestorsOf(path: string): string[] {
  const steps = path.split('/').filter((step) => step !== '')
  return steps.slice(0, -1).map((_, index) => `/${steps.slice(0, index + 1).join('/')}/`)
}
