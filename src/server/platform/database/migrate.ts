import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { Refusal } from '#domain/refusal.ts'
import type { Database } from './schema.ts'
import { uuid } from './uuid.ts'

/** Beside this file in the sources, and beside the bundle that `npm run build` makes. */
const folder = fileURLToPath(new URL('migrations', import.meta.url))

/**
 * Brings the schema up to the newest numbered .sql file, all or nothing, and answers with its number. Refuses a
 * database that a newer version has migrated further (`newer_schema`). `to`: up to this number only, for a backup that was
 * made then.
 */
export async function migrate(
  db: Database,
  files: string = folder,
  to: number = Number.POSITIVE_INFINITY,
): Promise<number> {
  const known = Math.min(to, await newestKnown(files))
  const found = await schemaOf(db)
  if (found > known) throw new Refusal('newer_schema', { found, known })
  const names = (await migrationNames(files)).filter((name) => numberOf(name) <= known)
  const migrator = new Migrator({ db, provider: sqlFiles(files, names) })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  await recordInstallation(db, known)
  return known
}

/** Number of the newest migration that this version carries. */
export async function newestKnown(files: string = folder): Promise<number> {
  const names = await migrationNames(files)
  return numberOf(names.at(-1))
}

/** Number of the newest migration that ran in a database; 0 for an empty one. */
export async function schemaOf(db: Database): Promise<number> {
  const table = await sql<{ found: boolean }>`
    select exists (select from pg_catalog.pg_tables
      where schemaname = current_schema() and tablename = 'kysely_migration') as found`.execute(db)
  if (!table.rows[0]?.found) return 0
  const newest = await sql<{ name: string | null }>`
    select max(name) as name from kysely_migration`.execute(db)
  return numberOf(newest.rows[0]?.name ?? undefined)
}

async function migrationNames(files: string): Promise<string[]> {
  const names = await readdir(files)
  return names.filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name)).sort()
}

function numberOf(name: string | undefined): number {
  return Number(name?.slice(0, 4) ?? 0)
}

function sqlFiles(files: string, names: readonly string[]): MigrationProvider {
  return {
    async getMigrations() {
      return Object.fromEntries(
        names.map((name): [string, Migration] => [
          name.slice(0, -'.sql'.length),
          { up: (db) => runFile(db, join(files, name)) },
        ]),
      )
    },
  }
}

async function runFile(db: Kysely<unknown>, file: string): Promise<void> {
  await sql.raw(await readFile(file, 'utf8')).execute(db)
}

async function recordInstallation(db: Database, schema: number): Promise<void> {
  const found = await db.selectFrom('installation').select(['id', 'schema']).executeTakeFirst()
  if (found?.schema === schema) return
  if (found) await db.updateTable('installation').set({ schema }).execute()
  else await createInstallation(db, schema)
}

async function createInstallation(db: Database, schema: number): Promise<void> {
  const created_at = new Date().toISOString()
  await db
    .insertInto('installation')
    .values({ id: uuid(), schema, created_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
