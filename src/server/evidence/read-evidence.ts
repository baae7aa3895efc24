import type { Duplicate, EvidencePaper, StoredFile } from '#contract/evidence.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { duplicatesIn } from './duplicates.ts'
import { toFile, toPaper } from './paper-row.ts'
import { requirePaper, selectVersions } from './store/papers.ts'

/** One paper, be it in the trash, with its files and what may be the same paper. Throws `not_found`. */
export async function readEvidence(
  deps: Deps,
  { dossier, evidence }: { readonly dossier: string; readonly evidence: string },
  { caller }: Call,
): Promise<{ paper: EvidencePaper; versions: StoredFile[]; duplicates: Duplicate[] }> {
  const place = await placeOfDossier(deps.db, caller, dossier)
  const row = await requirePaper(deps.db, place, caller, evidence, 'either')
  const versions = await selectVersions(deps.db, place, evidence)
  const duplicates = await duplicatesIn(deps.db, place, caller, evidence)
  return { paper: toPaper(row), versions: versions.map(toFile), duplicates }
}
