import { pino } from 'pino'
import type { Call, Command, ExitCode } from './command.ts'
import { serveWords } from './serve-words.ts'

/** `vedich serve`: the server, until it is told to stop. */
export const serve: Command = {
  usage: ['serve [--trial] [--port <số>] [--host <địa chỉ>]'],
  help: { vi: serveWords.vi.help, en: serveWords.en.help },
  options: {
    trial: { type: 'boolean' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
  run,
}

async function run({ options, data, language, terminal }: Call): Promise<ExitCode> {
  const { readConfig } = await import('#server/platform/config.ts')
  const { serveUntilStopped } = await import('#server/serve-until-stopped.ts')
  const environment = {
    // A person at a terminal is told where to go, not each request.
    ...(process.stdout.isTTY ? { LOG_LEVEL: 'warn' } : {}),
    ...process.env,
    ...(options['port'] === undefined ? {} : { PORT: String(options['port']) }),
    ...(options['host'] === undefined ? {} : { HOST: String(options['host']) }),
  }
  const trial = options['trial'] === true
  const config = readConfig(environment, { data, trial })
  const words = serveWords[language]
  terminal.err(words.opening(config.dataFolder))
  await serveUntilStopped(config, pino({ level: config.logLevel }), ({ url }) => {
    terminal.err(trial ? words.trial(url) : words.ready(url))
  })
  return 0
}
