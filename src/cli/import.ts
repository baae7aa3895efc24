import type { Call, Command, ExitCode } from './command.ts'
import { transferWords } from './transfer-words.ts'
import { withInstallation } from './with-installation.ts'
import { cliWords } from './words.ts'

/** `vedich import`: a workspace folder becomes a dossier of the installation. */
export const importCommand: Command = {
  usage: ['import <thư mục> [--data <dữ liệu>] [--trial]'],
  help: { vi: transferWords.vi.importHelp, en: transferWords.en.importHelp },
  options: { trial: { type: 'boolean' } },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const words = transferWords[call.language]
  const [folder] = call.positionals
  if (folder === undefined || call.positionals.length > 1) {
    call.terminal.err(cliWords[call.language].missingArgument(words.folder))
    return 2
  }
  const { importWorkspace } = await import('#server/transfer/import-workspace.ts')
  const done = await withInstallation(call, (deps, by) => importWorkspace(deps, folder, by))
  const { dossier, readings, evidence, files, people } = done
  call.terminal.out(words.imported(dossier, readings, evidence, files, people))
  return 0
}
