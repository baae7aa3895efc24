import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Marks } from '../platform/files/marks.ts'
import type { FileFacts } from '../upload/inspect/facts.ts'
import { fileRow } from './keep-file.ts'
import { foldedOf } from './said.ts'
import { insertCodes } from './store/codes.ts'
import { insertFiles, insertVersions } from './store/papers.ts'

/** What is known of bytes that are kept. */
export interface KnownFile {
  readonly marks: Marks
  readonly facts: FileFacts
  readonly scan: 'clean' | 'notScanned'
}

export interface SpentCode {
  readonly code: string
  readonly evidence: string
}

/** Within a transaction: the files, versions and codes of papers that came with a workspace. */
export async function storeArrivedFiles(
  deps: Deps,
  tx: Tx,
  place: Place,
  made: {
    readonly workspace: Workspace
    readonly stored?: ReadonlyMap<string, string>
    readonly keptFiles?: readonly KnownFile[]
    readonly codes?: readonly SpentCode[]
  },
): Promise<void> {
  const { evidence } = made.workspace
  const now = deps.clock.now()
  const files = (made.keptFiles ?? []).map((one) => fileRow(place.province, one, now))
  await insertFiles(tx, files)
  const versions = evidence.flatMap((one) => versionsOf(one, made.stored ?? new Map(), now))
  await insertVersions(tx, place, versions)
  const own = evidence.flatMap(({ id, code }) => (code ? [{ code, evidence: id }] : []))
  await insertCodes(tx, place, [...own, ...(made.codes ?? [])])
}

function versionsOf(one: Evidence, stored: ReadonlyMap<string, string>, added_at: string) {
  const { id, file, fileName, earlier = [] } = one
  const newest = (earlier.at(-1)?.version ?? 0) + 1
  const all = [
    ...earlier,
    ...(file === undefined ? [] : [{ version: newest, file, name: fileName ?? lastStep(file) }]),
  ]
  return all.flatMap(({ version, file: path, name }) => {
    const sha256 = stored.get(path)
    if (sha256 === undefined) return []
    return [{ evidence: id, version, stored: sha256, file: path, name, added_by: null, added_at }]
  })
}

/** The words by which the library's own filter finds a paper. */
export function foldedPaper({ title, number, issuer, code, file, fileName }: Evidence): string {
  return foldedOf({
    title,
    number: number ?? null,
    issuer: issuer ?? null,
    code: code ?? null,
    file_name: fileName ?? (file === undefined ? null : lastStep(file)),
  })
}

function lastStep(path: string): string {
  return path.split('/').at(-1) ?? path
}
