import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** Where a dossier or a unit of it stands in the tree of units. */
export interface Place {
  readonly province: string
  readonly dossier: string
  readonly path: string
}

/** The place of a dossier, undefined when there is none. */
export async function findDossier(db: Database | Tx, id: string): Promise<Place | undefined> {
  return await db
    .selectFrom('dossier')
    .select(['province', 'id as dossier', 'path'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The place of a unit of a dossier, undefined when the dossier has no such unit. */
export async function findUnit(
  db: Database | Tx,
  { province, dossier }: Place,
  id: string,
): Promise<Place | undefined> {
  return await db
    .selectFrom('unit')
    .select(['province', 'dossier', 'path'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .executeTakeFirst()
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
