import { sql } from 'kysely'
import type { Tx } from './schema.ts'

/** The columns of a table with their PostgreSQL types: a parameter carries a whole column. */
export type ColumnTypes = Readonly<Record<string, string>>

/** Rows that one statement carries: large enough to pay, small enough to keep memory flat. */
export const rowsAtOnce = 5000

/**
 * Adds rows of one table, a statement for five thousand: one array a column (`unnest`), several times faster than a
 * parameter a value. jsonb comes as JSON text.
 */
export async function insertMany(
  tx: Tx,
  table: string,
  types: ColumnTypes,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    await sql`insert into ${sql.table(table)} (${names(types)})
      select * from ${columnsOf(types, part)}`.execute(tx)
  }
}

/** `unnest(…)` over the columns of some rows, to be selected from or joined with. */
export function columnsOf(types: ColumnTypes, rows: readonly object[]) {
  const columns = Object.entries(types).map(([name, type]) => {
    const values = rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null)
    return sql`${values}::${sql.raw(type)}[]`
  })
  return sql`unnest(${sql.join(columns)})`
}

/** The columns' names, for a list of columns. */
export function names(types: ColumnTypes) {
  return sql.join(Object.keys(types).map((name) => sql.ref(name)))
}
