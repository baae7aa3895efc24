import { type Expression, type SqlBool, sql } from 'kysely'
import type { Database, JournalTable, Tx } from '../platform/database/schema.ts'

/** Whose entries: a dossier's, or (`null`) those that belong to the installation alone. */
export interface Asked {
  readonly dossier: string | null
  readonly object?: string | undefined
  readonly unit?: string | undefined
  readonly item?: string | undefined
  readonly actor?: string | undefined
  readonly act?: string | undefined
  /** Days in Việt Nam, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface Filter extends Asked {
  /** Only entries before this sequence. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Entries, newest first. */
export async function selectEntries(
  db: Database,
  filter: Filter,
): Promise<readonly JournalTable[]> {
  return await db
    .selectFrom('journal')
    .selectAll()
    .where((where) => where.and(conditionsOf(filter)))
    .$if(filter.before !== undefined, (query) => query.where('sequence', '<', filter.before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(filter.limit)
    .execute()
}

/** Who did something, and what was done, among all entries of a dossier or of the installation. */
export async function selectChoices(
  db: Database,
  dossier: string | null,
): Promise<{ readonly actors: string[]; readonly acts: string[] }> {
  const own = conditionsOf({ dossier })
  const choices = async (column: 'actor' | 'act') => {
    const rows = await db
      .selectFrom('journal')
      .select(column)
      .distinct()
      .where((where) => where.and(own))
      .limit(1000)
      .execute()
    return rows.map((row) => (row as Record<typeof column, string>)[column])
  }
  return { actors: await choices('actor'), acts: await choices('act') }
}

/** Names of people by their id. */
export async function selectNames(
  db: Database,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
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

function conditionsOf(asked: Asked): Expression<SqlBool>[] {
  const { dossier, object, unit, item, actor, act, from, to } = asked
  const is = (given: string | undefined, condition: (given: string) => Expression<SqlBool>) =>
    given === undefined ? [] : [condition(given)]
  return [
    dossier === null ? sql<SqlBool>`dossier is null` : sql<SqlBool>`dossier = ${dossier}`,
    ...is(object, (text) => sql<SqlBool>`object = ${text}`),
    ...is(unit, (id) => sql<SqlBool>`object like ${`%@${literal(id)}`}`),
    ...is(item, (id) => sql<SqlBool>`object like ${`item:${literal(id)}@%`}`),
    ...is(actor, (text) => sql<SqlBool>`actor = ${text}`),
    ...is(act, (text) => sql<SqlBool>`act = ${text}`),
    ...is(from, (day) => sql<SqlBool>`at >= ${`${day}T00:00:00+07:00`}::timestamptz`),
    ...is(
      to,
      (day) => sql<SqlBool>`at < ${`${day}T00:00:00+07:00`}::timestamptz + interval '1 day'`,
    ),
  ]
}

/** For `like`: the characters stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
