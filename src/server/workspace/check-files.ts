import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { Fault } from '#domain/fault.ts'
import { type FolderReader, fileLimits } from './folder-reader.ts'
import type { FolderListing } from './list-folder.ts'
import type { WorkspaceRecords } from './read-records.ts'
import { isSafePath } from './safe-path.ts'
import { evidenceTable } from './tables.ts'

/** Every evidence file that a row names is on disk with its hash, and no file lies there that no row names. */
export async function checkEvidenceFiles(
  folder: string,
  { files }: FolderListing,
  { evidence }: WorkspaceRecords,
  reader: FolderReader,
): Promise<void> {
  const registered = new Set<string>()
  const named = evidence.records.flatMap((row, index) =>
    filesOf(row).map((one) => ({ ...one, line: evidence.lines[index] ?? 0 })),
  )
  for (const { file, sha256, line } of named) {
    const path = `evidence/${file.normalize('NFC')}`
    registered.add(path)
    const onDisk = files.get(path)
    const wrong = await wrongFile(file, sha256, onDisk && join(folder, onDisk))
    const at = { file: evidenceTable.file, line, column: 'file' }
    if (wrong !== undefined) reader.tell([{ ...at, ...wrong }])
  }
  if (evidence.faults.length > 0) return
  for (const path of files.keys())
    if (path.startsWith('evidence/') && !registered.has(path))
      reader.tell([{ file: path, code: 'evidence_unregistered', params: {} }])
}

/** The files of a paper, those that newer ones have replaced before the newest. */
function filesOf({ file, sha256, earlier = [] }: Evidence) {
  return [...earlier, ...(file === undefined ? [] : [{ file, sha256 }])]
}

async function wrongFile(
  file: string,
  sha256: string | undefined,
  onDisk: string | undefined,
): Promise<Pick<Fault, 'code' | 'params'> | undefined> {
  if (!isSafePath(file)) return fault('path_unsafe', file)
  if (onDisk === undefined) return fault('evidence_file_missing', file)
  const found = sha256 === undefined ? sha256 : await hashFile(onDisk)
  if (found === sha256) return undefined
  return {
    code: 'evidence_changed',
    params: { path: file, found: found ?? '', expected: sha256 ?? '' },
  }
}

function fault(code: Fault['code'], path: string): Pick<Fault, 'code' | 'params'> {
  return { code, params: { path } }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Nhật ký: kept as it came; each line must be one JSON object. */
export async function readJournal(reader: FolderReader): Promise<string | undefined> {
  const file = 'journal.ndjson'
  if (!reader.has(file)) return undefined
  const text = await reader.text(file, fileLimits.journal)
  text?.split('\n').forEach((line, index) => {
    if (line !== '' && !isObject(line))
      reader.tell([{ file, line: index + 1, code: 'journal_line', params: {} }])
  })
  return text
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
