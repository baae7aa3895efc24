import { setTimeout as sleep } from 'node:timers/promises'
import { ensureHeadKept, publishHead } from '../journal/head-keeper.ts'
import type { Database, Tx } from './schema.ts'

export interface TransactOptions<T> {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /** Told at once when the change is committed: others see it, but it may not be on disk yet. */
  readonly committed?: (answer: T) => void
}

const attempts = 6
/** serialization_failure and deadlock_detected: PostgreSQL asks to run the whole transaction again. */
const retried = new Set(['40001', '40P01'])

/**
 * The one way to change the database. Runs `work` in a transaction, again from the start after a serialization failure
 * or a deadlock, so `work` must do nothing outside the database. When it answers, the change is durable and the
 * journal's head is on disk outside the database. Inside another transaction `work` becomes part of it.
 */
export async function transact<T>(
  db: Database | Tx,
  work: (tx: Tx) => Promise<T>,
  options: TransactOptions<T> = {},
): Promise<T> {
  if (db.isTransaction) return await work(db as Tx)
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work, options)
    } catch (error) {
      if (attempt >= attempts || !retried.has(sqlState(error))) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

async function once<T>(
  db: Database,
  work: (tx: Tx) => Promise<T>,
  options: TransactOptions<T>,
): Promise<T> {
  await ensureHeadKept(db)
  const inner: { tx?: Tx } = {}
  const answer = await db
    .transaction()
    .setIsolationLevel(options.isolation ?? 'read committed')
    .execute((tx) => {
      inner.tx = tx
      return work(tx)
    })
  options.committed?.(answer)
  if (inner.tx) await publishHead(db, inner.tx)
  return answer
}

/** SQLSTATE of a database error, else an empty text. */
export function sqlState(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
