import { carrying, covers, type ScopedGrant } from '#domain/access/scope.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { selectPowers } from './store.ts'

/** Whom one manages: everybody under these paths, and the officers of these agencies, each of one unit. */
export interface PeopleScope {
  readonly under: readonly string[]
  readonly agencies: readonly { readonly path: string; readonly agency: string }[]
}

/** Quản lý người dùng: an administrator by place; with `staff` an agency's head too, by the own agency. */
export function peopleScope(
  grants: readonly ScopedGrant[],
  reach: 'people' | 'staff' = 'staff',
): PeopleScope {
  const heads = reach === 'people' ? [] : grants.filter((one) => one.role === 'agencyHead')
  return {
    under: carrying(grants, 'managePeople').map((one) => one.path),
    agencies: heads.flatMap(({ path, agency }) => (agency === undefined ? [] : [{ path, agency }])),
  }
}

/** May one give or take this role there? A head only that of an officer of the own agency. */
export function reaches(
  scope: PeopleScope,
  {
    role,
    path,
    agency,
  }: { readonly role: string; readonly path: string; readonly agency?: string | null | undefined },
): boolean {
  if (covers({ under: scope.under, exact: [] }, path)) return true
  return (
    role === 'agencyOfficer' &&
    scope.agencies.some((one) => one.path === path && one.agency === agency)
  )
}

/**
 * May the caller manage the whole account (links, closing, second step)? Only when all that the person can do now or later, own or in
 * somebody's place, is within the caller's reach: nobody rises by another's account.
 */
export async function mayManage(
  deps: Deps,
  caller: Caller,
  person: string,
  reach: 'people' | 'staff',
  db: Database | Tx = deps.db,
): Promise<boolean> {
  const scope = peopleScope(caller.grants, reach)
  const powers = await selectPowers(db, person, deps.clock.today())
  if (powers.length === 0) return scope.under.length > 0
  return powers.every((power) => reaches(scope, power))
}

/** Throws `not_found` as for somebody who is not there. */
export async function requireManaged(
  deps: Deps,
  tx: Tx,
  caller: Caller,
  person: string,
  reach: 'people' | 'staff',
): Promise<void> {
  if (!(await mayManage(deps, caller, person, reach, tx)))
    throw new Refusal('not_found', { kind: 'person' })
}
