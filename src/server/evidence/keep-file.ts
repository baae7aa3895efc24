import type { UploadOutcome } from '#contract/uploads.ts'
import { safeName } from '#domain/evidence/file-name.ts'
import type { FileKind } from '#domain/evidence/library.ts'
import type { Place } from '../access/place.ts'
import { enqueueReading } from '../document-text/enqueue-reading.ts'
import { readHead } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Marks } from '../platform/files/marks.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Deed } from '../platform/journal/entry.ts'
import type { FileFacts } from '../upload/inspect/facts.ts'
import { readAgain } from './change-paper.ts'
import { toDeed } from './deed.ts'
import type { PaperRow } from './paper-row.ts'
import { foldedOf } from './said.ts'
import {
  insertFiles,
  insertPaper,
  insertVersion,
  requirePaper,
  updatePaper,
} from './store/papers.ts'
import { selectSameBytes } from './store/same-bytes.ts'

/** A file whose bytes are kept already, on its way to become a paper. */
export interface ArrivedFile {
  readonly marks: Marks
  readonly facts: FileFacts
  readonly scan: 'clean' | 'notScanned'
  /** As it is shown. */
  readonly name: string
  readonly folder: string | null
  readonly batch: string | null
  readonly restricted: boolean
  readonly unit: string
  readonly path: string
  readonly agency: string | null
  /** The paper of which it is a new version. */
  readonly evidence: string | null
}

export interface Kept {
  readonly result: UploadOutcome['result']
  readonly evidence: string
  /** What the journal is told. */
  readonly deed: Omit<Deed, 'actor' | 'dossier'>
}

/**
 * Within a transaction that holds the dossier: the record of a file with its size and sums, as a new paper or a new version.
 * Bytes that a paper the caller sees has already are that paper. Throws `not_found` for a paper that is gone.
 */
export async function registerFile(
  deps: Deps,
  tx: Tx,
  place: Place,
  caller: Caller,
  file: ArrivedFile,
): Promise<Kept> {
  const same = await selectSameBytes(tx, place, caller, file.marks.sha256)
  const isHere = file.evidence === null ? same[0] : same.find((id) => id === file.evidence)
  if (isHere !== undefined) {
    const deed = { act: 'upload_again', object: `evidence:${isHere}`, after: file.marks }
    return { result: 'alreadyHere', evidence: isHere, deed }
  }
  await insertFiles(tx, [fileRow(place.province, file, deps.clock.now())])
  const kept =
    file.evidence === null
      ? await addPaper(deps, tx, place, caller, file)
      : await addVersion(deps, tx, place, caller, file)
  const { name, marks, facts } = file
  const unread = { evidence: kept.evidence, stored: marks.sha256, name, kind: facts.kind }
  await enqueueReading(deps, tx, place, unread)
  return kept
}

export function fileRow(
  province: string,
  { marks, facts, scan }: Pick<ArrivedFile, 'marks' | 'facts' | 'scan'>,
  added_at: string,
) {
  const { sha256, sha512, bytes, crc32 } = marks
  return { province, sha256, sha512, bytes, crc32, ...facts, scan, added_at }
}

async function addPaper(
  deps: Deps,
  tx: Tx,
  place: Place,
  caller: Caller,
  file: ArrivedFile,
): Promise<Kept> {
  const id = uuid()
  const title = file.name.replace(/\.[^.\s]{1,10}$/, '') || file.name
  const said = { title, number: null, issuer: null, code: null, file_name: file.name }
  const { asOf } = await readHead({ ...deps, db: tx }, place.dossier)
  const { folder, batch, restricted, unit, path, agency, facts } = file
  await insertPaper(tx, place, {
    ...said,
    ...fileColumns(file, id, 1),
    ...{ id, folder, batch, restricted, unit, path, agency },
    type: usualType(facts.kind),
    pages: facts.pages,
    state: 'draft',
    known_on: asOf ?? deps.clock.today(),
    folded: foldedOf(said),
    added_by: caller.name,
    added_by_person: caller.person,
    added_at: deps.clock.now(),
  })
  await insertVersion(tx, place, versionRow(deps, caller, file, id, 1))
  const after = withMarks(await readAgain(tx, place, id), file)
  const deed = { act: 'upload_evidence', object: `evidence:${id}`, after }
  return { result: 'stored', evidence: id, deed }
}

/** The old file stays; what was accepted with it must be accepted anew. */
async function addVersion(
  deps: Deps,
  tx: Tx,
  place: Place,
  caller: Caller,
  file: ArrivedFile,
): Promise<Kept> {
  const row = await requirePaper(tx, place, caller, file.evidence ?? '')
  const version = (row.newest?.version ?? 0) + 1
  await insertVersion(tx, place, versionRow(deps, caller, file, row.id, version))
  await updatePaper(tx, place, row.id, {
    ...fileColumns(file, row.id, version),
    pages: file.facts.pages ?? row.pages,
    state: row.state === 'accepted' ? 'submitted' : row.state,
    folded: foldedOf({ ...row, file_name: file.name }),
  })
  const after = withMarks(await readAgain(tx, place, row.id), file)
  const object = `evidence:${row.id}`
  const deed = { act: 'replace_evidence_file', object, before: toDeed(row), after }
  return { result: 'newVersion', evidence: row.id, deed }
}

/** The newest file in the paper's own row; `file` is where it goes in a workspace folder. */
function fileColumns({ marks, name }: ArrivedFile, id: string, version: number) {
  const { sha256 } = marks
  return { stored: sha256, sha256, file: filePath(id, version, name), file_name: name }
}

function filePath(id: string, version: number, name: string): string {
  return `${id}/${version}/${safeName(name)}`
}

function versionRow(
  deps: Deps,
  caller: Caller,
  { marks, name }: ArrivedFile,
  evidence: string,
  version: number,
) {
  const file = filePath(evidence, version, name)
  const added = { added_by: caller.name, added_at: deps.clock.now() }
  return { evidence, version, stored: marks.sha256, file, name, ...added }
}

function withMarks(row: PaperRow, { marks }: ArrivedFile) {
  return { ...toDeed(row), marks }
}

/** What a file of its kind mostly is; a person says better. */
function usualType(kind: FileKind): string {
  if (kind === 'image' || kind === 'video') return 'photo'
  return kind === 'xlsx' || kind === 'xls' || kind === 'ods' || kind === 'csv' ? 'table' : 'other'
}
