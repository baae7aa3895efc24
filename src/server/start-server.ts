import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { Refusal } from '#domain/refusal.ts'
import { createApp } from './app.ts'
import { keepReading } from './document-text/keep-reading.ts'
import { keepHouse } from './evidence/keep-house.ts'
import { endStreams } from './live/watch-dossier.ts'
import { scheduleMail } from './mail/schedule-mail.ts'
import { shippedPacks } from './pack/shipped-packs.ts'
import { scheduleBackups } from './platform/backup/schedule-backups.ts'
import type { Config } from './platform/config.ts'
import { type Deps, systemClock } from './platform/deps.ts'
import { type Installation, openInstallation, type Watch } from './platform/installation.ts'
import { packageRoot } from './platform/package-root.ts'
import { seedTrial } from './trial/seed-trial.ts'

export interface RunningServer {
  /** Where a browser finds it. */
  readonly url: string
  /** Stops taking requests, lets those under way end, then leaves the database. */
  readonly close: () => Promise<void>
}

/** How long requests under way may take after the order to stop, in milliseconds. */
const patience = 10_000

/** Opens the installation and serves it. Every way that this can fail is a Refusal that says what to do. */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const installation = await openInstallation(config, 'serve', watchOf(log))
  try {
    const deps = await makeDeps(installation, config, log)
    await seedTrial(deps)
    const server = await listen(createApp(deps, join(packageRoot(), 'dist', 'web')), config)
    const { port } = server.address() as AddressInfo
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
    log.info({ url, schema: installation.schema, data: config.dataFolder }, 'serving')
    const stopReading = keepReading(deps)
    const stopHouse = keepHouse(deps)
    const stopBackups = config.trial ? async () => undefined : scheduleBackups(deps)
    const stopMail = scheduleMail(deps)
    const close = async () => {
      endStreams(deps.db)
      await stop(server)
      await stopReading()
      await stopHouse()
      await stopBackups()
      await stopMail()
      await installation.close()
      log.info('stopped')
    }
    return { url, close }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** What use cases are given, for a server or a command. */
export async function makeDeps({ db }: Installation, config: Config, log: Logger): Promise<Deps> {
  const { packs, faults } = await shippedPacks()
  if (faults.length > 0) log.error({ faults: faults.slice(0, 20) }, 'packs left out')
  const reference = {
    units: packs.flatMap((one) => one.units),
    classifications: packs.flatMap((one) => one.classifications),
  }
  return { db, packs: packs.map((one) => one.pack), reference, clock: systemClock, log, config }
}

/** What the installation has to say goes to the log. */
export function watchOf(log: Logger): Watch {
  return {
    restarted: (pid) =>
      log.error({ postgres: pid }, 'the embedded database had ended and runs again'),
    notRestarted: (err) => log.error({ err }, 'the embedded database has ended'),
    connectionLost: (err) => log.warn({ err }, 'database connection lost'),
    conflict: (witness, keptAs) =>
      log.error({ witness, keptAs }, 'the journal contradicts its head outside the database'),
    missing: (head) => log.warn({ head }, 'no head of the journal outside the database'),
    failed: (err) => log.error({ err }, 'the head of the journal could not be written'),
  }
}

function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }) as Server
    // Uploads may be slow; a request that stops sending is still cut off by its headers' limit.
    server.requestTimeout = 0
    server.once('error', (error: NodeJS.ErrnoException) => fail(toRefusal(error, port, host)))
    server.once('listening', () => done(server))
  })
}

function toRefusal(error: NodeJS.ErrnoException, port: number, host: string): unknown {
  if (error.code === 'EADDRINUSE') return new Refusal('port_taken', { port })
  if (error.code === 'EACCES') return new Refusal('setting_faulty', { setting: `PORT ${port}` })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Refusal('setting_faulty', { setting: `HOST ${host}` })
  return error
}

async function stop(server: Server): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await ended
  clearTimeout(cut)
}
