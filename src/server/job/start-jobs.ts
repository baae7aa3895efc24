import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { runStatements } from '../platform/database/open-database.ts'
import type { Database } from '../platform/database/schema.ts'
import { type DoJob, type JobName, jobNames, setQueue } from './job-queue.ts'

/**
 * Hàng đợi công việc: pg-boss in a schema of its own, over the connections of the server. A job whose server was killed is given
 * out again soon after its heartbeat stops; a key is queued or active only once. Answers how to stop.
 */
export async function startJobs(
  db: Database,
  work: Readonly<Record<JobName, DoJob>>,
  log: Logger,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => ({ rows: await runStatements(db, text, values) }),
    },
    schema: 'pgboss',
    schedule: false,
    registerInstance: false,
    persistWarnings: false,
    // Looks for dead jobs; the shortest that it takes.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (err) => log.warn({ err }, 'the job queue'))
  await boss.start()
  const workers = new Map<JobName, string>()
  for (const name of jobNames) {
    await makeQueue(boss, name)
    const worker = await boss.work<object>(name, { pollingIntervalSeconds: 3 }, async (jobs) => {
      for (const job of jobs) await work[name](job.data, job.signal)
    })
    workers.set(name, worker)
  }
  setQueue(db, {
    send: async (tx, name, key, data) => {
      await boss.send(name, data, { singletonKey: key, db: fromKysely(tx) })
    },
    wake: (name) => boss.notifyWorker(workers.get(name) ?? ''),
  })
  return async () => {
    setQueue(db, null)
    await boss.stop({ graceful: false, close: false })
  }
}

async function makeQueue(boss: PgBoss, name: JobName): Promise<void> {
  const limits = {
    retryLimit: 20,
    retryDelay: 1,
    // Seconds without a sign of life after which a job is given out again; the shortest that it takes.
    heartbeatSeconds: 10,
    // A scan of thousands of pages takes hours; the heartbeat tells sooner whether anybody works on it.
    expireInSeconds: 23 * 3600,
    deleteAfterSeconds: 3600,
  }
  await boss.createQueue(name, { policy: 'exclusive', ...limits })
  await boss.updateQueue(name, limits)
}
