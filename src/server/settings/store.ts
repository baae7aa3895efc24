import type { PackTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** Adds a version of a local overlay; false when that version is there already. */
export async function insertOverlay(tx: Tx, pack: PackTable): Promise<boolean> {
  const added = await tx
    .insertInto('pack')
    .values({ ...pack, content: JSON.stringify(pack.content), files: JSON.stringify(pack.files) })
    .onConflict((on) => on.columns(['id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Versions of a local overlay that were ever issued. */
export async function selectVersions(db: Database | Tx, id: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('pack').select('version').where('id', '=', id).execute()
  return rows.map((row) => row.version)
}

export async function selectHash(
  db: Database | Tx,
  id: string,
  version: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('pack')
    .select('sha256')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return found?.sha256
}
