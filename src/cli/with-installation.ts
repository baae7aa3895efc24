import { userInfo } from 'node:os'
import { pino } from 'pino'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from './command.ts'

/**
 * Runs a use case on the installation's data, beside a server that may be running, and leaves the database again. `by` is
 * who the journal says did it: the user of this machine.
 */
export async function withInstallation<T>(
  { data, options }: Call,
  work: (deps: Deps, by: string) => Promise<T>,
): Promise<T> {
  const { readConfig } = await import('#server/platform/config.ts')
  const { openInstallation } = await import('#server/platform/installation.ts')
  const { makeDeps, watchOf } = await import('#server/start-server.ts')
  const config = readConfig(process.env, { data, trial: options['trial'] === true })
  const log = pino({ level: 'error' }, pino.destination(2))
  const installation = await openInstallation(config, 'command', watchOf(log))
  try {
    return await work(await makeDeps(installation, config, log), `vedich (${userInfo().username})`)
  } finally {
    await installation.close()
  }
}
