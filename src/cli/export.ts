import type { Call, Command, ExitCode } from './command.ts'
import { transferWords } from './transfer-words.ts'
import { withInstallation } from './with-installation.ts'
import { cliWords } from './words.ts'

/** `vedich export`: a dossier of the installation becomes a workspace folder. */
export const exportCommand: Command = {
  usage: ['export <hồ sơ> <thư mục> [--data <dữ liệu>] [--trial]'],
  help: { vi: transferWords.vi.exportHelp, en: transferWords.en.exportHelp },
  options: { trial: { type: 'boolean' } },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const words = transferWords[call.language]
  const [dossier, folder] = call.positionals
  if (dossier === undefined || folder === undefined || call.positionals.length > 2) {
    call.terminal.err(cliWords[call.language].missingArgument(words.dossier))
    return 2
  }
  const { exportWorkspace } = await import('#server/transfer/export-workspace.ts')
  const done = await withInstallation(call, (deps, by) =>
    exportWorkspace(deps, dossier, folder, by),
  )
  call.terminal.out(words.exported(folder, done.readings, done.evidence, done.files))
  return 0
}
