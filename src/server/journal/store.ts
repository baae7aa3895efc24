import type { Database, JournalTable, Tx } from '../platform/database/schema.ts'

export interface Filter {
  readonly dossier: string
  readonly object?: string | undefined
  /** Only entries before this sequence. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Entries of a dossier, newest first. */
export async function selectEntries(
  db: Database,
  { dossier, object, before, limit }: Filter,
): Promise<readonly JournalTable[]> {
  let query = db.selectFrom('journal').selectAll().where('dossier', '=', dossier)
  if (object !== undefined) query = query.where('object', '=', object)
  if (before !== undefined) query = query.where('sequence', '<', before)
  return await query.orderBy('sequence', 'desc').limit(limit).execute()
}

/** All entries of a dossier, oldest first. */
export async function selectHistory(
  db: Database | Tx,
  dossier: string,
): Promise<readonly JournalTable[]> {
  return await db
    .selectFrom('journal')
    .selectAll()
    .where('dossier', '=', dossier)
    .orderBy('sequence')
    .execute()
}
