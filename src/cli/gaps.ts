import { GapList } from '#domain/gap/gap.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { gapsText } from './gaps-text.ts'
import { gapsWords } from './gaps-words.ts'
import { openWorkspace } from './open-workspace.ts'

/** `vedich gaps`: what is missing, whose it is, by when. Answers 0 whether or not something is missing. */
export const gaps: Command = {
  usage: ['gaps <thư mục> [--year NĂM] [--on NGÀY] [--json]'],
  help: { vi: gapsWords.vi.help, en: gapsWords.en.help },
  options: {
    year: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const opened = await openWorkspace(call, gapsWords[call.language].folder)
  if (opened === undefined) return 2
  const list = GapList.parse({ gaps: listGaps(opened.workspace, opened.packs, opened) })
  call.terminal.out(
    call.options['json']
      ? JSON.stringify(list, null, 2)
      : gapsText(list.gaps, opened, call.language),
  )
  return 0
}
