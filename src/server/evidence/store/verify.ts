import type { Database } from '../../platform/database/schema.ts'
import type { Marks } from '../../platform/files/marks.ts'

/** What the records say of kept bytes, by SHA-256. */
export async function selectMarks(db: Database): Promise<ReadonlyMap<string, Marks>> {
  const rows = await db
    .selectFrom('evidence_file')
    .select(['sha256', 'sha512', 'bytes', 'crc32'])
    .execute()
  return new Map(
    rows.map((row) => [row.sha256, { ...row, bytes: Number(row.bytes), crc32: Number(row.crc32) }]),
  )
}

/** Codes, or ids, of papers whose newest file has these bytes. */
export async function selectHolders(db: Database, sha256: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'code'])
    .where('stored', '=', sha256)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.code ?? row.id)
}
