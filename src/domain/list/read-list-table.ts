import { type Cell, cellName, cellText } from '../table/cell.ts'
import { squash } from '../table/squash.ts'
import type { ListColumn, ListDefinition, ListRow, ListValue } from './list.ts'
import { nameOf } from './list-standing.ts'
import { type ListCellFault, readListCell } from './read-list-cell.ts'

/** A unit that a row may speak of, by the names that people write. */
export interface NamedUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fullName: string
  /** Merged or abolished: only named where no unit of today is. */
  readonly hasEnded?: boolean
}

/** A row as it is there, with the version that was seen. */
export type KnownRow = Pick<ListRow, 'id' | 'unit' | 'values'> & { readonly version: number }

/** A row of the table, ready to be written: with the id of the row that it changes, or as a new one. */
interface TableRow {
  readonly id?: string
  readonly version: number
  readonly unit: string
  readonly values: Readonly<Record<string, ListValue>>
}

export type ListTableCode =
  | ListCellFault
  | 'list_no_columns'
  | 'list_row_doubled'
  | 'list_row_unnamed'
  | 'list_unit_unknown'
  | 'list_cell_error'

interface ListTableFault {
  readonly cell: string
  readonly column: string | null
  readonly code: ListTableCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What a table would do to a list; nothing is written while it has faults. */
export interface ListTable {
  readonly rows: readonly TableRow[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly unknown: readonly string[]
  readonly faults: readonly ListTableFault[]
}

/** The list that a table is read into, with its rows, the units that may be named and the one where none is. */
export interface ListTarget {
  readonly list: Pick<ListDefinition, 'columns' | 'expected'>
  readonly rows: readonly KnownRow[]
  readonly units: readonly NamedUnit[]
  readonly unit: string
}

/** Rows of a table: `at` is the row's number in its file, from 1. */
export interface TableLine {
  readonly at: number
  readonly cells: readonly Cell[]
}

/**
 * Đọc một bảng vào danh mục: columns by their headers, without accents; a table without headers takes the columns in order. A
 * row that has the name of one that is there changes it, filled cells only.
 */
export function readListTable(lines: readonly TableLine[], target: ListTarget): ListTable {
  const layout = layOut(lines, target.list.columns)
  if (!layout) {
    const fault: ListTableFault = { cell: 'A1', column: null, code: 'list_no_columns', params: {} }
    return { rows: [], added: 0, changed: 0, same: 0, unknown: [], faults: [fault] }
  }
  const read = layout.body.map((line) => readLine(line, layout, target))
  const known = knownRows(target)
  const filled = read.flatMap(({ row }) => (row && !isUntouched(row, target.list) ? [row] : []))
  const merged = filled.map((row) => merge(row, known, target))
  const isChange = (row: TableRow) => row.id !== undefined
  const changed = merged.filter((one) => isChange(one.row) && one.isNew)
  const added = merged.filter((one) => !isChange(one.row))
  return {
    rows: [...changed, ...added].map((one) => one.row),
    added: added.length,
    changed: changed.length,
    same: merged.length - added.length - changed.length,
    unknown: layout.unknown,
    faults: [...read.flatMap((one) => one.faults), ...doubled(read, target)],
  }
}

type Field = ListColumn | 'unit' | null

interface Layout {
  readonly fields: readonly Field[]
  readonly body: readonly TableLine[]
  readonly unknown: readonly string[]
}

const unitHeaders = new Set(['don vi', 'xa', 'unit', 'dia ban'])
const ignoredHeaders = new Set(['stt', 'tt', 'so tt', 'trang thai', 'ly do', ''])

/** The header is the first line in which the naming column or at least two columns are recognised. */
function layOut(lines: readonly TableLine[], columns: readonly ListColumn[]): Layout | undefined {
  const filled = lines.filter((line) => line.cells.some((cell) => cellText(cell).trim() !== ''))
  for (const [index, line] of filled.slice(0, 30).entries()) {
    const fields = line.cells.map((cell) => fieldOf(cellText(cell), columns))
    const found = fields.filter((one): one is ListColumn => one !== null && one !== 'unit')
    if (!found.some((one) => one === columns[0]) && found.length < 2) continue
    const unknown = line.cells
      .map((cell) => cellText(cell).trim())
      .filter((text, at) => fields[at] === null && !ignoredHeaders.has(squash(text)))
    return { fields, body: filled.slice(index + 1), unknown }
  }
  const isBare = filled.length > 0 && filled.every((line) => line.cells.length <= columns.length)
  return isBare ? { fields: columns, body: filled, unknown: [] } : undefined
}

/** `Số hộ *`, `so_ho` and `SỐ HỘ` are one column. */
function fieldOf(header: string, columns: readonly ListColumn[]): Field {
  const text = squash(header)
  const found = columns.find((one) => squash(one.name) === text || squash(one.key) === text)
  return found ?? (unitHeaders.has(text) ? 'unit' : null)
}

interface ReadLine {
  readonly line: TableLine
  readonly row: TableRow | undefined
  readonly faults: readonly ListTableFault[]
}

function readLine(line: TableLine, { fields }: Layout, target: ListTarget): ReadLine {
  const values: Record<string, ListValue> = {}
  const faults: ListTableFault[] = []
  let { unit } = target
  fields.forEach((field, index) => {
    if (field === null) return
    const cell = cellName(line.at, index + 1)
    const text = typedText(line.cells[index])
    if (field === 'unit') {
      const found = text.trim() === '' ? target.unit : unitNamed(text, target.units)
      if (found === undefined)
        faults.push({ cell, column: null, code: 'list_unit_unknown', params: { value: text } })
      else unit = found
      return
    }
    const fault = readInto(values, field, text, line.cells[index], cell)
    if (fault) faults.push(fault)
  })
  const [first] = target.list.columns
  if (Object.keys(values).length === 0 && faults.length === 0)
    return { line, row: undefined, faults }
  if (first && values[first.key] === undefined && !faults.some((one) => one.column === first.key)) {
    const at = cellName(line.at, Math.max(0, fields.indexOf(first)) + 1)
    faults.push({
      cell: at,
      column: first.key,
      code: 'list_row_unnamed',
      params: { name: first.name },
    })
  }
  return { line, row: faults.length > 0 ? undefined : { version: 0, unit, values }, faults }
}

function readInto(
  values: Record<string, ListValue>,
  column: ListColumn,
  text: string,
  raw: Cell | undefined,
  cell: string,
): ListTableFault | undefined {
  if (typeof raw === 'object' && raw !== null && 'error' in raw)
    return { cell, column: column.key, code: 'list_cell_error', params: { value: raw.error } }
  const read = readListCell(column, text)
  if ('fault' in read) return { cell, column: column.key, code: read.fault, params: read.params }
  if (read.value !== undefined) values[column.key] = read.value
  return undefined
}

/** What stands in the cell as a person would type it: numbers with a decimal comma. */
function typedText(cell: Cell | undefined): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không'
  return cellText(cell)
}

function unitNamed(text: string, units: readonly NamedUnit[]): string | undefined {
  const wanted = squash(text)
  const found = units.filter((one) =>
    [one.id, one.code, one.name, one.fullName].some((name) => squash(name) === wanted),
  )
  const today = found.filter((one) => !one.hasEnded)
  const [only, other] = today.length > 0 ? today : found
  return other === undefined ? only?.id : undefined
}

function knownRows({ list, rows }: ListTarget): ReadonlyMap<string, KnownRow> {
  return new Map(rows.map((row) => [keyOf(nameOf(list, row), row.unit), row]))
}

function keyOf(name: string, unit: string): string {
  return JSON.stringify([squash(name), unit])
}

/** The name of a row that is waited for, as the template offers it, and nothing else. */
function isUntouched({ values }: TableRow, list: ListTarget['list']): boolean {
  const name = squash(nameOf(list, { values }))
  return (
    list.columns.length > 1 &&
    Object.keys(values).length === 1 &&
    list.expected.rows.some((one) => squash(one.name) === name)
  )
}

/** Empty cells of the table leave what is there as it is. */
function merge(
  row: TableRow,
  known: ReadonlyMap<string, KnownRow>,
  { list }: ListTarget,
): { readonly row: TableRow; readonly isNew: boolean } {
  const there = known.get(keyOf(nameOf(list, row), row.unit))
  if (!there) return { row, isNew: true }
  const values = { ...there.values, ...row.values }
  const isNew = Object.entries(row.values).some(([key, value]) => there.values[key] !== value)
  return { row: { id: there.id, version: there.version, unit: there.unit, values }, isNew }
}

/** The same row twice would leave it to chance which one holds. */
function doubled(read: readonly ReadLine[], { list }: ListTarget): readonly ListTableFault[] {
  const first = new Map<string, number>()
  return read.flatMap(({ row, line }): ListTableFault[] => {
    if (!row) return []
    const name = nameOf(list, row)
    const there = first.get(keyOf(name, row.unit))
    if (there === undefined) {
      first.set(keyOf(name, row.unit), line.at)
      return []
    }
    const column = list.columns[0]?.key ?? null
    const params = { name: name.slice(0, 60), first: there }
    return [{ cell: cellName(line.at, 1), column, code: 'list_row_doubled', params }]
  })
}
