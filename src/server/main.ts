import { pino } from 'pino'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { Refusal } from '#domain/refusal.ts'
import { readConfig } from './platform/config.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

// For services and containers: everything comes from the environment. People use `vedich serve`.
try {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel })
  await serveUntilStopped(config, log)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${refusalSentence(error.code, error.details, 'vi')}\n`)
  process.exitCode = 2
}
