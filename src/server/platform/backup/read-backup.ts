import { createHash, type Hash } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { newestKnown } from '../database/migrate.ts'
import {
  type BackupSummary,
  Closing,
  FileEnd,
  FileStart,
  formatNumber,
  Header,
  TableEnd,
  TableStart,
} from './format.ts'
import { readLines } from './read-lines.ts'

/**
 * What a backup holds, in the order of the file; `rows` are some of the table's rows as JSON arrays of texts. Each file comes
 * as its name (`file`), its bytes piece by piece (`bytes`) and `fileEnd`.
 */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'rows'; readonly table: TableStart; readonly rows: readonly string[] }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'fileEnd' }

interface Source {
  readonly file: string
  readonly lines: AsyncGenerator<string>
  readonly whole: Hash
}

/**
 * Reads a backup and holds every count and hash against what was read: what came out is proven only when the end is reached.
 * Throws `file_missing`, `backup_foreign`, `backup_cut`, `backup_faulty`, and `newer_schema` for one of a newer program.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart, BackupSummary> {
  const source: Source = { file, lines: readLines(file), whole: createHash('sha256') }
  const header = await takeHeader(source)
  yield { kind: 'header', header }
  const found = { tables: 0, rows: 0, files: 0 }
  for (;;) {
    const before = source.whole.copy().digest('hex')
    const line = await takeLine(source)
    if (line.startsWith('{"table":')) {
      found.rows += yield* readTable(source, parse(TableStart, line, source))
      found.tables++
    } else if (line.startsWith('{"file":')) {
      yield* readFile(source, parse(FileStart, line, source).file)
      found.files++
    } else {
      await checkClosing(source, line, { ...found, sha256: before })
      return { header, ...found }
    }
  }
}

/** Reads all of it and keeps nothing: is it whole and true? */
export async function checkBackup(file: string): Promise<BackupSummary> {
  const parts = readBackup(file)
  for (;;) {
    const { done, value } = await parts.next()
    if (done) return value
  }
}

/** What the first line says; null where it is no backup that this program can read. */
export async function readHeader(file: string): Promise<Header | null> {
  const lines = readLines(file)
  try {
    const { value } = await lines.next()
    return typeof value === 'string' ? Header.parse(JSON.parse(value)) : null
  } catch {
    return null
  } finally {
    await lines.return(undefined)
  }
}

async function takeHeader(source: Source): Promise<Header> {
  const { file } = source
  const found = Header.safeParse(jsonOf(await takeLine(source)))
  if (!found.success) throw new Refusal('backup_foreign', { file })
  const known = await newestKnown()
  const { format, schema } = found.data
  if (format > formatNumber || schema > known)
    throw new Refusal('newer_schema', { found: schema, known })
  return found.data
}

/** A batch of about this size is in memory at a time. */
const batchLength = 1024 * 1024

async function* readTable(source: Source, table: TableStart): AsyncGenerator<BackupPart, number> {
  const own = createHash('sha256')
  let count = 0
  let batch: string[] = []
  let length = 0
  let line = await takeLine(source)
  for (; line.startsWith('['); line = await takeLine(source)) {
    own.update(line).update('\n')
    count++
    batch.push(line)
    length += line.length
    if (length < batchLength && batch.length < 5000) continue
    yield { kind: 'rows', table, rows: batch }
    batch = []
    length = 0
  }
  if (batch.length > 0) yield { kind: 'rows', table, rows: batch }
  const { end, rows, sha256 } = parse(TableEnd, line, source)
  if (end !== table.table || rows !== count || sha256 !== own.digest('hex'))
    throw new Refusal('backup_faulty', { file: source.file, detail: table.table })
  return count
}

async function* readFile(source: Source, sha256: string): AsyncGenerator<BackupPart, void> {
  yield { kind: 'file', sha256 }
  const own = createHash('sha256')
  let length = 0
  let line = await takeLine(source)
  for (; line.startsWith('"'); line = await takeLine(source)) {
    const bytes = Buffer.from(line.slice(1, -1), 'base64')
    own.update(bytes)
    length += bytes.length
    yield { kind: 'bytes', bytes }
  }
  const { kept, bytes } = parse(FileEnd, line, source)
  if (kept !== sha256 || bytes !== length || own.digest('hex') !== sha256)
    throw new Refusal('backup_faulty', { file: source.file, detail: sha256 })
  yield { kind: 'fileEnd' }
}

async function checkClosing(source: Source, line: string, found: Closing): Promise<void> {
  const said = parse(Closing, line, source)
  const isTrue =
    said.tables === found.tables &&
    said.rows === found.rows &&
    said.files === found.files &&
    said.sha256 === found.sha256
  const { done } = await source.lines.next()
  if (!isTrue || !done) throw new Refusal('backup_faulty', { file: source.file, detail: 'sha256' })
}

async function takeLine({ file, lines, whole }: Source): Promise<string> {
  const { done, value } = await lines.next()
  if (done) throw new Refusal('backup_cut', { file })
  whole.update(value).update('\n')
  return value
}

function parse<T>(type: z.ZodType<T>, line: string, { file }: Source): T {
  const found = type.safeParse(jsonOf(line))
  if (!found.success) throw new Refusal('backup_faulty', { file, detail: line.slice(0, 40) })
  return found.data
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
