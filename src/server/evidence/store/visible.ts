import { type Expression, type SqlBool, sql } from 'kysely'
import type { Act } from '#domain/access/access.ts'
import { carrying, type Scope, type ScopedGrant, unitScope } from '#domain/access/scope.ts'
import type { Place } from '../../access/place.ts'
import { isCovered } from '../../access/store.ts'
import type { EvidenceTable } from '../../platform/database/evidence-tables.ts'
import type { Caller } from '../../platform/http/access.ts'

/**
 * Which rows of `evidence` the caller may see, as SQL: papers of the units over which they read, papers that prove something
 * of such a unit, and their own; restricted ones (personal data) only where they may see those. Every list, search and file asks it.
 */
export function isVisible(caller: Caller, place: Place): Expression<SqlBool> {
  const own = sql<SqlBool>`evidence.added_by_person = ${caller.person ?? ''}`
  const read = reaches(unitScope(caller.grants, 'readInternal'), place)
  const secret = reaches(unitScope(caller.grants, 'seeRestricted'), place)
  return sql<SqlBool>`(${own} or (${read} and (not evidence.restricted or ${secret})))`
}

/** The paper's unit, or one that it proves something of, is in the scope. */
function reaches(scope: Scope, { path }: Place): Expression<SqlBool> {
  const inScope = (column: string) => sql<SqlBool>`exists (
    select from (select coalesce(${sql.ref(column)}, ${path}) as path) of_unit
    where ${isCovered(scope, 'of_unit.path')})`
  return sql<SqlBool>`(${inScope('evidence.path')} or exists (select from evidence_link proven
    where proven.province = evidence.province and proven.dossier = evidence.dossier
      and proven.evidence = evidence.id and ${inScope('proven.path')}))`
}

/** What tells whose paper it is. */
export type Owned = Pick<EvidenceTable, 'path' | 'agency' | 'added_by_person'>

/** May the caller do the act with the paper? An agency's people only with what their agency brought. */
export function mayHandle(caller: Caller, act: Act, paper: Owned, place: Place): boolean {
  const path = paper.path ?? place.path
  return carrying(caller.grants, act)
    .filter((grant) => path.startsWith(grant.path))
    .some((grant) => isOwn(grant, caller, paper))
}

function isOwn({ agency }: ScopedGrant, { person }: Caller, paper: Owned): boolean {
  if (agency === undefined) return true
  return agency === paper.agency || paper.added_by_person === person
}

/** The agency in whose name a paper of the unit comes: of who may record there only for an agency. */
export function agencyOf(caller: Caller, path: string): string | null {
  const grants = carrying(caller.grants, 'record').filter((one) => path.startsWith(one.path))
  const isFree = grants.some((one) => one.agency === undefined)
  return isFree ? null : (grants[0]?.agency ?? null)
}
