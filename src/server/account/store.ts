import type {
  AbsenceTable,
  AccountLinkTable,
  SessionTable,
} from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** An account with what its owner and the administrator may know of it; `password` is its hash. */
export async function selectAccount(db: Database | Tx, id: string) {
  return await db
    .selectFrom('person')
    .select(['id', 'login', 'name', 'email', 'password', 'active'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Sets a password's hash; links and sign-ins under way by the old one end. */
export async function setPassword(tx: Tx, person: string, password: string): Promise<void> {
  await dropLinks(tx, person)
  await tx.deleteFrom('sign_in_step').where('person', '=', person).execute()
  await tx.updateTable('person').set({ password }).where('id', '=', person).execute()
}

export async function setProfile(
  tx: Tx,
  person: string,
  profile: { readonly name: string; readonly email: string | null },
): Promise<void> {
  await tx.updateTable('person').set(profile).where('id', '=', person).execute()
}

export async function selectSessions(
  db: Database | Tx,
  person: string,
): Promise<readonly SessionTable[]> {
  return await db
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends sessions of a person: one by its id, or all but the one with a hash; answers how many. */
export async function endSessions(
  tx: Tx,
  person: string,
  which: { readonly id?: string; readonly butHash?: string | null } = {},
): Promise<number> {
  const { id, butHash } = which
  const ended = await tx
    .deleteFrom('session')
    .where('person', '=', person)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(typeof butHash === 'string', (query) => query.where('hash', '!=', butHash ?? ''))
    .returning('id')
    .execute()
  return ended.length
}

export async function confirmSession(db: Tx, hash: string, at: string): Promise<void> {
  await db.updateTable('session').set({ confirmed_at: at }).where('hash', '=', hash).execute()
}

/** Keeps a link; the person's earlier ones that were not used end. */
export async function insertLink(tx: Tx, link: AccountLinkTable): Promise<void> {
  await dropLinks(tx, link.person)
  await tx.insertInto('account_link').values(link).execute()
}

/** Ends the links of a person that were not used. */
export async function dropLinks(tx: Tx, person: string): Promise<void> {
  await tx
    .deleteFrom('account_link')
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
}

/** A link that still holds, with whose it is. */
export async function findLink(db: Database | Tx, hash: string, now: string) {
  return await db
    .selectFrom('account_link')
    .innerJoin('person', 'person.id', 'account_link.person')
    .select(['person.id as person', 'name', 'login', 'kind', 'expires_at as expiresAt'])
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('person.active', '=', true)
    .executeTakeFirst()
}

/** Uses a link up; false when somebody did so before, or it does not hold. */
export async function takeLink(tx: Tx, hash: string, now: string): Promise<boolean> {
  const used = await tx
    .updateTable('account_link')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

export async function selectIdentities(db: Database | Tx, person: string) {
  return await db
    .selectFrom('identity')
    .select(['provider', 'subject'])
    .where('person', '=', person)
    .orderBy('provider')
    .execute()
}

/** Grants of a person from a day on, past ones left out. */
export async function selectGrants(db: Database | Tx, person: string, day: string) {
  return await db
    .selectFrom('role_grant')
    .select(['role', 'unit', 'agency', 'path', 'from_day as from', 'to_day as to'])
    .where('person', '=', person)
    .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)]))
    .orderBy('id')
    .execute()
}

/** Names of agencies by the path of the unit that each works for. */
export async function selectAgencyNames(db: Database | Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('agency')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.province', '=', 'agency.province')
        .onRef('dossier.id', '=', 'agency.dossier'),
    )
    .select(['agency.id', 'agency.name', 'dossier.path'])
    .where('agency.id', 'in', ids)
    .execute()
}

/** Absences with the names of both; of one person as absent or substitute, or of many absent people. */
export async function selectAbsences(
  db: Database | Tx,
  of: { readonly either?: string; readonly persons?: readonly string[]; readonly id?: string },
) {
  const { either, persons, id } = of
  return await db
    .selectFrom('absence')
    .innerJoin('person as away', 'away.id', 'absence.person')
    .innerJoin('person as there', 'there.id', 'absence.substitute')
    .selectAll('absence')
    .select(['away.name as awayName', 'there.name as thereName'])
    .$if(id !== undefined, (query) => query.where('absence.id', '=', id ?? ''))
    .$if(persons !== undefined, (query) =>
      query.where('absence.person', 'in', persons?.length ? persons : [nobody]),
    )
    .$if(either !== undefined, (query) =>
      query.where((or) =>
        or.or([
          or('absence.person', '=', either ?? ''),
          or('absence.substitute', '=', either ?? ''),
        ]),
      ),
    )
    .orderBy('from_day', 'desc')
    .orderBy('absence.id')
    .limit(500)
    .execute()
}

const nobody = '00000000-0000-0000-0000-000000000000'

export async function insertAbsence(tx: Tx, absence: AbsenceTable): Promise<void> {
  await tx.insertInto('absence').values(absence).execute()
}

/** Ends an absence; false when it had ended. */
export async function closeAbsence(tx: Tx, id: string, at: string): Promise<boolean> {
  const closed = await tx
    .updateTable('absence')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return closed !== undefined
}

/** Active people with a grant of the same agency, or over the same unit, as one of these. */
export async function selectColleagues(
  db: Database | Tx,
  person: string,
  places: readonly { readonly path: string; readonly agency: string | null }[],
  day: string,
) {
  if (places.length === 0) return []
  return await db
    .selectFrom('person')
    .innerJoin('role_grant', 'role_grant.person', 'person.id')
    .select(['person.id', 'person.name', 'person.login'])
    .distinct()
    .where('person.active', '=', true)
    .where('person.id', '!=', person)
    .where('from_day', '<=', day)
    .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)]))
    .where((or) =>
      or.or(
        places.map(({ path, agency }) =>
          or.and([
            or('path', '=', path),
            agency === null ? or('agency', 'is', null) : or('agency', '=', agency),
          ]),
        ),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** Journal entries on accounts, newest first; of some people's accounts, or of all. */
export async function selectEvents(
  db: Database | Tx,
  filter: {
    readonly acts: readonly string[]
    readonly objects: readonly string[] | null
    readonly before?: number | undefined
    readonly limit: number
  },
) {
  const { acts, objects, before, limit } = filter
  return await db
    .selectFrom('journal')
    .select(['sequence', 'at', 'actor', 'act', 'object'])
    .where('act', 'in', acts)
    .$if(objects !== null, (query) =>
      query.where('object', 'in', objects?.length ? objects : ['person:']),
    )
    .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
}

export async function selectNames(db: Database | Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
}
