import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../database/open-database.ts'
import { leavePostgres } from './leave-postgres.ts'
import { isAlive } from './process.ts'
import { type ServeLock, takeServeLock } from './serve-lock.ts'
import { type RunningPostgres, startPostgres } from './start-postgres.ts'

/** What the one who serves is told: the database ended by itself and runs again, or could not be started again. */
export interface KeepReport {
  readonly restarted: (pid: number) => void
  readonly notRestarted: (error: unknown) => void
}

export interface KeptPostgres {
  readonly connection: Connection
  readonly leave: () => Promise<void>
}

/** How often it is looked whether the server lives, in milliseconds. */
const pulse = 500

/**
 * The embedded server for the process that serves: started or adopted, ours alone to serve (`already_serving` otherwise), and
 * started again when it ends by itself, so that a killed database costs seconds and not the service.
 */
export async function keepPostgres(dataFolder: string, report: KeepReport): Promise<KeptPostgres> {
  const first = await startPostgres(dataFolder, 'serve')
  const held: Held = { postgres: first, lock: await takeServeLock(first.connection, dataFolder) }
  const leaving = new AbortController()
  const watching = watch(dataFolder, held, report, leaving.signal)
  return {
    connection: first.connection,
    leave: async () => {
      leaving.abort()
      await watching
      await held.lock.release()
      await leavePostgres(held.postgres, 'serve')
    },
  }
}

interface Held {
  postgres: RunningPostgres
  lock: ServeLock
}

async function watch(
  dataFolder: string,
  held: Held,
  report: KeepReport,
  leaving: AbortSignal,
): Promise<void> {
  while (!leaving.aborted) {
    await sleep(pulse, undefined, { signal: leaving, ref: false }).catch(() => undefined)
    if (leaving.aborted || isAlive(held.postgres.pid)) continue
    try {
      held.postgres = await startPostgres(dataFolder, 'serve')
      await held.lock.release()
      held.lock = await takeServeLock(held.postgres.connection, dataFolder)
      report.restarted(held.postgres.pid)
    } catch (error) {
      report.notRestarted(error)
    }
  }
}
