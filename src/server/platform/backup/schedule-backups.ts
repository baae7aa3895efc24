import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Database } from '../database/schema.ts'
import type { Clock } from '../deps.ts'
import { fileStoreOf } from '../files/file-store.ts'
import { backupFolder, backupInstant, backupName, backupNames } from './list-backups.ts'
import { writeBackup } from './write-backup.ts'

const hours = 3_600_000
/** The newest backup may be this old. */
const oldest = 24 * hours
/** How often it is looked. */
const pulse = hours / 4

interface Backups {
  readonly db: Database
  readonly config: Config
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Sao lưu hằng ngày: while the server runs, backs up into `<data>/backups` whenever the newest backup there is older than a
 * day, and keeps the newest `backupKeep`. What goes wrong is logged and tried again. Answers how to stop it.
 */
export function scheduleBackups(given: Backups): () => Promise<void> {
  if (given.config.backupKeep === 0) return async () => undefined
  const stopping = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = running.then(() => backUpIfDue(given, stopping.signal))
  }
  look()
  const timer = setInterval(look, pulse)
  timer.unref()
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}

/** One look: the file that was written, or null when none was due or it could not be written. */
export async function backUpIfDue(
  { db, config, clock, log }: Backups,
  signal?: AbortSignal,
): Promise<string | null> {
  const folder = backupFolder(config.dataFolder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await removeUnfinished(folder)
    const now = clock.now()
    const newest = (await backupNames(folder)).at(-1)
    if (newest && Date.parse(now) - Date.parse(backupInstant(newest)) < oldest) return null
    const file = join(folder, backupName(now))
    const source = { db, files: fileStoreOf(config) }
    const { rows, files, absent } = await writeBackup(source, file, signal)
    log.info({ file, rows, files }, 'backed up')
    if (absent.length > 0) log.error({ absent }, 'files that rows name are gone or damaged')
    await prune(folder, config.backupKeep)
    return file
  } catch (err) {
    if (!signal?.aborted) log.error({ err, folder }, 'the daily backup could not be made')
    return null
  }
}

async function prune(folder: string, keep: number): Promise<void> {
  const names = await backupNames(folder)
  for (const old of names.slice(0, -keep)) await rm(join(folder, old), { force: true })
}

/** What a killed process has left. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const part of names.filter((each) => each.endsWith('.part'))) await rm(join(folder, part))
}
