import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Place } from './place.ts'

/** The place of a dossier, undefined when there is none. */
export async function findDossier(db: Database | Tx, id: string): Promise<Place | undefined> {
  return await db
    .selectFrom('dossier')
    .select(['province', 'id as dossier', 'path'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The path of one of the dossier's own units, undefined when it has no such unit. */
export async function findUnit(
  db: Database | Tx,
  { province, dossier }: Place,
  id: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('unit')
    .select('path')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.path
}

/** `covers(scope, path)` of domain/access as SQL, for lists. `column` holds a path. */
export function isCovered(scope: Scope, column: string): Expression<SqlBool> {
  const path = sql.ref(column)
  const parts = scope.under.map((top) => sql<SqlBool>`${path} like ${startsWith(top)}`)
  if (scope.exact.length > 0) parts.push(sql<SqlBool>`${path} in (${sql.join(scope.exact)})`)
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** `_` and `%` are signs of `like`; ids may carry them. */
function startsWith(top: string): string {
  return `${top.replace(/[\\%_]/g, '\\$&')}%`
}
