import type { Person } from '#contract/session.ts'
import type { Role } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { pathOfUnit } from '../unit/unit-paths.ts'
import { type PeopleScope, peopleScope, reaches } from './may-manage.ts'
import { dossiersWithAgency, insertGrant, selectPeople } from './store.ts'

interface NewGrant {
  readonly role: Role
  readonly unit?: string | undefined
  readonly agency?: string | undefined
  readonly path: string
  readonly from: string
  readonly to?: string | undefined
}

/**
 * Giao quyền: a role over a unit's subtree, or for an agency of one unit. Who gives it must hold the right over the same
 * place. Throws `not_found`, `not_allowed`, `bad_input` (an agency that several units have needs its unit).
 */
export async function grantRole(
  deps: Deps,
  input: Omit<NewGrant, 'path'> & { readonly person: string },
  call: Call,
): Promise<Person> {
  const scope = peopleScope(call.caller.grants)
  return await transact(deps.db, async (tx) => {
    const [person] = await selectPeople(tx, scope, input.person)
    if (!person) throw new Refusal('not_found', { kind: 'person' })
    const place = await placeFor(deps, tx, scope, input)
    const grant = { ...input, ...place }
    const granted = await giveGrant(tx, input.person, grant, call.caller.person ?? '')
    await writeEntry(tx, granted.deed)
    const [after] = await selectPeople(tx, scope, input.person)
    return after ?? person
  })
}

/** Where a role would hold. Throws `not_allowed` where it is not the giver's to give; `not_found`, `bad_input`. */
export async function placeFor(
  deps: Deps,
  tx: Tx,
  scope: PeopleScope,
  wanted: Pick<NewGrant, 'role' | 'unit' | 'agency' | 'from' | 'to'>,
): Promise<{ readonly unit: string | undefined; readonly path: string }> {
  if (wanted.to !== undefined && wanted.to < wanted.from)
    throw new Refusal('bad_input', { fields: [{ field: 'to', code: 'period_reversed' }] })
  const place = await placeOf(deps, tx, wanted)
  const { role, agency } = wanted
  if (!reaches(scope, { role, path: place.path, agency }))
    throw new Refusal('not_allowed', { act: 'manageStaff' })
  return place
}

/** Within a transaction: gives the grant and answers with the deed to journal. */
export async function giveGrant(
  tx: Tx,
  person: string,
  { role, unit, agency, path, from, to }: NewGrant,
  actor: string,
): Promise<{ readonly deed: Deed }> {
  const after = { role, unit: unit ?? null, agency: agency ?? null, path, from, to: to ?? null }
  await insertGrant(tx, {
    id: uuid(),
    person,
    role,
    unit: unit ?? null,
    agency: agency ?? null,
    path,
    from_day: from,
    to_day: to ?? null,
  })
  return { deed: { actor, act: 'grant_role', object: `person:${person}`, after } }
}

async function placeOf(
  deps: Deps,
  tx: Tx,
  { unit, agency }: { readonly unit?: string | undefined; readonly agency?: string | undefined },
): Promise<{ readonly unit: string | undefined; readonly path: string }> {
  if (agency !== undefined) return await placeOfAgency(tx, agency, unit)
  if (unit === undefined) return { unit, path: '/' }
  return { unit, path: await pathOfUnit(deps, tx, unit) }
}

/** Agencies' ids are names within a dossier, so an agency's grant holds only for the unit that it works for. */
async function placeOfAgency(tx: Tx, agency: string, unit: string | undefined) {
  const found = await dossiersWithAgency(tx, agency)
  const places = found.filter((one) => unit === undefined || one.unit === unit)
  const paths = new Set(places.map((one) => one.path))
  const [place] = places
  if (!place) throw new Refusal('not_found', { kind: 'agency' })
  if (paths.size > 1)
    throw new Refusal('bad_input', { fields: [{ field: 'unit', code: 'ambiguous' }] })
  return place
}
