import type { Day, Year } from '#domain/day.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Call } from './command.ts'
import { dayOption, yearOption } from './options.ts'
import { today } from './today.ts'
import { cliWords } from './words.ts'

/** A workspace to be judged, with the two axes of time as asked or as the dossier has them. */
export interface Opened {
  readonly workspace: Workspace
  readonly packs: readonly Pack[]
  readonly year: Year
  readonly on: Day
}

/**
 * Opens the folder that a command was given. `--year` defaults to the dossier's, `--on` to its own today, else to the
 * day it is. Undefined, with a sentence on `err`: no folder, or more than one.
 */
export async function openWorkspace(call: Call, folderWord: string): Promise<Opened | undefined> {
  const [folder] = call.positionals
  if (folder === undefined || call.positionals.length > 1) {
    call.terminal.err(cliWords[call.language].missingArgument(folderWord))
    return undefined
  }
  const year = yearOption(call, 'year')
  const on = dayOption(call, 'on')
  const { requireWorkspace } = await import('#server/workspace/read-workspace.ts')
  const { content, packs } = await requireWorkspace(folder)
  const { workspace } = content
  const { dossier } = workspace
  return { workspace, packs, year: year ?? dossier.year, on: on ?? dossier.asOf ?? today() }
}
