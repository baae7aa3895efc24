import type { Database, Tx } from '../platform/database/schema.ts'

/** The kinds of long work; each runs one at a time on a server. */
export const jobNames = ['read-paper', 'recognise-paper'] as const
export type JobName = (typeof jobNames)[number]

/** Does one job. `signal`: the server ends, or the job was given to somebody else. It may run again after a crash. */
export type DoJob = (data: object, signal: AbortSignal) => Promise<void>

/** A queue that runs in this process. */
export interface JobQueue {
  readonly send: (tx: Database | Tx, name: JobName, key: string, data: object) => Promise<void>
  /** Wakes the worker instead of waiting for its next look. */
  readonly wake: (name: JobName) => void
}

const running = new WeakMap<Database, JobQueue>()

export function setQueue(db: Database, queue: JobQueue | null): void {
  if (queue) running.set(db, queue)
  else running.delete(db)
}

/**
 * Puts a job into the queue within the caller's transaction, unless its key is there already. Where no queue runs in this process
 * (a command, a test, an idle server) nothing happens: what waits is found by the server's own look.
 */
export async function sendJob(
  db: Database,
  tx: Database | Tx,
  name: JobName,
  key: string,
  data: object,
): Promise<void> {
  const queue = running.get(db)
  if (!queue) return
  await queue.send(tx, name, key, data)
  // After the commit, most likely; if not, the worker looks again by itself.
  setTimeout(() => running.get(db)?.wake(name), 30).unref()
}
