import { join } from 'node:path'
import { checkWorkspace } from '#domain/dossier/check-workspace.ts'
import type { Places } from '#domain/dossier/places.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Fault } from '#domain/fault.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { openPackLibrary, type PackLibrary } from '../pack/pack-library.ts'
import { shippedPacks } from '../pack/shipped-packs.ts'
import { pathText, readYaml } from '../platform/text/read-yaml.ts'
import { checkEvidenceFiles, readJournal } from './check-files.ts'
import { checkLocalPacks } from './check-local-packs.ts'
import { checkUsers } from './check-users.ts'
import { type FolderReader, fileLimits, folderReader } from './folder-reader.ts'
import { type ListsRead, readLists } from './list-files.ts'
import { listFolder } from './list-folder.ts'
import { namedUnits, withReference } from './own-units.ts'
import { readRecords, tableFiles, type WorkspaceRecords } from './read-records.ts'
import { readLocalPacks, readTexts, refuseUnknownFiles } from './read-texts.ts'
import { type WorkspaceContent, WorkspaceHead } from './workspace-content.ts'

/** A workspace as read, with the packs that are at hand for it; or everything that is wrong with the folder. */
export type WorkspaceRead =
  | {
      readonly content: WorkspaceContent
      readonly packs: readonly Pack[]
      readonly faults: readonly []
    }
  | { readonly content: null; readonly packs: readonly Pack[]; readonly faults: readonly Fault[] }

/** The packs and units that a folder is read with: the shipped ones and its own. */
export type OpenLibrary = (localFolder: string, called: string) => Promise<PackLibrary>

/**
 * Đọc không gian làm việc from its folder: all of it, or every fault by file, row or line and column. Writes nothing,
 * follows no link.
 */
export async function readWorkspace(
  folder: string,
  openLibrary: OpenLibrary = openLocalAndShipped,
): Promise<WorkspaceRead> {
  const listing = await listFolder(folder)
  const reader = folderReader(folder, listing)
  const isElsewhere = listing.faults.some((one) => one.file === packFolder)
  if (listing.files.size === 0 || isElsewhere) return refused(reader, [])
  const library = await openLibrary(join(folder, packFolder), packFolder)
  reader.tell(library.faults.filter((one) => one.level !== 'warning'))
  reader.tell(await checkLocalPacks(folder, library.packs))
  refuseUnknownFiles(listing, reader)
  const head = await readHead(reader)
  const records = await readRecords(reader)
  const lists = await readLists(listing, reader)
  const meetings = await readTexts('meetings', listing, reader)
  const sections = await readTexts('sections', listing, reader)
  const localPacks = await readLocalPacks(folder, listing, reader)
  const journal = await readJournal(reader)
  await checkEvidenceFiles(folder, listing, records, reader)
  if (head === undefined) return refused(reader, library.packs)
  const workspace = assemble(head.value, records, { meetings, sections }, lists, library)
  checkContent(workspace, head, { ...records, read: lists }, library, reader)
  if (reader.faults().length > 0) return refused(reader, library.packs)
  const users = records.users.records
  const codes = records.codes.records
  const columns = records.columns.records
  const content = { workspace, localPacks, users, codes, columns, journal }
  return { content, packs: library.packs, faults: [] }
}

/** The same for a caller that cannot go on without it. Refuses `workspace_faulty` with all faults. */
export async function requireWorkspace(
  folder: string,
): Promise<{ readonly content: WorkspaceContent; readonly packs: readonly Pack[] }> {
  const { content, packs, faults } = await readWorkspace(folder)
  if (content === null) throw new Refusal('workspace_faulty', { faults })
  return { content, packs }
}

/** A shipped pack that is faulty is not this folder's fault; that its dossier needs it is told as `pack_unknown`. */
async function openLocalAndShipped(localFolder: string, called: string): Promise<PackLibrary> {
  const library = await openPackLibrary(localFolder, called)
  const { faults: shipped } = await shippedPacks()
  return { ...library, faults: library.faults.filter((one) => !shipped.includes(one)) }
}

interface Head {
  readonly value: WorkspaceHead
  readonly lineOf: (path: readonly (string | number)[]) => number
}

const headFile = 'workspace.yaml'
const packFolder = 'packs'

async function readHead(reader: FolderReader): Promise<Head | undefined> {
  const text = await reader.text(headFile, fileLimits.text)
  if (text === undefined) return undefined
  const { value, lineOf, faults } = readYaml(headFile, text, WorkspaceHead)
  reader.tell(faults)
  return value === null ? undefined : { value, lineOf }
}

function assemble(
  head: WorkspaceHead,
  records: WorkspaceRecords,
  texts: Pick<Workspace, 'meetings' | 'sections'>,
  lists: ListsRead,
  library: PackLibrary,
): Workspace {
  const { dossier, agencies, unitAliases, team, parameters } = head
  const rest = {
    dossier,
    agencies,
    unitAliases,
    team,
    parameters,
    ...texts,
    readings: [...records.readings.records],
    statements: [...records.statements.records],
    recognitions: [...records.recognitions.records],
    evidence: [...records.evidence.records],
    confirmations: [...records.confirmations.records],
    assignments: [...records.assignments.records],
    tasks: [...records.tasks.records],
    projects: [...records.projects.records],
    rounds: [...records.rounds.records],
    deadlines: [...records.deadlines.records],
    extensions: [...records.extensions.records],
    lists: [...lists.lists],
    listRows: [...lists.rows],
  }
  const own = {
    units: records.units.records,
    classifications: records.classifications.records,
  }
  const { units, classifications } = withReference(own, library, namedUnits(rest), dossier.unit)
  return { ...rest, units: [...units], classifications: [...classifications] }
}

/** Faults of tables that others point into would make faults that are none: then only the files' own are told. */
function checkContent(
  workspace: Workspace,
  head: Head,
  records: WorkspaceRecords & { readonly read: ListsRead },
  library: PackLibrary,
  reader: FolderReader,
): void {
  const { units, evidence, links, readings } = records
  const pointedInto = [units, evidence, links]
  if (library.faults.length > 0 || pointedInto.some((one) => one.faults.length > 0)) return
  const places = placesOf(workspace, head, records)
  const found = checkWorkspace(workspace, library.packs, places)
  const isSure = ({ code }: Fault) => code !== 'choice_unknown' || readings.faults.length === 0
  reader.tell(found.filter(isSure))
  reader.tell(checkUsers(records.users, workspace))
}

/** Own units come after those of the reference. */
function placesOf(
  workspace: Workspace,
  { lineOf }: Head,
  records: WorkspaceRecords & { readonly read: ListsRead },
): Places {
  const shared = {
    units: workspace.units.length - records.units.records.length,
    classifications: workspace.classifications.length - records.classifications.records.length,
  }
  return {
    row: (table, index) => {
      const first = table === 'units' || table === 'classifications' ? shared[table] : 0
      const line = records[table].lines[index - first]
      return line === undefined ? { file: tableFiles[table] } : { file: tableFiles[table], line }
    },
    head: (path) => ({ file: headFile, line: lineOf(path), column: pathText(path) }),
    list: records.read.listPlace,
    listRow: records.read.rowPlace,
  }
}

function refused(reader: FolderReader, packs: readonly Pack[]): WorkspaceRead {
  const faults = reader.faults()
  const empty: Fault = { file: headFile, code: 'file_missing', params: {} }
  return { content: null, packs, faults: faults.length > 0 ? faults : [empty] }
}
