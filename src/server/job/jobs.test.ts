import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { freshConnection, freshDatabase } from '../platform/testing/fresh-database.ts'
import { urlOf } from '../platform/testing/url-of.ts'
import { type DoJob, sendJob } from './job-queue.ts'
import { startJobs } from './start-jobs.ts'

const nothing: DoJob = () => Promise.resolve()
const silent = pino({ level: 'silent' })

it('a queue does a job once, looks after itself, and has nothing to complain of', async () => {
  const db = await freshDatabase()
  const said: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => said.push(line) })
  const done: object[] = []
  const read: DoJob = async (data) => {
    done.push(data)
  }
  const stop = await startJobs(db, { 'read-paper': read, 'recognise-paper': nothing }, log)
  try {
    for (const at of [1, 2]) await sendJob(db, db, 'read-paper', 'one key', { at })
    // Its own upkeep begins after five seconds.
    await sleep(8000)
  } finally {
    await stop()
  }
  expect(done).toEqual([{ at: 1 }])
  expect(said).toEqual([])
}, 40_000)

it('jobs stay out of a backup, and a place where a queue has run may be restored into', async () => {
  const { db } = await freshConnection()
  await transact(db, (tx) => writeEntry(tx, { actor: 'a', act: 'b', object: 'c' }))
  await leaveJob(db)
  const folder = await mkdtemp(join(tmpdir(), 'vedich-jobs-'))
  const file = join(folder, 'backup.gz')
  await writeBackup({ db, files: fileStoreOf({ dataFolder: folder }) }, file)
  expect(gunzipSync(await readFile(file)).toString('utf8')).not.toMatch(/pgboss|left-behind/)
  const target = await freshConnection()
  await leaveJob(target.db)
  const url = urlOf(target.connection)
  await restoreBackup(
    readConfig({ DATABASE_URL: url }, { data: join(folder, 'data') }),
    file,
    watch,
  )
  const schemas = await target.db.introspection.getSchemas()
  expect(schemas.map((one) => one.name)).not.toContain('pgboss')
  // The queue of the restored place begins anew.
  await leaveJob(target.db)
}, 60_000)

/** A queue runs, is given a job that nobody has done yet, and ends. */
async function leaveJob(db: Database): Promise<void> {
  const never: DoJob = (_, signal) =>
    new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
  const work = { 'read-paper': never, 'recognise-paper': never }
  const stop = await startJobs(db, work, silent)
  await sendJob(db, db, 'read-paper', 'left-behind', { is: 'left-behind' })
  await stop()
}

const watch = {
  connectionLost: () => undefined,
  conflict: () => undefined,
  missing: () => undefined,
  failed: () => undefined,
  restarted: () => undefined,
  notRestarted: () => undefined,
}
