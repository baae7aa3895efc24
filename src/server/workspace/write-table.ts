import { writeCsv } from '../platform/text/write-csv.ts'
import { writeCell } from './column.ts'
import type { Table } from './tables.ts'

/** A table's records as CSV with all columns, in the order in which the table lists them. */
export function writeTable<T>(table: Table<T>, records: readonly T[]): string {
  const names = table.columns.map((one) => one.name)
  const paths = table.columns.map((one) => one.path.split('.'))
  const rows = records.map((record) =>
    Object.fromEntries(
      table.columns.map(({ name, type }, i) => [name, writeCell(type, valueAt(record, paths[i]))]),
    ),
  )
  return writeCsv(names, rows)
}

function valueAt(record: unknown, path: readonly string[] = []): unknown {
  let value = record
  for (const step of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step]
  return value
}
