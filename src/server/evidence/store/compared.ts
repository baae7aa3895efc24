import { sql } from 'kysely'
import type { ComparedPaper } from '#domain/evidence/match.ts'
import type { Place } from '../../access/place.ts'
import type { Database, Tx } from '../../platform/database/schema.ts'
import type { Caller } from '../../platform/http/access.ts'
import { isVisible } from './visible.ts'

export interface Compared extends ComparedPaper {
  readonly title: string
  readonly code: string | null
  readonly unit: string
}

/** Papers with what tells whether two are one: those that the caller may see, the trash left out. */
export async function selectCompared(
  db: Database | Tx,
  place: Place,
  caller: Caller,
): Promise<readonly Compared[]> {
  return await db
    .selectFrom('evidence')
    .leftJoin('evidence_file as f', (join) =>
      join.onRef('f.province', '=', 'evidence.province').onRef('f.sha256', '=', 'evidence.stored'),
    )
    .select(['evidence.id', 'title', 'code', 'number', 'date', 'issuer', 'stored', 'phash'])
    .select(sql<string>`coalesce(evidence.unit, '')`.as('unit'))
    .where('evidence.province', '=', place.province)
    .where('evidence.dossier', '=', place.dossier)
    .where('trashed_at', 'is', null)
    .where(isVisible(caller, place))
    .orderBy('evidence.place')
    .execute()
}
