import type { Input, Output } from '#contract/api.ts'
import type { ListColumn, ListValue } from '#domain/list/list.ts'
import { type ListCellFault, readListCell } from '#domain/list/read-list-cell.ts'
import { day, fold } from '../format.ts'

export type ListView = Output<'readList'>
export type StoredRow = ListView['rows'][number]
type WrittenRow = NonNullable<Input<'saveListRows'>['rows']>[number]

/** What was typed and not saved yet: texts by row and column, rows to be removed; `seen`: the version that was typed over. */
export interface ListDraft {
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly removed: Readonly<Record<string, number>>
  readonly seen: Readonly<Record<string, number>>
}

export const emptyDraft: ListDraft = { cells: {}, removed: {}, seen: {} }

/** A row as the screen has it: stored, waited for by its name, or empty for a new one. */
export interface DeskRow {
  readonly key: string
  readonly stored: StoredRow | undefined
  readonly texts: Readonly<Record<string, string>>
  readonly isWaited: boolean
}

/** A unit that a row may speak of. */
export interface NamedUnit {
  readonly id: string
  readonly fullName: string
}

/** The column of the unit, beside the list's own. */
export const unitKey = '@unit'

/** The rows of a list with what misses and room for new ones below. */
export function deskRows(
  view: ListView,
  draft: ListDraft,
  units: readonly NamedUnit[],
  spare: number,
): readonly DeskRow[] {
  const nameOf = new Map(units.map((one) => [one.id, one.fullName]))
  const [first] = view.list.columns
  const stored = view.rows
    .filter((row) => draft.removed[row.id] === undefined)
    .map((row) => ({
      key: row.id,
      stored: row,
      isWaited: false,
      texts: {
        ...textsOf(view.list.columns, row.values),
        [unitKey]: nameOf.get(row.unit) ?? row.unit,
      },
    }))
  const waited = view.standing.missingRows.map(({ name, unit }) => ({
    key: `+${unit ?? ''}|${name}`,
    stored: undefined,
    isWaited: true,
    texts: {
      [first?.key ?? '']: name,
      [unitKey]: nameOf.get(unit ?? '') ?? defaultUnit(view, units),
    },
  }))
  const blank = Array.from({ length: newRows(draft) + spare }, (_, at) => ({
    key: newKey(at),
    stored: undefined,
    isWaited: false,
    texts: {},
  }))
  return [...stored, ...waited, ...blank]
}

export function newKey(at: number): string {
  return `+${at}`
}

/** How many new rows have something in them, up to the last one. */
export function newRows({ cells }: ListDraft): number {
  const used = Object.keys(cells).flatMap((key) =>
    /^\+\d+$/.test(key) ? [Number(key.slice(1))] : [],
  )
  return used.length === 0 ? 0 : Math.max(...used) + 1
}

/** The unit of a row that names none: the first in which the person may write. */
export function defaultUnit(view: ListView, units: readonly NamedUnit[]): string {
  const [own] = view.writable
  return units.find((one) => one.id === own?.unit)?.fullName ?? ''
}

export function textIn(row: DeskRow, column: string, draft: ListDraft): string {
  return draft.cells[row.key]?.[column] ?? row.texts[column] ?? ''
}

/** The draft after some cells were typed; what is as it was is no change. */
export function withTexts(
  draft: ListDraft,
  edits: readonly { readonly row: DeskRow; readonly column: string; readonly text: string }[],
): ListDraft {
  const cells: Record<string, Record<string, string>> = {}
  for (const [key, own] of Object.entries(draft.cells)) cells[key] = { ...own }
  const seen = { ...draft.seen }
  for (const { row, column, text } of edits) {
    const own = { ...cells[row.key] }
    if (text === (row.texts[column] ?? '')) delete own[column]
    else own[column] = text
    if (Object.keys(own).length > 0) cells[row.key] = own
    else delete cells[row.key]
    if (row.stored) seen[row.key] ??= row.stored.version
  }
  return { ...draft, cells, seen }
}

