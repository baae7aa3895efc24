import type { Catalogue, TableFigure } from './catalogue.ts'
import { figureKey } from './catalogue.ts'
import { cellName, cellText, columnName, type Merge, type SheetRow } from './cell.ts'
import { chooseFigure, chooseUnit } from './choose-figure.ts'
import type { Layout, TableColumn } from './column-use.ts'
import type { Decisions, Recorded, TableCode } from './finding.ts'
import { isNothing } from './read-cell.ts'
import { readCounted } from './read-counted.ts'
import { keyColumns, nameReader, type RowNames } from './row-names.ts'

/** What a table is read with: what it may name, the form it is for, and what holds where the table itself says nothing. */
export interface TableContext {
  readonly catalogue: Catalogue
  readonly layout: Layout
  readonly merges: readonly Merge[]
  readonly form: string | undefined
  readonly unit: string | undefined
  readonly year: number | undefined
  /** Rows and columns that the sheet hides are read too. */
  readonly withHidden: boolean
  readonly decisions: Decisions
}

/** Where a line of the table leads. */
export interface Slot {
  readonly unit: string
  readonly item: string
  readonly part: string
  readonly year: number
}

/** One figure that a row carries, read but not yet compared with what is recorded. */
export interface Draft {
  readonly cell: string
  readonly text: string
  readonly slot: Slot | null
  readonly next: Recorded | null
  readonly note: string | undefined
  readonly state: 'read' | 'doubtful' | 'wrong' | 'skipped'
  readonly code: TableCode | null
  readonly params: Readonly<Record<string, string | number>>
  readonly choices: readonly number[]
}

/** The cells of a row that speak of one figure, by field. */
export interface Group {
  readonly columns: { [field in 'value' | 'numerator' | 'denominator']?: number }
  readonly named: Extract<TableColumn['use'], { use: 'figure' }>
}

/**
 * Reads the rows under a header one after the other; each gives the figures that it carries. Empty cells, rows of titles and
 * what is written where there is nothing (`-`, `chưa có`) give none.
 */
export function rowReader(context: TableContext): (row: SheetRow) => readonly Draft[] {
  const { layout, catalogue, withHidden } = context
  // A hidden column may name the row (a template's codes do); hidden figures are nobody's to import unseen.
  const shown = layout.columns.filter(
    ({ hidden, use }) => withHidden || !hidden || use.use !== 'figure',
  )
  const names = nameReader(catalogue, keyColumns(shown), context.merges)
  const groups = groupsOf(shown)
  const doubled = doubleFinder()
  return (row) => {
    if (row.at <= layout.headerTo || (row.hidden && !withHidden)) return []
    const said = names(row)
    return groups.flatMap((group) => {
      const draft = readGroup(context, row, said, group)
      return draft ? [doubled(draft)] : []
    })
  }
}

/** Columns that name the same figure, unit and year stand together: a value with its counts. */
function groupsOf(columns: readonly TableColumn[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { column, use } of columns) {
    if (use.use !== 'figure') continue
    const key = JSON.stringify([use.figures, use.unit, use.year])
    const there = groups.get(key)
    if (there === undefined) groups.set(key, { columns: { [use.field]: column }, named: use })
    else if (there.columns[use.field] === undefined) there.columns[use.field] = column
    else groups.set(`${key} ${column}`, { columns: { [use.field]: column }, named: use })
  }
  return [...groups.values()]
}

function readGroup(
  context: TableContext,
  row: SheetRow,
  said: RowNames,
  group: Group,
): Draft | undefined {
  const places = Object.values(group.columns)
  const filled = places.filter((column) => !isNothing(row.cells[column - 1]))
  const first = filled[0]
  if (first === undefined) return undefined
  const cell = cellName(row.at, first)
  const text = filled.map((column) => cellText(row.cells[column - 1])).join(' / ')
  const about = slotOf(context, said, group)
  const open = { cell, text, note: said.note, params: {}, choices: [], code: null }
  if (context.decisions.cells[cell] === 'skip')
    return { ...open, slot: about.slot, next: null, state: 'skipped' }
  if (about.figure === undefined) {
    // A line that names nothing at all and holds text is a title or a remark inside the table.
    if (about.code === 'item_missing' && filled.every((at) => isWords(row, at))) return undefined
    return {
      ...open,
      slot: about.slot,
      next: null,
      state: 'wrong',
      code: about.code,
      params: about.params,
    }
  }
  const rule = context.decisions.columns[columnName(first)]
  const choice = context.decisions.cells[cell]
  const read = readCounted(row, group, about.figure, { rule, choice })
  return read && { ...open, slot: about.slot, ...read }
}

function isWords(row: SheetRow, column: number): boolean {
  const cell = row.cells[column - 1]
  return typeof cell === 'string' && !/\d/.test(cell)
}

type About =
  | { readonly figure: TableFigure; readonly slot: Slot }
  | {
      readonly figure: undefined
      readonly slot: null
      readonly code: TableCode
      readonly params: Draft['params']
    }

function slotOf(context: TableContext, said: RowNames, { named }: Group): About {
  const { catalogue, form } = context
  const keys = meant(said.figures, named.figures)
  if (keys === undefined) return nothing('item_missing')
  const year = named.year ?? said.year ?? context.year
  if (year === 'wrong') return nothing('year_unknown')
  if (year === undefined) return nothing('year_missing')
  const ids = said.units ?? (named.unit !== undefined ? [named.unit] : unitGiven(context))
  if (ids === undefined) return nothing('unit_missing')
  const unit = chooseUnit(
    catalogue,
    named.unit === undefined ? ids : sameName(catalogue, named.unit),
    year,
  )
  if ('code' in unit) return nothing(unit.code, unit.params)
  const figure = chooseFigure(catalogue, keys, { form, level: unit.found.level, year })
  if ('code' in figure) return nothing(figure.code, figure.params)
  const { item, part } = figure.found
  return { figure: figure.found, slot: { unit: unit.found.id, item, part, year } }
}

function unitGiven({ unit, catalogue }: TableContext): readonly string[] | undefined {
  return unit === undefined ? undefined : sameName(catalogue, unit)
}

/** Records of the unit under its name: the one of the year is chosen among them. */
function sameName({ unit }: Catalogue, id: string): readonly string[] {
  return unit.has(id) ? [id] : []
}

/** What the row and the column say together: a part named in one, its indicator in the other. */
function meant(
  row: readonly string[] | undefined,
  column: readonly string[] | undefined,
): readonly string[] | undefined {
  if (row === undefined || column === undefined) return row ?? column
  const both = row.filter((key) => column.includes(key))
  return both.length > 0 ? both : column
}

function nothing(code: TableCode, params: Draft['params'] = {}): About {
  return { figure: undefined, slot: null, code, params }
}

/** The same figure twice: with the same value once is enough; with two values both cells are named. */
function doubleFinder(): (draft: Draft) => Draft {
  const first = new Map<string, { readonly cell: string; readonly said: string }>()
  return (draft) => {
    const { slot, state, next } = draft
    if (slot === null || state !== 'read' || next === null) return draft
    const key = `${slot.unit} ${figureKey(slot.item, slot.part)} ${slot.year}`
    const said = `${next.value} ${next.numerator} ${next.denominator}`
    const there = first.get(key)
    if (there === undefined) {
      first.set(key, { cell: draft.cell, said })
      return draft
    }
    if (there.said === said) return { ...draft, state: 'skipped' }
    return {
      ...draft,
      state: 'wrong',
      code: 'row_doubled',
      params: { first: there.cell, other: there.said.split(' ')[0] ?? '' },
    }
  }
}
