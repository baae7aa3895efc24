import { setTimeout as sleep } from 'node:timers/promises'
import { announce, isWatched } from '../dossier/changes.ts'
import type { Database } from '../platform/database/schema.ts'
import { selectChanged, selectNewest } from './store.ts'

const every = 2000
const polling = new WeakMap<Database, Promise<void>>()

/**
 * From now on changes by other processes (another server, a command) are told to whoever watches. One loop for all; it
 * ends by itself when nobody watches any more. Call it before `watch`, so that nothing falls in between.
 */
export async function pollChanges(db: Database): Promise<void> {
  const started = polling.get(db) ?? start(db)
  polling.set(db, started)
  await started
}

async function start(db: Database): Promise<void> {
  try {
    const newest = await selectNewest(db)
    void run(db, newest).finally(() => polling.delete(db))
  } catch (error) {
    polling.delete(db)
    throw error
  }
}

async function run(db: Database, from: number): Promise<void> {
  let last = from
  do {
    await sleep(every, undefined, { ref: false })
    last = await tell(db, last)
  } while (isWatched(db))
}

async function tell(db: Database, last: number): Promise<number> {
  try {
    const changed = await selectChanged(db, last)
    for (const { id, sequence } of changed) announce(db, id, sequence)
    return changed.at(-1)?.sequence ?? last
  } catch {
    return last // The database is away for a moment: the next round tells what was missed.
  }
}
