import type { WorkspaceTable } from '#domain/dossier/places.ts'
import type { Evidence, EvidenceLink } from '#domain/evidence/evidence.ts'
import type { FolderReader } from './folder-reader.ts'
import type { TableRead } from './read-table.ts'
import {
  assignmentTable,
  classificationTable,
  codeTable,
  columnTable,
  confirmationTable,
  deadlineTable,
  type EarlierRow,
  type EvidenceRow,
  earlierTable,
  evidenceTable,
  extensionTable,
  type LinkRow,
  linkTable,
  projectTable,
  readingTable,
  recognitionTable,
  roundTable,
  statementTable,
  taskTable,
  unitTable,
  userTable,
} from './tables.ts'

/** Every table of the folder, with the line of each record. */
export async function readRecords(reader: FolderReader) {
  const evidence = await reader.table(evidenceTable)
  const links = await reader.table(linkTable)
  const earlier = await reader.table(earlierTable, 'optional')
  return {
    units: await reader.table(unitTable, 'optional'),
    classifications: await reader.table(classificationTable, 'optional'),
    readings: await reader.table(readingTable),
    statements: await reader.table(statementTable),
    recognitions: await reader.table(recognitionTable),
    confirmations: await reader.table(confirmationTable),
    assignments: await reader.table(assignmentTable),
    tasks: await reader.table(taskTable),
    projects: await reader.table(projectTable),
    rounds: await reader.table(roundTable, 'optional'),
    deadlines: await reader.table(deadlineTable, 'optional'),
    extensions: await reader.table(extensionTable, 'optional'),
    users: await reader.table(userTable, 'optional'),
    codes: await reader.table(codeTable, 'optional'),
    columns: await reader.table(columnTable, 'optional'),
    ...joinLinks(withEarlier(evidence, earlier), links, reader),
  }
}

export type WorkspaceRecords = Awaited<ReturnType<typeof readRecords>>

/** Where each table's records are told to stand. */
export const tableFiles: Readonly<Record<WorkspaceTable, string>> = {
  units: unitTable.file,
  classifications: classificationTable.file,
  readings: readingTable.file,
  statements: statementTable.file,
  recognitions: recognitionTable.file,
  evidence: evidenceTable.file,
  links: linkTable.file,
  confirmations: confirmationTable.file,
  assignments: assignmentTable.file,
  tasks: taskTable.file,
  projects: projectTable.file,
  rounds: roundTable.file,
  deadlines: deadlineTable.file,
  extensions: extensionTable.file,
  users: userTable.file,
}

/** Papers with the files that newer ones have replaced, oldest first. */
function withEarlier(
  evidence: TableRead<EvidenceRow>,
  { records }: TableRead<EarlierRow>,
): TableRead<EvidenceRow & Pick<Evidence, 'earlier'>> {
  const filled = evidence.records.map((one) => {
    const own = records.filter((row) => row.evidence === one.id)
    const earlier = own
      .map(({ evidence: _, ...file }) => file)
      .toSorted((a, b) => a.version - b.version)
    return earlier.length > 0 ? { ...one, earlier } : one
  })
  return { ...evidence, records: filled }
}

/** Documents with their links; the links' lines come in the order in which the documents carry them. */
function joinLinks(
  evidence: TableRead<EvidenceRow & Pick<Evidence, 'earlier'>>,
  links: TableRead<LinkRow>,
  reader: FolderReader,
): { readonly evidence: TableRead<Evidence>; readonly links: TableRead<EvidenceLink> } {
  const byEvidence = new Map<string, { link: EvidenceLink; line: number }[]>()
  for (const { id } of evidence.records) byEvidence.set(id, [])
  links.records.forEach(({ evidence: id, ...link }, index) => {
    const line = links.lines[index] ?? 0
    const list = byEvidence.get(id)
    const at = { file: linkTable.file, line, column: 'evidence' }
    if (list) list.push({ link, line })
    else if (evidence.faults.length === 0)
      reader.tell([{ ...at, code: 'evidence_unknown', params: { evidence: id } }])
  })
  const joined = [...byEvidence.values()].flat()
  const records = evidence.records.map((one) => {
    const own = byEvidence.get(one.id) ?? []
    return { ...one, links: own.map(({ link }) => link) }
  })
  return {
    evidence: { ...evidence, records },
    links: {
      records: joined.map(({ link }) => link),
      lines: joined.map(({ line }) => line),
      faults: links.faults,
    },
  }
}
