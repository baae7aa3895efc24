import { sql } from 'kysely'
import type { UploadOutcome } from '#contract/uploads.ts'
import type { Place } from '../access/place.ts'
import type { UploadTable } from '../platform/database/evidence-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

export interface UploadRow extends Omit<UploadTable, 'outcomes'> {
  readonly outcomes: readonly UploadOutcome[]
}

export async function insertUpload(db: Database, row: UploadRow): Promise<void> {
  await db
    .insertInto('upload')
    .values({ ...row, outcomes: JSON.stringify(row.outcomes) })
    .execute()
}

/** An upload by its id, with the path of its dossier. */
export async function selectUpload(
  db: Database | Tx,
  id: string,
): Promise<(UploadRow & { readonly place: Place }) | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { path } = await db
    .selectFrom('dossier')
    .select('path')
    .where('province', '=', row.province)
    .where('id', '=', row.dossier)
    .executeTakeFirstOrThrow()
  const place = { province: row.province, dossier: row.dossier, path }
  return { ...(row as UploadRow), place }
}

/** The outcomes so far, held until the transaction ends; null when it is done or gone. */
export async function holdOutcomes(
  tx: Tx,
  { province, dossier, id }: UploadRow,
): Promise<readonly UploadOutcome[] | null> {
  const row = await tx
    .selectFrom('upload')
    .select(['state', 'outcomes'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return !row || row.state === 'done' ? null : (row.outcomes as readonly UploadOutcome[])
}

export async function setUpload(
  db: Database | Tx,
  { province, dossier, id }: UploadRow,
  changes: {
    readonly state?: 'checking' | 'done'
    readonly outcomes?: readonly UploadOutcome[]
  },
): Promise<void> {
  const { state, outcomes } = changes
  await db
    .updateTable('upload')
    .set({
      ...(state ? { state } : {}),
      ...(outcomes ? { outcomes: JSON.stringify(outcomes) } : {}),
    })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

/** A person's uploads of a batch, or all that are not done; newest first. */
export async function selectUploads(
  db: Database,
  { province, dossier }: Place,
  person: string,
  batch: string | undefined,
): Promise<readonly UploadRow[]> {
  let query = db
    .selectFrom('upload')
    .selectAll()
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('person', '=', person)
  query =
    batch === undefined ? query.where('state', '<>', 'done') : query.where('batch', '=', batch)
  const rows = await query.orderBy('id', 'desc').limit(2000).execute()
  return rows as readonly UploadRow[]
}

/** Uploads that are not done, whosever they are. */
export async function selectUndone(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('upload').select('id').where('state', '<>', 'done').execute()
  return rows.map((row) => row.id)
}

/** Forgets uploads that were opened before an instant; answers with their ids. */
export async function deleteOld(db: Database, before: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from upload where created_at < ${before} returning id`.execute(db)
  return rows.map((row) => row.id)
}
