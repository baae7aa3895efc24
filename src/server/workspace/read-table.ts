import type { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { type CsvRow, readCsv } from '../platform/text/read-csv.ts'
import { issuesOf } from '../platform/text/zod-issues.ts'
import { type Column, readCell } from './column.ts'
import type { Table } from './tables.ts'

/** The records of a table with the line of each; rows with faults are left out. */
export interface TableRead<T> {
  readonly records: readonly T[]
  readonly lines: readonly number[]
  readonly faults: readonly Fault[]
}

/** Reads a table's text. A column that its records can do without may be absent. */
export function readTable<T>(table: Table<T>, text: string): TableRead<T> {
  const { file, columns, schema } = table
  const required = requiredColumns(table)
  const optional = columns.map((one) => one.name).filter((name) => !required.includes(name))
  const { rows, faults: wrong } = readCsv(file, text, { required, optional })
  const records: T[] = []
  const lines: number[] = []
  const faults = [...wrong]
  for (const row of rows) {
    const { record, faults: cells } = fill(table, row)
    const parsed = cells.length === 0 ? schema.safeParse(record) : undefined
    if (parsed?.success) {
      records.push(parsed.data)
      lines.push(row.line)
    } else faults.push(...cells, ...refused(table, row, parsed?.error, record))
  }
  return { records, lines, faults }
}

/** The columns without which no row can be a record. */
export function requiredColumns<T>({ columns, schema }: Table<T>): string[] {
  const missing = new Set(schema.safeParse({}).error?.issues.map((one) => one.path.join('.')))
  return columns.filter((one) => missing.has(one.path)).map((one) => one.name)
}

function fill<T>({ file, columns }: Table<T>, { line, cells }: CsvRow) {
  const record: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const column of columns) {
    const text = cells[column.name] ?? ''
    if (text === '' && column.type !== 'blank') continue
    const cell = readCell(column.type, text)
    const at = { file, line, column: column.name }
    if ('fault' in cell) faults.push({ ...at, ...cell.fault })
    else if (!put(record, column, cell.value))
      faults.push({ ...at, code: 'value_and_level', params: {} })
  }
  return { record, faults }
}

/** False when the field was filled already, by another column. */
function put(record: Record<string, unknown>, { path }: Column, value: unknown): boolean {
  const steps = path.split('.')
  const last = steps.pop() ?? path
  let into = record
  for (const step of steps) {
    const inner = into[step] ?? {}
    into[step] = inner
    into = inner as Record<string, unknown>
  }
  if (Object.hasOwn(into, last)) return false
  into[last] = value
  return true
}

function refused<T>(
  { file, columns }: Table<T>,
  { line }: CsvRow,
  error: z.ZodError | undefined,
  record: unknown,
): Fault[] {
  if (error === undefined) return []
  return issuesOf(error, record).map(({ path, code, params }) => {
    const column = columns.find((one) => one.path === path.join('.'))?.name
    const told = code === 'key_missing' && column ? { key: column } : params
    return { file, line, ...(column ? { column } : {}), code, params: told }
  })
}
