import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { stringify } from 'yaml'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { Refusal } from '#domain/refusal.ts'
import { listFiles } from './list-files.ts'
import { ownUnits } from './own-units.ts'
import { isSafePath } from './safe-path.ts'
import {
  assignmentTable,
  classificationTable,
  codeTable,
  columnTable,
  confirmationTable,
  deadlineTable,
  earlierTable,
  evidenceTable,
  extensionTable,
  linkTable,
  projectTable,
  readingTable,
  recognitionTable,
  roundTable,
  statementTable,
  type Table,
  taskTable,
  unitTable,
  userTable,
} from './tables.ts'
import {
  formatVersion,
  type ReferenceUnits,
  type WorkspaceContent,
  type WorkspaceHead,
} from './workspace-content.ts'
import { writeTable } from './write-table.ts'

export interface WriteSurroundings {
  /** Units that the reader will have by itself: not written. */
  readonly reference: ReferenceUnits
  /** Puts the bytes of one evidence file (its path below `evidence/`) at `target`. */
  readonly copyEvidence: (file: string, target: string) => Promise<void>
}

/**
 * Ghi không gian làm việc ra thư mục: all or nothing, into a folder that does not exist yet or is empty. Refuses
 * `already_exists` for any other.
 */
export async function writeWorkspace(
  folder: string,
  content: WorkspaceContent,
  surroundings: WriteSurroundings,
): Promise<void> {
  const target = resolve(folder)
  await refuseFilled(target)
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`)
  try {
    await mkdir(draft, { recursive: true })
    for (const [path, text] of textFiles(content, surroundings.reference))
      await writeText(draft, path, text)
    for (const file of evidenceFiles(content)) await writeEvidence(draft, file, surroundings)
    await rmdir(target).catch(ignoreMissing)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** Newest and earlier files of papers, each once. */
function evidenceFiles({ workspace }: WorkspaceContent): ReadonlySet<string> {
  const all = workspace.evidence.flatMap(({ file, earlier = [] }) => [
    ...earlier.map((one) => one.file),
    ...(file === undefined ? [] : [file]),
  ])
  return new Set(all)
}

/** Evidence out of another workspace folder. */
export function evidenceFrom(folder: string): WriteSurroundings['copyEvidence'] {
  return (file, target) => copyFile(join(folder, 'evidence', file), target)
}

async function refuseFilled(target: string): Promise<void> {
  const there = await readdir(target).catch(ignoreMissing)
  if (there !== undefined && there.length > 0) throw new Refusal('already_exists', { path: target })
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  if (error.code === 'ENOTDIR') throw new Refusal('already_exists', { path: error.path ?? '' })
  throw error
}

/** Every text file with its path inside the folder. */
function textFiles(content: WorkspaceContent, reference: ReferenceUnits): TextFile[] {
  const { workspace, users, journal, localPacks } = content
  const own = ownUnits(workspace, reference)
  return [
    ['workspace.yaml', headText(workspace)],
    ...filled(unitTable, own.units),
    ...filled(classificationTable, own.classifications),
    ...tableTexts(workspace),
    ...listFiles(workspace.lists, workspace.listRows),
    ...filled(roundTable, workspace.rounds),
    ...filled(deadlineTable, workspace.deadlines),
    ...filled(extensionTable, workspace.extensions),
    ...filled(userTable, users),
    ...filled(codeTable, content.codes ?? []),
    ...filled(columnTable, content.columns ?? []),
    ...filled(
      earlierTable,
      workspace.evidence.flatMap(({ id, earlier = [] }) =>
        earlier.map((one) => ({ ...one, evidence: id })),
      ),
    ),
    ...(journal === undefined ? [] : [['journal.ndjson', journal] as const]),
    ...[...workspace.meetings, ...workspace.sections].map(
      ({ path, text }) => [path, text] as const,
    ),
    ...localPacks.flatMap(({ folder, files }) =>
      files.map(({ path, text }) => [`packs/${folder}/${path}`, text] as const),
    ),
  ]
}

type TextFile = readonly [path: string, text: string]

/** A table that is written only when it has rows. */
function filled<T>(table: Table<T>, records: readonly T[]): TextFile[] {
  return records.length === 0 ? [] : [[table.file, writeTable(table, records)]]
}

/** Tables that every workspace has, be they empty: a lost file must not look like an empty list. */
function tableTexts(workspace: Workspace): TextFile[] {
  const { evidence } = workspace
  const links = evidence.flatMap((one) => one.links.map((link) => ({ ...link, evidence: one.id })))
  return [
    [readingTable.file, writeTable(readingTable, workspace.readings)],
    [statementTable.file, writeTable(statementTable, workspace.statements)],
    [recognitionTable.file, writeTable(recognitionTable, workspace.recognitions)],
    [evidenceTable.file, writeTable(evidenceTable, evidence)],
    [linkTable.file, writeTable(linkTable, links)],
    [confirmationTable.file, writeTable(confirmationTable, workspace.confirmations)],
    [assignmentTable.file, writeTable(assignmentTable, workspace.assignments)],
    [taskTable.file, writeTable(taskTable, workspace.tasks)],
    [projectTable.file, writeTable(projectTable, workspace.projects)],
  ]
}

function headText({ dossier, agencies, unitAliases, team, parameters }: Workspace): string {
  const head: WorkspaceHead = {
    format: formatVersion,
    dossier,
    agencies,
    unitAliases,
    team,
    parameters,
  }
  return stringify(head, { aliasDuplicateObjects: false, lineWidth: 0 })
}

async function writeText(folder: string, path: string, text: string): Promise<void> {
  const target = await placeFor(folder, path)
  await writeFile(target, text, { flag: 'wx', flush: true })
}

async function writeEvidence(
  folder: string,
  file: string,
  { copyEvidence }: WriteSurroundings,
): Promise<void> {
  await copyEvidence(file, await placeFor(folder, `evidence/${file}`))
}

async function placeFor(folder: string, path: string): Promise<string> {
  if (!isSafePath(path)) throw new Refusal('bad_input', { path })
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  return target
}
