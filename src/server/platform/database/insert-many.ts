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
    await sql`insert into ${sql.table(table)} (${names(types)}) ${selectOf(types, part)}`.execute(
      tx,
    )
  }
}

/** What is the same in all rows is sent once: of a reading's thirty columns that is two thirds. */
function selectOf(types: ColumnTypes, rows: readonly object[]) {
  const columns = Object.entries(types).map(([name, type]) => {
    const values = valuesOf(rows, name)
    const [first] = values
    const isSame = typeof first !== 'object' || first === null
    return { name, type, values, same: isSame && values.every((one) => one === first) }
  })
  const varied = columns.filter((one) => !one.same)
  const picked = columns.map(({ name, type, values, same }) =>
    same ? sql`${values[0]}::${sql.raw(type)}` : sql.ref(`v.${name}`),
  )
  const [first] = varied
  if (!first) return sql`select ${sql.join(picked)} from generate_series(1, ${rows.length}::int)`
  const lists = varied.map(({ type, values }) => listOf(values, type))
  const heads = varied.map((one) => sql.ref(one.name))
  return sql`select ${sql.join(picked)} from unnest(${sql.join(lists)}) as v (${sql.join(heads)})`
}

/** An array as PostgreSQL writes it: as JSON does, where no sign needs more than a backslash before it. */
function listOf(values: readonly unknown[], type: string) {
  const json = JSON.stringify(values)
  const isPlain = !/\\[^"\\]/.test(json.replaceAll('\\\\', ''))
  const isFlat = values.every((one) => typeof one !== 'object' || one === null)
  return isPlain && isFlat
    ? sql`${`{${json.slice(1, -1)}}`}::${sql.raw(type)}[]`
    : sql`${values}::${sql.raw(type)}[]`
}

function valuesOf(rows: readonly object[], name: string): readonly unknown[] {
  return rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null)
}

/** `unnest(…)` over the columns of some rows, to be selected from or joined with. */
export function columnsOf(types: ColumnTypes, rows: readonly object[]) {
  const columns = Object.entries(types).map(([name, type]) => {
    return listOf(valuesOf(rows, name), type)
  })
  return sql`unnest(${sql.join(columns)})`
}

/** The columns' names, for a list of columns. */
export function names(types: ColumnTypes) {
  return sql.join(Object.keys(types).map((name) => sql.ref(name)))
}
