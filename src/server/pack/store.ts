import { sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import { isCovered } from '../access/store.ts'
import type { Database } from '../platform/database/schema.ts'

/** Local overlays, every version, of the dossiers that the caller may see (an overlay is pinned at least once). */
export async function selectOverlays(db: Database, scope: Scope): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('pack')
    .select('content')
    .where((where) =>
      where.exists(
        where
          .selectFrom('dossier')
          .select('dossier.id')
          .where(isCovered(scope, 'dossier.path'))
          .where(
            sql<boolean>`dossier.packs @> jsonb_build_array(jsonb_build_object('id', pack.id))`,
          ),
      ),
    )
    .orderBy('id')
    .orderBy('added_at')
    .execute()
  return rows.map((row) => row.content)
}
