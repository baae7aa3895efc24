import { sql } from 'kysely'
import type { Person } from '#contract/session.ts'
import type { Role } from '#domain/access/access.ts'
import type { Scope } from '#domain/access/scope.ts'
import { isCovered } from '../access/store.ts'
import type { PersonTable, RoleGrantTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

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

/** People without grants, and those with a grant inside the scope; only these grants of theirs are shown. */
export async function selectPeople(
  db: Database | Tx,
  scope: Scope,
  only?: string,
): Promise<Person[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'login', 'active'])
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .where(
      sql<boolean>`(not exists (select from role_grant g where g.person = person.id)
        or exists (select from role_grant g where g.person = person.id and ${isCovered(scope, 'g.path')}))`,
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  const grants = await db
    .selectFrom('role_grant')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .where(isCovered(scope, 'path'))
    .orderBy('id')
    .execute()
  return people.map((person) => ({
    ...person,
    grants: grants.filter((grant) => grant.person === person.id).map(toGrant),
  }))
}

function toGrant(row: RoleGrantTable): Person['grants'][number] {
  return {
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
