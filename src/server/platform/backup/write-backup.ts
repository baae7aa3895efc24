import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Database, Tx } from '../database/schema.ts'
import type { FileStore } from '../files/file-store.ts'
import { packageVersion } from '../package-root.ts'
import { type BackupSummary, type Closing, formatNumber, type Header } from './format.ts'
import { isWhole, listFiles } from './list-files.ts'
import { listTables, type TableShape } from './list-tables.ts'

/** What is backed up: a database, and the store of the files that its rows name. */
export interface Source {
  readonly db: Database
  readonly files: FileStore
}

/** `absent`: SHA-256 of files that rows name but that are not there any more, or are not what they were. */
export interface WrittenBackup extends BackupSummary {
  readonly absent: readonly string[]
}

/**
 * Sao lưu: writes the whole database as it is at one instant, with its files, into one file, while others go on working. The file appears
 * under its name only when it is whole and on disk; `signal` ends it without one. Throws `storage_full`, `data_not_writable`,
 * `file_exists`.
 */
export async function writeBackup(
  { db, files }: Source,
  file: string,
  signal?: AbortSignal,
): Promise<WrittenBackup> {
  const part = `${file}.${process.pid}.part`
  try {
    await refuseExisting(file)
    const summary = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeSnapshot(tx, { files, part, signal }))
    await rename(part, file)
    await syncFolder(dirname(file))
    return summary
  } catch (error) {
    await rm(part, { force: true })
    throw toRefusal(error, file)
  }
}

async function refuseExisting(file: string): Promise<void> {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) return
  await handle.close()
  throw new Refusal('file_exists', { file })
}

async function writeSnapshot(
  tx: Tx,
  to: {
    readonly files: FileStore
    readonly part: string
    readonly signal: AbortSignal | undefined
  },
): Promise<WrittenBackup> {
  const header = await readHeader(tx)
  const tables = await listTables(tx)
  const { kept, missing } = await listFiles(tx, tables, to.files)
  const totals: Totals = { rows: 0, files: 0, damaged: [] }
  const snapshot = { tx, header, tables, kept, store: to.files }
  await pipeline(
    Readable.from(linesOf(snapshot, totals), { highWaterMark: 1 }),
    createGzip({ level: 6 }),
    createWriteStream(to.part, { flags: 'wx', flush: true, mode: 0o600 }),
    { signal: to.signal },
  )
  const { rows, files, damaged } = totals
  return { header, tables: tables.length, rows, files, absent: [...missing, ...damaged] }
}

async function readHeader(tx: Tx): Promise<Header> {
  // Texts of days and instants must not hang on the server's settings.
  await sql`set local datestyle to 'ISO, YMD'`.execute(tx)
  await sql`set local timezone to 'UTC'`.execute(tx)
  await sql`set local extra_float_digits to 1`.execute(tx)
  const { id, schema } = await tx
    .selectFrom('installation')
    .select(['id', 'schema'])
    .executeTakeFirstOrThrow()
  const journal = await tx
    .selectFrom('journal_head')
    .select(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
  return {
    vedich: 'backup',
    format: formatNumber,
    version: packageVersion(),
    schema,
    installation: id,
    at: new Date().toISOString(),
    journal,
  }
}

interface Snapshot {
  readonly tx: Tx
  readonly header: Header
  readonly tables: readonly TableShape[]
  readonly kept: readonly string[]
  readonly store: FileStore
}

interface Totals {
  rows: number
  files: number
  readonly damaged: string[]
}

async function* linesOf(snapshot: Snapshot, totals: Totals): AsyncGenerator<string> {
  const whole = createHash('sha256')
  for await (const text of contentOf(snapshot, totals)) yield hashedInto(whole, text)
  const { rows, files } = totals
  const closing = { tables: snapshot.tables.length, rows, files, sha256: whole.digest('hex') }
  yield lineOf(closing satisfies Closing)
}

async function* contentOf(snapshot: Snapshot, totals: Totals): AsyncGenerator<string> {
  const { tx, header, tables, kept, store } = snapshot
  yield lineOf(header)
  for (const table of tables) {
    yield lineOf({ table: table.name, columns: table.columns.map(({ name }) => name) })
    const own = createHash('sha256')
    let rows = 0
    for await (const batch of rowsOf(tx, table)) {
      rows += batch.length
      yield hashedInto(own, batch.map((row) => `${row}\n`).join(''))
    }
    yield lineOf({ end: table.name, rows, sha256: own.digest('hex') })
    totals.rows += rows
  }
  for (const sha256 of kept) {
    if (!(await isWhole(store, sha256))) totals.damaged.push(sha256)
    else yield* fileLines(store, sha256)
  }
  totals.files = kept.length - totals.damaged.length
}

async function* fileLines(store: FileStore, sha256: string): AsyncGenerator<string> {
  yield lineOf({ file: sha256 })
  let bytes = 0
  for await (const chunk of (await store.read(sha256)) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    yield `"${chunk.toString('base64')}"\n`
  }
  yield lineOf({ kept: sha256, bytes })
}

function hashedInto(hash: Hash, text: string): string {
  hash.update(text)
  return text
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`
}

/** A batch of about this size is in memory at a time. */
const batchBytes = 256 * 1024

/** The rows of a table as JSON arrays of texts, in batches that fit the memory whatever a row weighs. */
async function* rowsOf(tx: Tx, table: TableShape): AsyncGenerator<readonly string[]> {
  const texts = table.columns.map(({ name }) => sql`${sql.ref(name)}::text`)
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${sql.join(texts)})::text as row from ${sql.table(table.name)}`.execute(
    tx,
  )
  let wanted = 1
  for (;;) {
    const { rows } = await sql<{ row: string }>`
      fetch ${sql.raw(String(wanted))} from backup_rows`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
    const bytes = rows.reduce((sum, { row }) => sum + row.length, 0)
    wanted = Math.max(1, Math.min(2000, Math.floor((batchBytes * rows.length) / bytes)))
  }
  await sql`close backup_rows`.execute(tx)
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

function toRefusal(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('storage_full', { folder: file })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return new Refusal('data_not_writable', { folder: dirname(file) })
  return error
}
