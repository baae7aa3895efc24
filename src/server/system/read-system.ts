import { statfs } from 'node:fs/promises'
import type { SystemState } from '#contract/system.ts'
import { type KeptBackup, listBackups } from '../platform/backup/list-backups.ts'
import type { Deps } from '../platform/deps.ts'
import { packageVersion } from '../platform/package-root.ts'
import { selectDatabase, selectFiles, selectHead, selectMail, selectSchema } from './store.ts'

/** A daily backup may be late by half a day before it is called overdue. */
const latest = 36 * 3_600_000

/** Tình trạng hệ thống for the administrator; nothing secret is in it. */
export async function readSystem({ db, config, clock }: Deps): Promise<SystemState> {
  const [database, files, mail, schema, head, made, free] = await Promise.all([
    selectDatabase(db),
    selectFiles(db),
    selectMail(db),
    selectSchema(db),
    selectHead(db),
    listBackups(config.dataFolder),
    freeBytes(config.dataFolder),
  ])
  // A trial is not backed up by itself.
  const keep = config.trial ? 0 : config.backupKeep
  return {
    version: packageVersion(),
    schema,
    node: process.version,
    trial: config.trial,
    url: config.url,
    database: { kind: config.databaseUrl === null ? 'embedded' : 'external', ...database },
    files: { kind: config.filesUrl ? 's3' : 'disk', ...files, free },
    backups: { keep, made, overdue: isOverdue(made, keep, clock.now()) },
    mail: { configured: config.smtpUrl !== null, from: config.mailFrom, ...mail },
    directories: config.directories.map(({ name }) => name),
    journal: { entries: head.sequence, hash: head.hash },
  }
}

function isOverdue([newest]: readonly KeptBackup[], keep: number, now: string): boolean {
  if (keep === 0) return false
  return newest === undefined || Date.parse(now) - Date.parse(newest.at) > latest
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null // Some file systems do not tell.
  }
}
