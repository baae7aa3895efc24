import type { ListColumn } from '#domain/list/list.ts'
import { readListCell } from '#domain/list/read-list-cell.ts'
import { number } from '../format.ts'
import type {
  Cell,
  CellView,
  Edit,
  GridColumn,
  GridModel,
  WriteReport,
} from '../grid/grid-model.ts'
import { type Store, store } from '../store.ts'
import type { WordsOf } from '../words.tsx'
import { type DeskRow, defaultUnit, textIn, unitKey } from './list-desk.ts'
import type { ListDesk } from './use-list-desk.ts'

type Words = WordsOf<'lists'>

/** The list as the grid asks for it: a column of numbers that stands still, the list's own columns, the unit. */
export function listModel(desk: ListDesk, words: Words): GridModel {
  const columns = columnsOf(desk, words)
  const version: Store<number> = store(0)
  const columnAt = ({ column }: Cell) => desk.view.list.columns[column - 1]
  const keyAt = (cell: Cell) => columnAt(cell)?.key ?? unitKey
  const textAt = (cell: Cell) => {
    const row = desk.rows[cell.row]
    if (!row) return ''
    if (cell.column === 0) return String(cell.row + 1)
    return textIn(row, keyAt(cell), desk.draft)
  }
  const mayEdit = (cell: Cell) => {
    const row = desk.rows[cell.row]
    const isOpen = row?.stored?.state !== 'accepted' || desk.view.mayAccept
    return cell.column > 0 && desk.isWritable && row !== undefined && isOpen
  }
  return {
    version,
    rowCount: desk.rows.length,
    columns,
    frozen: 1,
    rowKey: (row) => desk.rows[row]?.key ?? String(row),
    startsGroup: () => false,
    view: (cell) => viewOf(desk, words, cell, textAt(cell), columnAt(cell), mayEdit(cell)),
    typed: textAt,
    amount: () => null,
    choices: (cell) => choicesOf(desk, columnAt(cell), cell).map((text) => ({ text, label: text })),
    mayEdit,
    write: (edits) => write(desk, edits, keyAt, mayEdit),
    undo: () => {
      desk.undo()
      return []
    },
    redo: () => [],
  }
}

function columnsOf({ view }: ListDesk, words: Words): readonly GridColumn[] {
  return [
    { id: '#', title: words.number, width: 76, align: 'end', isLocked: true },
    ...view.list.columns.map((one, at) => ({
      id: one.key,
      title: one.required ? `${one.name} *` : one.name,
      hint: one.name,
      width: at === 0 ? 280 : one.type === 'text' ? 190 : 130,
      align: one.type === 'number' ? ('end' as const) : ('start' as const),
    })),
    { id: unitKey, title: words.unit, width: 170, align: 'start' },
  ]
}

function choicesOf(
  { units }: ListDesk,
  column: ListColumn | undefined,
  { column: at }: Cell,
): readonly string[] {
  if (at === 0) return []
  if (!column) return units.map((one) => one.fullName)
  return column.type === 'boolean' ? ['Có', 'Không'] : (column.choices ?? [])
}

function viewOf(
  desk: ListDesk,
  words: Words,
  cell: Cell,
  text: string,
  column: ListColumn | undefined,
  isOpen: boolean,
): CellView {
  const row = desk.rows[cell.row]
  if (!row || cell.column === 0) return numberView(row, text, words)
  const isTyped = desk.draft.cells[row.key]?.[column?.key ?? unitKey] !== undefined
  const isUsed = row.stored !== undefined || desk.draft.cells[row.key] !== undefined
  const look = column ? lookOf(column, text, words) : unitLook(desk, text, isTyped)
  const isWaiting = row.isWaited && !isTyped
  return {
    ...look,
    title: text,
    isMissing: Boolean(column?.required) && text.trim() === '' && (isUsed || row.isWaited),
    isLocked: !isOpen && row.stored !== undefined,
    isUnsent: isTyped,
    ...(isWaiting ? { tone: 'muted', said: words.waited } : {}),
  }
}

/** The number of the row; who cannot see its look hears its state. */
function numberView(row: DeskRow | undefined, text: string, words: Words): CellView {
  const isReturned = row?.stored?.state === 'returned'
  return { text, tone: 'muted', isReturned, said: stateOf(row, words) }
}

/** Whether the text is what the column takes. */
function lookOf(column: ListColumn, text: string, words: Words): CellView {
  const read = readListCell(column, text)
  if (!('fault' in read)) return { text: shown(text, column) }
  const isDoubtful = read.fault === 'list_number_doubtful'
  const said = words.tableFaults[read.fault]?.replace('{value}', text)
  return { text, isDoubtful, isWrong: !isDoubtful, said }
}

function unitLook({ units }: ListDesk, text: string, isTyped: boolean): CellView {
  const isKnown = text.trim() === '' || units.some((one) => one.fullName === text.trim())
  return { text, isWrong: isTyped && !isKnown }
}

/** Numbers are shown with dots between thousands, and typed without. */
function shown(text: string, column: ListColumn | undefined): string {
  if (column?.type !== 'number' || /^năm/iu.test(column.name)) return text
  const read = readListCell(column, text)
  return 'value' in read && typeof read.value === 'number' ? number(read.value) : text
}

function stateOf(row: DeskRow | undefined, words: Words): string | undefined {
  if (!row?.stored) return row?.isWaited ? words.waited : undefined
  const state = words.rowStates[row.stored.state]
  return row.stored.remark ? `${state}: ${row.stored.remark}` : state
}

function write(
  desk: ListDesk,
  edits: readonly Edit[],
  keyAt: (cell: Cell) => string,
  mayEdit: (cell: Cell) => boolean,
): WriteReport {
  const taken = edits.filter(mayEdit)
  const texts = taken.flatMap((edit) => {
    const row = desk.rows[edit.row]
    return row ? [{ row, column: keyAt(edit), text: edit.text }] : []
  })
  desk.type(texts)
  const byKey = new Map(desk.view.list.columns.map((one) => [one.key, one]))
  const faults = texts.flatMap(({ column, text }) => {
    const own = byKey.get(column)
    const read = own && readListCell(own, text)
    return read && 'fault' in read ? [read.fault] : []
  })
  const doubtful = faults.filter((one) => one === 'list_number_doubtful').length
  return {
    changed: taken.length,
    wrong: faults.length - doubtful,
    doubtful,
    locked: edits.length - taken.length,
  }
}

/** The sentence of a cell: the name of its row, its column, what stands in it. */
export function sayCell(desk: ListDesk, words: Words, model: GridModel, cell: Cell): string {
  const row = desk.rows[cell.row]
  const [first] = desk.view.list.columns
  const name = row && first ? textIn(row, first.key, desk.draft) : ''
  const column = model.columns[cell.column]
  const text = model.typed(cell)
  const isUnit = column?.id === unitKey
  const said = model.view(cell).said
  const spoken = isUnit && text === '' ? defaultUnit(desk.view, desk.units) : text
  return [words.cell(name, column?.hint ?? column?.title ?? '', spoken), said]
    .filter(Boolean)
    .join('. ')
}
