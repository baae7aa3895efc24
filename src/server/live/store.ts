import type { Database } from '../platform/database/schema.ts'

/** The newest entry of the journal. */
export async function selectNewest(db: Database): Promise<number> {
  const head = await db.selectFrom('journal_head').select('sequence').executeTakeFirst()
  return head?.sequence ?? 0
}

/** Dossiers that changed after an entry of the journal, the oldest change first. */
export async function selectChanged(
  db: Database,
  after: number,
): Promise<readonly { readonly id: string; readonly sequence: number }[]> {
  return await db
    .selectFrom('dossier')
    .select(['id', 'sequence'])
    .where('sequence', '>', after)
    .orderBy('sequence')
    .execute()
}
