import { userInfo } from 'node:os'
import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Config } from '../config.ts'
import { migrate, schemaOf } from '../database/migrate.ts'
import type { Database, Tx } from '../database/schema.ts'
import { transact } from '../database/transact.ts'
import { type FileStore, fileStoreOf } from '../files/file-store.ts'
import { openForRestore, type Watch } from '../installation.ts'
import type { Head } from '../journal/entry.ts'
import { headFileOf, readWitnesses } from '../journal/head-file.ts'
import { keepHead } from '../journal/head-keeper.ts'
import { verifySnapshot } from '../journal/verify-journal.ts'
import { writeEntry } from '../journal/write-entry.ts'
import type { BackupSummary, TableStart } from './format.ts'
import { listTables, type TableShape } from './list-tables.ts'
import { checkBackup, readBackup } from './read-backup.ts'

/**
 * Khôi phục: fills empty data from a backup. The whole file is proven first; then its rows go in by one transaction, under
 * the schema that they were made for, and only then is that schema brought up to date. A restore that is killed leaves
 * empty data. Throws `data_not_empty`, and all that `readBackup` throws.
 */
export async function restoreBackup(
  config: Config,
  file: string,
  watch: Watch,
): Promise<BackupSummary> {
  const summary = await checkBackup(file)
  const { schema } = summary.header
  if ((await readWitnesses(config.dataFolder)).length > 0) throw notEmpty(config)
  const { db, close } = await openForRestore(config, watch)
  try {
    await refuseFilled(db, config)
    await migrate(db, undefined, schema)
    await db.transaction().execute((tx) => fill(tx, file, fileStoreOf(config)))
    await migrate(db)
    await keepHead(db, headFileOf(config.dataFolder), { ...watch, missing: () => undefined })
    await record(db, summary)
    return summary
  } finally {
    await close()
  }
}

/** Nothing was ever done here: no tables, or tables of a start that nobody has used. */
async function refuseFilled(db: Database, config: Config): Promise<void> {
  if ((await schemaOf(db)) === 0) return
  const { sequence } = await db
    .selectFrom('journal_head')
    .select('sequence')
    .executeTakeFirstOrThrow()
  if (sequence > 0) throw notEmpty(config)
  await dropTables(db)
}

function notEmpty({ databaseUrl, dataFolder }: Config): Refusal {
  return new Refusal('data_not_empty', { folder: databaseUrl ? 'DATABASE_URL' : dataFolder })
}

async function dropTables(db: Database): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  // The queue has a schema of its own; its jobs are of the papers that go.
  await sql`drop schema if exists pgboss cascade`.execute(db)
  const names = tables
    .filter(({ isView, schema }) => !isView && schema === 'public')
    .map(({ name }) => sql.table(name))
  if (names.length > 0) await sql`drop table ${sql.join(names)} cascade`.execute(db)
}

async function fill(tx: Tx, file: string, store: FileStore): Promise<void> {
  const shapes = new Map((await listTables(tx)).map((shape) => [shape.name, shape]))
  // What the migrations themselves have put in.
  for (const name of [...shapes.keys()].reverse())
    await sql`delete from ${sql.table(name)}`.execute(tx)
  const parts = readBackup(file)
  for (;;) {
    const { done, value } = await parts.next()
    if (done) return await proveJournal(tx, file, value.header.journal)
    if (value.kind === 'rows') await insertRows(tx, shapeOf(shapes, value.table, file), value)
    else if (value.kind === 'file') await store.put(bytesIn(parts))
  }
}

/** The pieces of the file that has just begun. */
async function* bytesIn(parts: ReturnType<typeof readBackup>): AsyncGenerator<Buffer> {
  for (;;) {
    const { done, value } = await parts.next()
    if (done || value.kind !== 'bytes') return
    yield value.bytes
  }
}

/** The chain is whole, and ends where the backup says. */
async function proveJournal(tx: Tx, file: string, head: Head): Promise<void> {
  const { findings } = await verifySnapshot(tx, [{ file, head }])
  if (findings.length > 0) throw new Refusal('backup_faulty', { file, detail: 'journal' })
}

/** Only names that the database itself has are ever put into a statement. */
function shapeOf(
  shapes: ReadonlyMap<string, TableShape>,
  { table, columns }: TableStart,
  file: string,
): readonly TableShape['columns'][number][] {
  const known = new Map(shapes.get(table)?.columns.map((column) => [column.name, column]))
  return columns.map((name) => {
    const column = known.get(name)
    if (!column) throw new Refusal('backup_faulty', { file, detail: `${table}.${name}` })
    return column
  })
}

async function insertRows(
  tx: Tx,
  columns: readonly TableShape['columns'][number][],
  { table, rows }: { readonly table: TableStart; readonly rows: readonly string[] },
): Promise<void> {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const values = columns.map(({ type }, at) => sql`(r ->> ${sql.lit(at)})::${sql.raw(type)}`)
  await sql`insert into ${sql.table(table.table)} (${names})
    select ${sql.join(values)} from json_array_elements(${`[${rows.join(',')}]`}::json) r`.execute(
    tx,
  )
}

/** From here on the journal says where it was continued from a backup, and from which. */
async function record(db: Database, { header, tables, rows }: BackupSummary): Promise<void> {
  const { at, version, schema, journal } = header
  const after = { at, version, schema, journal, tables, rows }
  const deed = {
    actor: `vedich (${userInfo().username})`,
    act: 'restore',
    object: 'installation',
    after,
  }
  await transact(db, (tx) => writeEntry(tx, deed))
}
