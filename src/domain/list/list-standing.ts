import type { Day } from '../day.ts'
import { fold } from '../fold.ts'
import type { ExpectedRow, ListColumn, ListDefinition, ListRow } from './list.ts'

/** Chưa có dòng nào, chưa đầy đủ, đã đủ (chưa được chấp nhận hết), đã chấp nhận. */
type ListState = 'notBegun' | 'incomplete' | 'complete' | 'accepted'

/** A required cell that is empty. */
interface MissingCell {
  readonly row: string
  readonly name: string
  readonly column: string
}

/** How a list stands: what is there, what misses, what was sent back. */
export interface ListStanding {
  readonly state: ListState
  readonly rows: number
  /** How many rows it must have; null: not known. */
  readonly expected: number | null
  readonly missingRows: readonly ExpectedRow[]
  /** Rows that the count asks for beyond those that are named. */
  readonly unnamed: number
  readonly missingCells: readonly MissingCell[]
  /** Rows sent back to be mended. */
  readonly returned: readonly string[]
  /** Everything that misses, rows and cells together. */
  readonly missing: number
  /** Nothing misses and every row was sent: only its acceptance is waited for. */
  readonly isSent: boolean
}

/** Danh mục đã đầy đủ chưa: computed from the definition and the rows known; the order of rows never matters. */
export function standingOf(list: ListDefinition, rows: readonly ListRow[]): ListStanding {
  const named = new Set(rows.flatMap((row) => keysOf(list, row)))
  const missingRows = list.expected.rows.filter((one) => !named.has(keyOf(one.name, one.unit)))
  const expected = expectedCount(list)
  const unnamed = Math.max(0, (expected ?? 0) - rows.length - missingRows.length)
  const missingCells = rows.flatMap((row) => emptyCells(list, row))
  const returned = rows.filter((row) => row.state === 'returned').map((row) => row.id)
  const missing = missingRows.length + unnamed + missingCells.length + returned.length
  return {
    state: stateOf(rows, expected, missing),
    rows: rows.length,
    expected,
    missingRows,
    unnamed,
    missingCells,
    returned,
    missing,
    isSent: missing === 0 && rows.length > 0 && rows.every((row) => row.state !== 'draft'),
  }
}

/** The rows of each list that were recorded by a day. */
export function rowsOn(rows: readonly ListRow[], list: string, on: Day): readonly ListRow[] {
  return rows.filter(
    (row) => row.list === list && (row.recordedOn === undefined || row.recordedOn <= on),
  )
}

/** The name of a row: what its first column says. */
export function nameOf(
  { columns }: Pick<ListDefinition, 'columns'>,
  row: Pick<ListRow, 'values'>,
): string {
  const value = row.values[columns[0]?.key ?? '']
  return value === undefined ? '' : String(value)
}

/** Columns that a row must fill and has not. */
export function emptyColumns(
  { columns }: Pick<ListDefinition, 'columns'>,
  { values }: Pick<ListRow, 'values'>,
): readonly ListColumn[] {
  return columns.filter((one) => one.required && values[one.key] === undefined)
}

function emptyCells(list: ListDefinition, row: ListRow): readonly MissingCell[] {
  const name = nameOf(list, row)
  return emptyColumns(list, row).map((one) => ({ row: row.id, name, column: one.key }))
}

function expectedCount({ expected }: ListDefinition): number | null {
  if (expected.count === undefined && expected.rows.length === 0) return null
  return Math.max(expected.count ?? 0, expected.rows.length)
}

function stateOf(rows: readonly ListRow[], expected: number | null, missing: number): ListState {
  if (rows.length === 0) return expected === 0 ? 'accepted' : 'notBegun'
  if (missing > 0) return 'incomplete'
  return rows.every((row) => row.state === 'accepted') ? 'accepted' : 'complete'
}

/** A row answers to its name alone, and to its name in its unit. */
function keysOf(list: ListDefinition, row: ListRow): readonly string[] {
  const name = nameOf(list, row)
  return name === '' ? [] : [keyOf(name, undefined), keyOf(name, row.unit)]
}

/** The same name however it is spaced or accented. */
function keyOf(name: string, unit: string | undefined): string {
  return JSON.stringify([fold(name).replace(/\s+/g, ' '), unit ?? null])
}
