import type { Logger } from 'pino'
import type { Config } from './platform/config.ts'
import { type RunningServer, startServer } from './start-server.ts'

/** Serves until the process is told to stop (SIGTERM, SIGINT); a second order ends it at once. */
export async function serveUntilStopped(
  config: Config,
  log: Logger,
  onReady: (server: RunningServer) => void = () => undefined,
): Promise<void> {
  const told = orderToStop()
  const server = await startServer(config, log)
  onReady(server)
  log.info({ signal: await told }, 'stopping')
  await server.close()
}

function orderToStop(): Promise<string> {
  return new Promise((done) => {
    let isTold = false
    const tell = (signal: string) => {
      if (isTold) process.exit(1)
      isTold = true
      done(signal)
    }
    process.on('SIGTERM', tell)
    process.on('SIGINT', tell)
  })
}
