import { type Expression, type SqlBool, sql } from 'kysely'
import type { Person } from '#contract/session.ts'
import type { Role } from '#domain/access/access.ts'
import { isCovered } from '../access/store.ts'
import type { PersonTable, RoleGrantTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { PeopleScope } from './may-manage.ts'

/** Adds a person; false when somebody has the login already. */
export async function insertPerson(tx: Tx, person: PersonTable): Promise<boolean> {
  const added = await tx
    .insertInto('person')
    .values(person)
    .onConflict((on) => on.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function insertGrant(tx: Tx, grant: RoleGrantTable): Promise<void> {
  await tx.insertInto('role_grant').values(grant).execute()
}

/** `reaches` of a grant as SQL; an administrator sees people without any grant too. */
function isReached(scope: PeopleScope, alias: string): Expression<SqlBool> {
  const parts = [isCovered({ under: scope.under, exact: [] }, `${alias}.path`)]
  for (const { path, agency } of scope.agencies)
    parts.push(
      sql<SqlBool>`(${sql.ref(`${alias}.path`)} = ${path} and ${sql.ref(`${alias}.agency`)} = ${agency})`,
    )
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** People without grants, and those with a grant inside the scope; only these grants of theirs are shown. */
export async function selectPeople(
  db: Database | Tx,
  scope: PeopleScope,
  only?: string,
): Promise<Person[]> {
  const people = await db
    .selectFrom('person')
    .leftJoin('totp', (join) =>
      join.onRef('totp.person', '=', 'person.id').on('totp.confirmed_at', 'is not', null),
    )
    .select(['person.id', 'name', 'login', 'active', 'email'])
    .select(sql<boolean>`password <> ''`.as('hasPassword'))
    .select(sql<boolean>`totp.person is not null`.as('totp'))
    .select((one) =>
      one
        .selectFrom('session')
        .select((session) => session.fn.max('seen_at').as('seen'))
        .whereRef('session.person', '=', 'person.id')
        .as('seenAt'),
    )
    .$if(only !== undefined, (query) => query.where('person.id', '=', only ?? ''))
    .where(
      sql<boolean>`((${scope.under.length > 0} and not exists (select from role_grant g where g.person = person.id))
        or exists (select from role_grant g where g.person = person.id and ${isReached(scope, 'g')}))`,
    )
    .orderBy('name')
    .orderBy('person.id')
    .execute()
  const grants = await db
    .selectFrom('role_grant as g')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .where(isReached(scope, 'g'))
    .orderBy('id')
    .execute()
  const identities = await selectIdentities(db, only)
  return people.map(({ hasPassword, seenAt, ...person }) => ({
    ...person,
    hasPassword: Boolean(hasPassword),
    seenAt: seenAt ?? null,
    directories: identities
      .filter((one) => one.person === person.id)
      .map(({ provider, subject }) => ({ provider, subject })),
    grants: grants.filter((grant) => grant.person === person.id).map(toGrant),
  }))
}

async function selectIdentities(db: Database | Tx, only: string | undefined) {
  return await db
    .selectFrom('identity')
    .select(['person', 'provider', 'subject'])
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .orderBy('provider')
    .execute()
}

function toGrant(row: RoleGrantTable): Person['grants'][number] {
  return {
    id: row.id,
    role: row.role as Role,
    unit: row.unit,
    agency: row.agency,
    from: row.from_day,
    to: row.to_day,
  }
}

/** Dossiers that have an agency of this id: their unit and its path. */
export async function dossiersWithAgency(
  db: Database | Tx,
  agency: string,
): Promise<readonly { readonly unit: string; readonly path: string }[]> {
  return await db
    .selectFrom('agency')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.province', '=', 'agency.province')
        .onRef('dossier.id', '=', 'agency.dossier'),
    )
    .select(['dossier.unit', 'dossier.path'])
    .distinct()
    .where('agency.id', '=', agency)
    .execute()
}

/** All agencies with the unit and path that each works for. */
export async function selectAgencyPlaces(db: Database) {
  return await db
    .selectFrom('agency')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.province', '=', 'agency.province')
        .onRef('dossier.id', '=', 'agency.dossier'),
    )
    .select(['agency.id', 'agency.name', 'dossier.unit', 'dossier.path'])
    .distinct()
    .orderBy('agency.name')
    .orderBy('agency.id')
    .execute()
}

/** Units of dossiers and below them, whose people can be given roles. */
export async function selectDossierUnits(db: Database) {
  return await db.selectFrom('dossier').select(['unit', 'path']).distinct().execute()
}

/** A dossier's own units by path. */
export async function selectOwnUnits(db: Database) {
  return await db
    .selectFrom('unit')
    .select(['id', 'full_name as name', 'path'])
    .distinct()
    .execute()
}

/** What a person can do from a day on: own grants, and those of the people in whose place they stand. */
export async function selectPowers(
  db: Database | Tx,
  person: string,
  day: string,
): Promise<readonly RoleGrantTable[]> {
  return await db
    .selectFrom('role_grant')
    .selectAll()
    .where(
      sql<boolean>`person = any(array(select ${person}::uuid union all
        select absence.person from absence where substitute = ${person}::uuid
          and ended_at is null and to_day >= ${day}))`,
    )
    .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)]))
    .execute()
}

export async function findGrant(tx: Tx, id: string): Promise<RoleGrantTable | undefined> {
  return await tx
    .selectFrom('role_grant')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** A grant ends with `last`; one that had not begun by then was never there. */
export async function closeGrant(tx: Tx, id: string, last: string): Promise<void> {
  await tx.deleteFrom('role_grant').where('id', '=', id).where('from_day', '>', last).execute()
  await tx.updateTable('role_grant').set({ to_day: last }).where('id', '=', id).execute()
}

export async function setActiveFlag(tx: Tx, person: string, active: boolean): Promise<void> {
  await tx.updateTable('person').set({ active }).where('id', '=', person).execute()
}

export async function ownerOfEmail(db: Database | Tx, email: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return found?.id
}

/** People by login or address, for a file of people. */
export async function selectKnown(
  db: Database | Tx,
  logins: readonly string[],
  emails: readonly string[],
) {
  return await db
    .selectFrom('person')
    .select(['id', 'login', 'email', 'name', 'password'])
    .where(
      sql<boolean>`(login = any(${logins as string[]}::text[]) or email = any(${emails as string[]}::text[]))`,
    )
    .execute()
}

/** Until the transaction ends nobody else takes an administrator away. Paths of those who can still come in. */
export async function lockAdministrators(tx: Tx, day: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('vedich.administrators'))`.execute(tx)
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .select('path')
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .where('from_day', '<=', day)
    .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)]))
    .where(
      sql<boolean>`(password <> '' or exists (select from identity i where i.person = person.id))`,
    )
    .execute()
  return rows.map((row) => row.path)
}

/** Says who a person is at a directory, or with null that they are nobody there. False when it is somebody else's. */
export async function putIdentity(
  tx: Tx,
  row: {
    readonly provider: string
    readonly subject: string | null
    readonly person: string
    readonly linked_by: string
    readonly linked_at: string
  },
): Promise<boolean> {
  const { provider, person, subject } = row
  await tx
    .deleteFrom('identity')
    .where('provider', '=', provider)
    .where('person', '=', person)
    .execute()
  if (subject === null) return true
  const put = await tx
    .insertInto('identity')
    .values({ ...row, subject })
    .onConflict((on) => on.columns(['provider', 'subject']).doNothing())
    .returning('person')
    .executeTakeFirst()
  return put !== undefined
}
