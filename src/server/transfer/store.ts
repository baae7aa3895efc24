import { sql } from 'kysely'
import type { Role } from '#domain/access/access.ts'
import type { Place } from '../access/place.ts'
import type { PersonTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** Keeps the lines of an older journal as they are. */
export async function insertOldJournal(
  tx: Tx,
  { province, dossier }: Place,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return
  await sql`insert into old_journal (province, dossier, place, line)
    select ${province}, ${dossier}, place, line
    from json_array_elements_text(${JSON.stringify(lines)}::json) with ordinality as l (line, place)`.execute(
    tx,
  )
}

export async function selectOldJournal(
  tx: Tx,
  { province, dossier }: Place,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('old_journal')
    .select('line')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .orderBy('place')
    .execute()
  return rows.map((row) => row.line)
}

/** The files of a local pack by path; undefined for a pack that is not the place's own. */
export async function selectPackFiles(
  tx: Tx,
  id: string,
  version: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const found = await tx
    .selectFrom('pack')
    .select('files')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return found?.files as Readonly<Record<string, string>> | undefined
}

/** Versions of local packs under these ids. */
export async function selectPackVersions(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly version: string }[]> {
  if (ids.length === 0) return []
  return await tx.selectFrom('pack').select(['id', 'version']).where('id', 'in', ids).execute()
}

/** People by login or id: a login belongs to one person. */
export async function selectPeopleLike(
  tx: Tx,
  logins: readonly string[],
  ids: readonly string[],
): Promise<readonly Pick<PersonTable, 'id' | 'login'>[]> {
  return await tx
    .selectFrom('person')
    .select(['id', 'login'])
    .where(sql<boolean>`login = any(${logins}::text[]) or id = any(${ids}::uuid[])`)
    .execute()
}

export async function insertPerson(tx: Tx, person: PersonTable): Promise<void> {
  await tx.insertInto('person').values(person).execute()
}

export interface StoredGrant {
  readonly person: string
  readonly name: string
  readonly login: string
  readonly active: boolean
  readonly role: Role
  readonly unit: string
  readonly agency: string | null
  readonly from: string
  readonly to: string | null
}

/** Grants over a unit or below it, with their people. */
export async function selectGrantsUnder(
  db: Database | Tx,
  path: string,
): Promise<readonly StoredGrant[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .select(['person.id as person', 'person.name', 'person.login', 'person.active'])
    .select(['role', 'unit', 'agency', 'from_day as from', 'to_day as to'])
    .where(sql<boolean>`starts_with(role_grant.path, ${path})`)
    .where('unit', 'is not', null)
    .orderBy('person.login')
    .orderBy('role_grant.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role, unit: row.unit ?? '' }))
}
