import type { Workspace } from '#domain/dossier/workspace.ts'
import type { EarlierFile } from '#domain/evidence/evidence.ts'
import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { SpentCode } from './arrived-files.ts'
import { selectGiven } from './store/codes.ts'
import { selectKept } from './store/kept.ts'

/** What travels with a dossier's papers beside their records. */
interface ExportedFiles {
  /** SHA-256 of the kept bytes by path; null where only the record is here. */
  readonly files: ReadonlyMap<string, string | null>
  /** Files that newer ones have replaced, by paper. */
  readonly earlier: ReadonlyMap<string, readonly EarlierFile[]>
  /** Codes of papers that do not travel: never given again. */
  readonly codes: readonly SpentCode[]
}

/** Within a transaction: files of the papers that a workspace holds; what is in the trash stays here, but for its code. */
export async function exportedFiles(
  tx: Tx,
  place: Place,
  { evidence }: Workspace,
): Promise<ExportedFiles> {
  const kept = await selectKept(tx, place)
  const newest = new Set(evidence.map((one) => one.file))
  const files = new Map<string, string | null>()
  const earlier = new Map<string, EarlierFile[]>()
  for (const { file } of evidence) if (file !== undefined) files.set(file, null)
  for (const { evidence: id, version, stored, file, name } of kept) {
    files.set(file, stored)
    if (newest.has(file)) continue
    earlier.set(id, [...(earlier.get(id) ?? []), { version, file, sha256: stored, name }])
  }
  const held = new Set(evidence.map((one) => one.code))
  const codes = (await selectGiven(tx, place)).filter((one) => !held.has(one.code))
  return { files, earlier, codes }
}
