import { sql } from 'kysely'
import type { Place } from '../../access/place.ts'
import type { Database, Tx } from '../../platform/database/schema.ts'
import type { PaperRow } from '../paper-row.ts'
import { papers } from './papers.ts'

/** How many figures, statements and recognitions name the paper as their proof. */
export async function countCitations(
  tx: Tx,
  { province, dossier }: Place,
  id: string,
): Promise<number> {
  const named = JSON.stringify([id])
  const counts = (['reading', 'statement', 'recognition'] as const).map(
    (table) => sql`(select count(*) from ${sql.table(table)} where province = ${province}
      and dossier = ${dossier} and evidence @> ${named}::jsonb)`,
  )
  const { rows } = await sql<{ count: number }>`
    select (${sql.join(counts, sql` + `)})::int as count`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The paper with its links and versions; its code stays given. */
export async function deletePaper(tx: Tx, { province, dossier }: Place, id: string): Promise<void> {
  for (const table of ['evidence_link', 'evidence_version'] as const)
    await tx
      .deleteFrom(table)
      .where('province', '=', province)
      .where('dossier', '=', dossier)
      .where('evidence', '=', id)
      .execute()
  await tx
    .deleteFrom('evidence')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

/** Places of dossiers with papers that have been in the trash since before an instant. */
export async function selectOldTrash(
  db: Database,
  before: string,
): Promise<readonly (Place & { readonly evidence: string })[]> {
  return await db
    .selectFrom('evidence')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.province', '=', 'evidence.province')
        .onRef('dossier.id', '=', 'evidence.dossier'),
    )
    .select(['evidence.province', 'evidence.dossier', 'dossier.path', 'evidence.id as evidence'])
    .where('trashed_at', '<', before)
    .execute()
}

/** A paper that is still in the trash. */
export async function selectTrashed(
  tx: Tx,
  place: Place,
  id: string,
): Promise<PaperRow | undefined> {
  const { rows } = await papers(
    place,
    sql`evidence.id = ${id} and evidence.trashed_at is not null`,
  ).execute(tx)
  return rows[0]
}
