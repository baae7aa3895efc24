import { judge } from '#domain/evaluation/judge.ts'
import { Readiness } from '#domain/evaluation/readiness.ts'
import { checkText } from './check-text.ts'
import { checkWords } from './check-words.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { openWorkspace } from './open-workspace.ts'

/** `vedich check`: is the dossier ready, and why not? */
export const check: Command = {
  usage: ['check <thư mục> [--year NĂM] [--on NGÀY] [--json]'],
  help: { vi: checkWords.vi.help, en: checkWords.en.help },
  options: {
    year: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const opened = await openWorkspace(call, checkWords[call.language].folder)
  if (opened === undefined) return 2
  const readiness = Readiness.parse(judge(opened.workspace, opened.packs, opened))
  call.terminal.out(
    call.options['json']
      ? JSON.stringify(readiness, null, 2)
      : checkText(readiness, opened, call.language),
  )
  return readiness.ready ? 0 : 1
}
