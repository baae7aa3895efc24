import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'

/** Says that a folder is ours; written before anything else. */
const marker = 'vedich.json'
const content = `${JSON.stringify({ program: 'vedich', format: 1 })}\n`
/** What may lie in a folder that is not marked: a trial's own folder, and what file systems put there. */
const harmless = /^(trial|backups|lost\+found|\..*|vedich\.json)$/
/** A new database takes 40 MB; less room than this is as good as none. */
const room = 80 * 1024 * 1024

/**
 * Makes or checks the data folder. Refuses one that cannot be written (`data_not_writable`), a full disk
 * (`storage_full`), and a folder that holds another program's files (`data_foreign`).
 */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder)
    if (!isMarked(folder)) mark(folder)
    writeFileSync(join(folder, '.probe'), content)
    rmSync(join(folder, '.probe'))
  } catch (error) {
    throw toRefusal(error, folder)
  }
}

/** Refuses when a new database would not find room. */
export function checkRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < room) throw new Refusal('storage_full', { folder })
}

function makeFolder(folder: string): void {
  // Others may pass through but not look: PostgreSQL may have to run as another user than root.
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}

function isMarked(folder: string): boolean {
  try {
    const { program } = JSON.parse(readFileSync(join(folder, marker), 'utf8'))
    return program === 'vedich'
  } catch {
    return false // Absent, or cut short by a full disk: the other files decide.
  }
}

function mark(folder: string): void {
  if (readdirSync(folder).some((name) => !harmless.test(name)))
    throw new Refusal('data_foreign', { folder })
  writeFileSync(join(folder, marker), content, { flush: true })
}

function toRefusal(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('storage_full', { folder })
  if (code === 'ENOTDIR' || code === 'EEXIST') return new Refusal('data_foreign', { folder })
  // ENOENT: so Node says it of a folder to be made where nothing can be written.
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return new Refusal('data_not_writable', { folder })
  return error
}
