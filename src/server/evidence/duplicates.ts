import type { Duplicate } from '#contract/evidence.ts'
import { findMatches } from '#domain/evidence/match.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Place } from '../access/place.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Compared, selectCompared } from './store/compared.ts'

/** Tài liệu có thể trùng: among what the caller may see. */
export async function listDuplicates(
  deps: Deps,
  { dossier }: { readonly dossier: string },
  { caller }: Call,
): Promise<{ duplicates: Duplicate[] }> {
  const place = await placeOfDossier(deps.db, caller, dossier)
  return { duplicates: await duplicatesIn(deps.db, place, caller) }
}

/** The same; `evidence`: only those of this paper. */
export async function duplicatesIn(
  db: Database | Tx,
  place: Place,
  caller: Caller,
  evidence?: string,
): Promise<Duplicate[]> {
  const papers = await selectCompared(db, place, caller)
  const byId = new Map(papers.map((one) => [one.id, one]))
  return findMatches(papers)
    .filter(({ ids }) => evidence === undefined || ids.includes(evidence))
    .map(({ match, ids }) => ({
      match,
      papers: ids.flatMap((id) => {
        const paper = byId.get(id)
        return paper ? [named(paper)] : []
      }),
    }))
}

function named({ id, title, code, number, unit }: Compared) {
  return { id, title, code, number, unit }
}
