import { type SqlBool, sql } from 'kysely'
import type { Place } from '../../access/place.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Caller } from '../../platform/http/access.ts'
import type { PaperRow } from '../paper-row.ts'
import { papers } from './papers.ts'
import { isVisible } from './visible.ts'

/** Papers that prove something of a unit: those that the caller may see. */
export async function selectSeen(
  db: Database,
  place: Place,
  caller: Caller,
  unit: string,
): Promise<readonly PaperRow[]> {
  const isOf = sql<SqlBool>`exists (select from evidence_link l where l.province = evidence.province
    and l.dossier = evidence.dossier and l.evidence = evidence.id and l.unit = ${unit})`
  const where = sql<SqlBool>`evidence.trashed_at is null and ${isVisible(caller, place)} and ${isOf}`
  const { rows } = await sql<PaperRow>`${papers(place, where)} order by evidence.place`.execute(db)
  return rows
}
