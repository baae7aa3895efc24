import { Refusal } from '#domain/refusal.ts'
import { namedFiles } from '../platform/backup/list-files.ts'
import { listTables } from '../platform/backup/list-tables.ts'
import type { Database } from '../platform/database/schema.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { beginMarks, type Marks } from '../platform/files/marks.ts'
import { selectHolders, selectMarks } from './store/verify.ts'

/** A kept file that is not what it was: `record`: the bytes are right, but their record is not. */
interface FileFinding {
  readonly kind: 'missing' | 'changed' | 'record'
  readonly sha256: string
  /** Codes, or ids, of the papers that have it. */
  readonly papers: readonly string[]
}

export interface FilesReport {
  readonly checked: number
  readonly bytes: number
  readonly findings: readonly FileFinding[]
}

/**
 * Kiểm tra kho tệp: every file that a record names is read anew, all of it, and held against its SHA-256, its size and its
 * other sums. Changes nothing; works on the tables of an older version too.
 */
export async function verifyFiles(db: Database, store: FileStore): Promise<FilesReport> {
  const tables = await listTables(db)
  const isKnown = tables.some((one) => one.name === 'evidence_file')
  const recorded = isKnown ? await selectMarks(db) : new Map<string, Marks>()
  const findings: FileFinding[] = []
  let checked = 0
  let bytes = 0
  for (const sha256 of [...(await namedFiles(db, tables))].sort()) {
    const found = await readMarks(store, sha256)
    checked++
    bytes += found?.bytes ?? 0
    const kind = kindOf(found, sha256, recorded.get(sha256))
    if (kind) findings.push({ kind, sha256, papers: await selectHolders(db, sha256) })
  }
  return { checked, bytes, findings }
}

function kindOf(
  found: Marks | null,
  sha256: string,
  recorded: Marks | undefined,
): FileFinding['kind'] | null {
  if (!found) return 'missing'
  if (found.sha256 !== sha256) return 'changed'
  const isSame =
    !recorded ||
    (recorded.bytes === found.bytes &&
      recorded.crc32 === found.crc32 &&
      recorded.sha512 === found.sha512)
  return isSame ? null : 'record'
}

async function readMarks(store: FileStore, sha256: string): Promise<Marks | null> {
  try {
    const marking = beginMarks()
    for await (const chunk of (await store.read(sha256)) as AsyncIterable<Buffer>)
      marking.take(chunk)
    return marking.marks()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file_lost') return null
    throw error
  }
}
