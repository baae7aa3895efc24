import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { bareConnection, freshDatabase } from '../testing/fresh-database.ts'
import { migrate, newestKnown, schemaOf } from './migrate.ts'

it('an empty database gets every table and one installation', async () => {
  const { db } = await bareConnection()
  expect(await schemaOf(db)).toBe(0)
  const known = await migrate(db)
  expect(known).toBe(await newestKnown())
  expect(await schemaOf(db)).toBe(known)
  const rows = await db.selectFrom('installation').select('schema').execute()
  expect(rows).toEqual([{ schema: known }])
})

it('migrating again changes nothing', async () => {
  const db = await freshDatabase()
  const before = await db.selectFrom('installation').selectAll().execute()
  await migrate(db)
  expect(await db.selectFrom('installation').selectAll().execute()).toEqual(before)
})

it('two processes that migrate one database at once make one installation', async () => {
  const { db } = await bareConnection()
  await Promise.all([migrate(db), migrate(db), migrate(db)])
  expect(await db.selectFrom('installation').select('id').execute()).toHaveLength(1)
})

it('a database of a newer version is refused and left as it is', async () => {
  const db = await freshDatabase()
  await sql`insert into kysely_migration (name, timestamp) values ('9001-later', '')`.execute(db)
  const known = await newestKnown()
  await expect(migrate(db)).rejects.toMatchObject({
    code: 'newer_schema',
    details: { found: 9001, known },
  })
})

it('a migration that fails leaves the schema as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-migrations-'))
  await writeFile(join(folder, '0001-good.sql'), 'create table good (a integer);')
  await writeFile(join(folder, '0002-bad.sql'), 'create table half (a integer); select 1/0;')
  const { db } = await bareConnection()
  await expect(migrate(db, folder)).rejects.toThrow('division by zero')
  const tables = await db.introspection.getTables()
  expect(tables.map(({ name }) => name)).toEqual([])
})