export function withoutRow(draft: ListDraft, row: DeskRow): ListDraft {
  const { [row.key]: _, ...cells } = draft.cells
  if (!row.stored) return { ...draft, cells }
  const version = draft.seen[row.key] ?? row.stored.version
  return { ...draft, cells, removed: { ...draft.removed, [row.key]: version } }
}

/** A cell that cannot be saved as it stands. */
interface DeskFault {
  readonly row: string
  readonly name: string
  readonly column: string
  readonly columnName: string
  readonly code: ListCellFault | 'list_row_unnamed' | 'list_unit_unknown'
  readonly params: Readonly<Record<string, string>>
}

export interface ToSave {
  readonly rows: readonly WrittenRow[]
  readonly keys: readonly string[]
  readonly removed: readonly { readonly id: string; readonly version: number }[]
  readonly faults: readonly DeskFault[]
}

/** What saving would send, and every cell that stands in its way. */
export function toSave(
  view: ListView,
  draft: ListDraft,
  rows: readonly DeskRow[],
  units: readonly NamedUnit[],
): ToSave {
  const changed = rows.filter((row) => isFilled(row, draft))
  const read = changed.map((row) => readRow(view, draft, row, units))
  return {
    rows: read.map((one) => one.row),
    keys: changed.map((row) => row.key),
    removed: Object.entries(draft.removed).map(([id, version]) => ({ id, version })),
    faults: read.flatMap((one) => one.faults),
  }
}

/** A stored row that was changed, or a new one that holds something. */
function isFilled(row: DeskRow, draft: ListDraft): boolean {
  const own = Object.entries(draft.cells[row.key] ?? {}).filter(([column]) => column !== unitKey)
  if (row.stored) return draft.cells[row.key] !== undefined
  return own.some(([, text]) => text.trim() !== '')
}

function readRow(
  view: ListView,
  draft: ListDraft,
  row: DeskRow,
  units: readonly NamedUnit[],
): { readonly row: WrittenRow; readonly faults: readonly DeskFault[] } {
  const { columns } = view.list
  const name = textIn(row, columns[0]?.key ?? '', draft)
  const values: Record<string, ListValue> = {}
  const faults: Pick<DeskFault, 'column' | 'columnName' | 'code' | 'params'>[] = []
  for (const { key, name: columnName, ...rest } of columns) {
    const read = readListCell({ key, name: columnName, ...rest }, textIn(row, key, draft))
    if ('fault' in read)
      faults.push({ column: key, columnName, code: read.fault, params: read.params })
    else if (read.value !== undefined) values[key] = read.value
  }
  const unitText = textIn(row, unitKey, draft) || defaultUnit(view, units)
  const unit = units.find((one) => fold(one.fullName) === fold(unitText.trim()))?.id
  const all = [...faults, ...faultsOfRow(view, name, unit === undefined ? unitText : undefined)]
  const known = row.stored
    ? { id: row.stored.id, version: draft.seen[row.key] ?? row.stored.version }
    : {}
  return {
    row: { ...known, unit: unit ?? '', values },
    faults: all.map((one) => ({ ...one, row: row.key, name })),
  }
}

/** A row must have a name, and a unit that the person may write for. */
function faultsOfRow({ list }: ListView, name: string, unknownUnit: string | undefined) {
  const [first] = list.columns
  const faults: Pick<DeskFault, 'column' | 'columnName' | 'code' | 'params'>[] = []
  if (first && name.trim() === '') {
    const params = { name: first.name }
    faults.push({ column: first.key, columnName: first.name, code: 'list_row_unnamed', params })
  }
  if (unknownUnit !== undefined) {
    const params = { value: unknownUnit }
    faults.push({ column: unitKey, columnName: '', code: 'list_unit_unknown', params })
  }
  return faults
}

/** The values of a row as they are typed. */
export function textsOf(
  columns: readonly ListColumn[],
  values: Readonly<Record<string, ListValue>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((one) => [one.key, cellText(one, values[one.key])]))
}

/** A value as it is typed: 1234.5 is `1234,5`, days as officials write them. */
export function cellText({ type }: ListColumn, value: ListValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  return type === 'day' ? day(value) : value
}
