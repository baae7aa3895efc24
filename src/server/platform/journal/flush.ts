import { sql } from 'kysely'
import type { Database } from '../database/schema.ts'

/**
 * For the statement that locks the journal's head: the commit will not wait for the disk, so that the lock is held no longer
 * than the work takes and not for the length of a write to disk. `flushed` waits instead, after the commit.
 */
export const commitWithoutWaiting = sql<string>`set_config('synchronous_commit', 'off', true)`

interface Flusher {
  running: Promise<void>
  next: Promise<void> | null
}

const flushers = new WeakMap<Database, Flusher>()

/** All that was committed before is on disk when this answers. Who asks while one flush runs shares the next. */
export async function flushed(db: Database): Promise<void> {
  const flusher = flushers.get(db) ?? { running: Promise.resolve(), next: null }
  flushers.set(db, flusher)
  flusher.next ??= flusher.running
    .catch(() => undefined)
    .then(() => {
      flusher.next = null
      flusher.running = flush(db)
      return flusher.running
    })
  await flusher.next
}

/** A commit that waits, of a record that nobody reads: PostgreSQL writes its log in order, so all before it is there too. */
async function flush(db: Database): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'vedich', '')`.execute(db)
}
