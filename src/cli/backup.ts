import { resolve } from 'node:path'
import { backupWords } from './backup-words.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { cliWords } from './words.ts'

/** `vedich backup <file>`: the whole database as it is now, while a server goes on working. */
export const backup: Command = {
  usage: ['backup <tệp>'],
  help: { vi: backupWords.vi.backupHelp, en: backupWords.en.backupHelp },
  run,
}

async function run({ positionals, data, language, terminal }: Call): Promise<ExitCode> {
  const [file] = positionals
  const words = backupWords[language]
  if (file === undefined) {
    terminal.err(cliWords[language].missingArgument(words.file))
    return 2
  }
  const { readConfig } = await import('#server/platform/config.ts')
  const { inspectInstallation } = await import('#server/platform/installation.ts')
  const { fileStoreOf } = await import('#server/platform/files/file-store.ts')
  const { writeBackup } = await import('#server/platform/backup/write-backup.ts')
  const config = readConfig(process.env, { data })
  const installation = await inspectInstallation(config, () => undefined)
  try {
    const source = { db: installation.db, files: fileStoreOf(config) }
    const written = await writeBackup(source, resolve(file))
    terminal.out(words.written(file, written))
    for (const sha256 of written.absent) terminal.err(words.absent(sha256))
    return written.absent.length === 0 ? 0 : 1
  } finally {
    await installation.close()
  }
}
