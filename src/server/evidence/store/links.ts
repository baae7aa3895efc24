import type { Place } from '../../access/place.ts'
import type { Tx } from '../../platform/database/schema.ts'
import type { LinkRow, PaperRow } from '../paper-row.ts'

/** Puts a link behind the paper's others under a number that it never had. */
export async function insertLink(
  tx: Tx,
  { province, dossier }: Place,
  paper: PaperRow,
  link: Omit<LinkRow, 'id'> & { readonly path: string },
): Promise<void> {
  const { from, to, ...rest } = link
  const after = paper.links.at(-1)?.id ?? -1
  const place = Math.max(paper.links_given ?? 0, after + 1)
  const keys = { province, dossier, evidence: paper.id, place }
  await tx
    .insertInto('evidence_link')
    .values({ ...keys, ...rest, from_year: from, to_year: to })
    .execute()
  await tx
    .updateTable('evidence')
    .set({ links_given: place + 1 })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', paper.id)
    .execute()
}

export async function deleteLink(
  tx: Tx,
  { province, dossier }: Place,
  evidence: string,
  link: number,
): Promise<void> {
  await tx
    .deleteFrom('evidence_link')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('evidence', '=', evidence)
    .where('place', '=', link)
    .execute()
}
