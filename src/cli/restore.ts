import { resolve } from 'node:path'
import { pino } from 'pino'
import { backupWords } from './backup-words.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { cliWords } from './words.ts'

/** `vedich restore <file>`: a backup into empty data, after the whole file was proven. */
export const restore: Command = {
  usage: ['restore <tệp>', 'restore --check <tệp>'],
  help: { vi: backupWords.vi.restoreHelp, en: backupWords.en.restoreHelp },
  options: { check: { type: 'boolean' } },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { positionals, options, data, language, terminal } = call
  const [file] = positionals
  const words = backupWords[language]
  if (file === undefined) {
    terminal.err(cliWords[language].missingArgument(words.file))
    return 2
  }
  const { checkBackup } = await import('#server/platform/backup/read-backup.ts')
  const path = resolve(file)
  if (options['check'] === true) {
    terminal.out(words.whole(file, await checkBackup(path)))
    return 0
  }
  const { readConfig } = await import('#server/platform/config.ts')
  const { restoreBackup } = await import('#server/platform/backup/restore-backup.ts')
  const { watchOf } = await import('#server/start-server.ts')
  const config = readConfig(process.env, { data })
  const log = pino({ level: 'error' }, pino.destination(2))
  const summary = await restoreBackup(config, path, watchOf(log))
  terminal.out(words.restored(config.databaseUrl ? 'DATABASE_URL' : config.dataFolder, summary))
  return 0
}
