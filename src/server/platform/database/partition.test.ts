import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import type { Database } from './schema.ts'

/** Tables of the installation, small or copied to every node; every other table belongs to a place. */
const ofTheInstallation = [
  'absence',
  'account_link',
  'calendar_day',
  'confirmation',
  'identity',
  'installation',
  'journal',
  'journal_head',
  'kysely_migration',
  'kysely_migration_lock',
  'outbox',
  'pack',
  'person',
  'recovery_code',
  'role_grant',
  'session',
  'setup_token',
  'sign_in_step',
  'totp',
]

let db: Database
let tables: readonly { readonly table: string; readonly hasProvince: boolean }[]
let references: readonly { readonly from: string; readonly to: string; readonly rule: string }[]

beforeAll(async () => {
  db = await freshDatabase()
  tables = (
    await sql<{ table: string; hasProvince: boolean }>`
      select c.relname as table, exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'province' and a.attnotnull) as "hasProvince"
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(db)
  ).rows
  references = (
    await sql<{ from: string; to: string; rule: string }>`
      select f.relname as from, t.relname as to, pg_get_constraintdef(k.oid) as rule
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f'`.execute(db)
  ).rows
})

function ofPlaces(): readonly string[] {
  return tables.map(({ table }) => table).filter((table) => !ofTheInstallation.includes(table))
}

it('every table but those of the installation carries the province', () => {
  expect(
    tables
      .filter((one) => !one.hasProvince)
      .map((one) => one.table)
      .sort(),
  ).toEqual(ofTheInstallation)
})

it('PostgreSQL accepts every key of every table of a place when the table is split by province', async () => {
  await sql`create schema split`.execute(db)
  expect(ofPlaces().length).toBeGreaterThan(10)
  for (const table of ofPlaces())
    await sql`create table split.${sql.ref(table)} (like public.${sql.ref(table)} including all)
      partition by hash (province)`.execute(db)
  for (const { from, rule } of references.filter((one) => ofPlaces().includes(one.from)))
    await sql`alter table split.${sql.ref(from)} add ${sql.raw(
      rule.replace(/REFERENCES (?!split\.)/, 'REFERENCES split.'),
    )}`.execute(db)
})

it('PostgreSQL refuses a key without the province, so the test above can fail', async () => {
  await sql`create table wrong (province text not null, id text not null primary key)`.execute(db)
  const splitting = sql`create table wrong_split (like wrong including all)
    partition by hash (province)`.execute(db)
  await expect(splitting).rejects.toThrow('must include all partitioning columns')
})

it('no table of the installation refers to a table of a place', () => {
  const wrong = references.filter(
    ({ from, to }) => ofTheInstallation.includes(from) && !ofTheInstallation.includes(to),
  )
  expect(wrong).toEqual([])
})

it('no key is made by a sequence, and nothing runs by trigger', async () => {
  const made = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select tgname from pg_trigger where not tgisinternal`.execute(db)
  expect(made.rows).toEqual([])
})
