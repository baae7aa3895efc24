import type { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { type Issue, issuesOf } from './zod-issues.ts'

/** The header that a table must and may have; order is free, other columns are faults. */
export interface CsvColumns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/** One row: `line` is where it begins in the file (from 1); cells by column, empty ones as `''`. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvLimits {
  readonly rows: number
  readonly cell: number
}

const usualLimits: CsvLimits = { rows: 1_000_000, cell: 100_000 }

/**
 * Bảng CSV by RFC 4180: commas, cells in double quotes where needed, rows end with CRLF or LF, the first row is the
 * header. Blank lines are skipped. Every fault is named by line and column; with faults, do not use the rows.
 */
export function readCsv(
  file: string,
  text: string,
  columns: CsvColumns,
  limits: CsvLimits = usualLimits,
): { readonly rows: readonly CsvRow[]; readonly faults: readonly Fault[] } {
  const { records, faults } = split(file, text, limits)
  const [header, ...body] = records
  if (header === undefined || faults.length > 0) return { rows: [], faults }
  const wrong = checkHeader(file, header, columns)
  if (wrong.length > 0) return { rows: [], faults: wrong }
  const rows = body.map((record) => toRow(header.cells, record))
  return { rows, faults: body.flatMap((record) => checkWidth(file, header, record)) }
}

/** Rows as values of a schema; an empty cell is an absent key. Faults name line and column. */
export function parseRows<T>(
  file: string,
  rows: readonly CsvRow[],
  schema: z.ZodType<T>,
): { readonly values: readonly { line: number; value: T }[]; readonly faults: readonly Fault[] } {
  const values: { line: number; value: T }[] = []
  const faults: Fault[] = []
  for (const { line, cells } of rows) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
    const parsed = schema.safeParse(filled)
    if (parsed.success) values.push({ line, value: parsed.data })
    else faults.push(...issuesOf(parsed.error, filled).map((issue) => at(file, line, issue)))
  }
  return { values, faults }
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

interface Cell {
  readonly text: string
  readonly next: number
  readonly fault?: Fault['code']
}

function split(file: string, text: string, limits: CsvLimits) {
  const records: Line[] = []
  const faults: Fault[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const record = readRecord(text, at, limits.cell)
    if (record.fault) {
      const column = records[0]?.cells[record.cells.length - 1]
      faults.push({ file, line, ...(column ? { column } : {}), code: record.fault, params: {} })
      return { records, faults }
    }
    if (!record.blank) records.push({ line, cells: record.cells })
    if (records.length > limits.rows + 1) {
      faults.push({ file, line, code: 'csv_too_many_rows', params: { limit: limits.rows } })
      return { records, faults }
    }
    line += lineBreaks(text, at, record.next)
    at = record.next
  }
  if (records.length === 0) faults.push({ file, code: 'file_empty', params: {} })
  return { records, faults }
}

function readRecord(text: string, start: number, maxCell: number) {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    cells.push(cell.text)
    const fault = cell.fault ?? (cell.text.length > maxCell ? 'cell_too_long' : undefined)
    if (fault) return { cells, next: cell.next, blank: false, fault }
    if (text[cell.next] === ',') {
      at = cell.next + 1
      continue
    }
    const next = afterBreak(text, cell.next)
    return { cells, next, blank: cell.next === start, fault: undefined }
  }
}

function plainCell(text: string, start: number): Cell {
  const found = /[^,\r\n"]*/y
  found.lastIndex = start
  const cell = found.exec(text)?.[0] ?? ''
  const next = start + cell.length
  return text[next] === '"' ? { text: cell, next, fault: 'csv_quote_inside' } : { text: cell, next }
}

function quotedCell(text: string, start: number): Cell {
  const pieces: string[] = []
  for (let from = start + 1; ; ) {
    const end = text.indexOf('"', from)
    if (end === -1) return { text: '', next: text.length, fault: 'csv_quote_open' }
    pieces.push(text.slice(from, end))
    if (text[end + 1] === '"') {
      pieces.push('"')
      from = end + 2
      continue
    }
    const cell = pieces.join('')
    const clean = end + 1 === text.length || /[,\r\n]/.test(text.charAt(end + 1))
    return clean
      ? { text: cell, next: end + 1 }
      : { text: cell, next: end + 1, fault: 'csv_quote_inside' }
  }
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}

function lineBreaks(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
}

function checkHeader(file: string, header: Line, columns: CsvColumns): Fault[] {
  const names = header.cells
  const { line } = header
  if (names.length === 1 && columns.required.length > 1 && names[0]?.includes(';'))
    return [{ file, line, code: 'csv_semicolons', params: {} }]
  const known = new Set([...columns.required, ...(columns.optional ?? [])])
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const column of names) {
    if (!known.has(column)) faults.push({ file, line, column, code: 'column_unknown', params: {} })
    if (seen.has(column)) faults.push({ file, line, column, code: 'column_doubled', params: {} })
    seen.add(column)
  }
  for (const column of columns.required.filter((name) => !seen.has(name)))
    faults.push({ file, line, column, code: 'column_missing', params: {} })
  return faults
}

function checkWidth(file: string, header: Line, { line, cells }: Line): Fault[] {
  const expected = header.cells.length
  if (cells.length === expected) return []
  return [{ file, line, code: 'csv_cells', params: { found: cells.length, expected } }]
}

function toRow(header: readonly string[], { line, cells }: Line): CsvRow {
  return { line, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) }
}

function at(file: string, line: number, { path, code, params }: Issue): Fault {
  const column = path.length > 0 ? { column: String(path[0]) } : {}
  return { file, line, ...column, code, params }
}
