import type { Output } from '#contract/api.ts'
import type { GridColumn } from '../grid/grid-model.ts'
import type { EntryCell, FormRow } from './content.ts'
import { cellKey, type Place } from './desk-state.ts'
import type { Target } from './preview.ts'

export type Entry = Output<'readEntry'>
export type Sheet = Entry['sheets'][number]

/** One cell that takes a figure. */
export interface Spot {
  readonly key: string
  readonly place: Place
  readonly row: FormRow
  /** As the server told it; absent: neither asked nor filled. */
  readonly cell: EntryCell | undefined
  readonly target: Target | undefined
}

/** One line of the grid: a row of the form, of a unit where the columns are years. */
export interface Line {
  readonly id: string
  readonly row: FormRow
  readonly unit: string | null
  readonly startsGroup: boolean
}

/** What a column holds: a label, the figures of a year or of a unit, or the verdict of the year judged. */
type ColumnRole =
  | { readonly kind: 'number' | 'unit' | 'text' | 'measure' | 'target' | 'verdict' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'of'; readonly unit: string }

/** A form laid out for the grid and for the cards. */
export interface EntryTable {
  readonly entry: Entry
  readonly lines: readonly Line[]
  readonly columns: readonly (GridColumn & { readonly role: ColumnRole })[]
  readonly frozen: number
  /** The year that verdicts are shown for. */
  readonly year: number
  readonly spotAt: (line: Line, role: ColumnRole) => Spot | null
  /** The same spot as it stands now. */
  readonly spotOf: (spot: Spot) => Spot
  readonly sheetOf: (unit: string, year: number) => Sheet | undefined
}

interface ColumnWords {
  readonly number: string
  readonly unit: string
  readonly text: string
  readonly measure: string
  readonly target: string
  readonly verdict: (year: number) => string
}

export interface TableWishes {
  readonly way: 'years' | 'units'
  readonly year: number
  /** Only this criterion; empty: all. */
  readonly criterion: string
  readonly words: ColumnWords
  readonly isNarrow: boolean
}

/** Lays a form out: indicators of each unit over years, or indicators over the units of one year. */
export function entryTable(entry: Entry, wishes: TableWishes): EntryTable {
  const { way, year } = wishes
  const cells = indexCells(entry)
  const sheets = new Map(entry.sheets.map((one) => [`${one.unit} ${one.year}`, one]))
  const sheetOf = (unit: string, of: number) => sheets.get(`${unit} ${of}`)
  const labels = labelColumns(wishes, way === 'years' && entry.units.length > 1)
  return {
    entry,
    year,
    lines: way === 'years' ? linesOfUnits(entry, wishes, cells) : linesOfRows(entry, wishes),
    columns: [
      ...labels,
      ...(way === 'years'
        ? yearColumns(entry, wishes, sheetOf)
        : unitColumns(entry, year, sheetOf)),
    ],
    frozen: labels.length,
    sheetOf,
    spotOf: ({ place, row }) => spotOf(entry, cells, row, place),
    spotAt: (line, role) => {
      const unit = role.kind === 'of' ? role.unit : line.unit
      if (unit === null) return null
      const { item, part } = line.row
      const of = role.kind === 'year' ? role.year : year
      return spotOf(entry, cells, line.row, { unit, item, part, year: of })
    },
  }
}

function spotOf(
  entry: Entry,
  cells: ReadonlyMap<string, EntryCell>,
  row: FormRow,
  place: Place,
): Spot {
  const key = cellKey(place)
  const cell = cells.get(key)
  const target = cell?.target === undefined ? undefined : entry.targets[cell.target]
  return { key, place, row, cell, target }
}

export function indexCells(entry: Entry): ReadonlyMap<string, EntryCell> {
  const cells = new Map<string, EntryCell>()
  for (const cell of entry.cells) {
    const row = entry.rows[cell.row]
    if (row) cells.set(cellKey({ ...cell, item: row.item, part: row.part }), cell)
  }
  return cells
}

function ofCriterion({ criterion }: TableWishes) {
  return (row: FormRow) => criterion === '' || row.criterion === criterion
}

/** A row stands for a unit where any of the years asks for it or has it. */
function linesOfUnits(
  entry: Entry,
  wishes: TableWishes,
  cells: ReadonlyMap<string, EntryCell>,
): readonly Line[] {
  const rows = entry.rows.filter(ofCriterion(wishes))
  return entry.units.flatMap(({ id: unit }, index) =>
    rows
      .filter(
        (row) =>
          !row.asked ||
          entry.years.some((year) =>
            cells.has(cellKey({ unit, year, item: row.item, part: row.part })),
          ),
      )
      .map((row, place) => ({
        id: `${unit}|${row.item}|${row.part}`,
        row,
        unit,
        startsGroup: index > 0 && place === 0,
      })),
  )
}

function linesOfRows(entry: Entry, wishes: TableWishes): readonly Line[] {
  const rows = entry.rows.filter(ofCriterion(wishes))
  return rows.map((row, index) => ({
    id: `${row.item}|${row.part}`,
    row,
    unit: null,
    startsGroup: index > 0 && rows[index - 1]?.criterion !== row.criterion,
  }))
}

function labelColumns({ words, isNarrow }: TableWishes, withUnit: boolean): EntryTable['columns'] {
  const label = (
    id: 'number' | 'unit' | 'text' | 'measure' | 'target',
    width: number,
    align: 'start' | 'end' = 'start',
  ) => ({ id, title: words[id], width, align, role: { kind: id } })
  const unit = withUnit ? [label('unit', isNarrow ? 76 : 104)] : []
  if (isNarrow) return [label('number', 52), ...unit, label('text', 180)]
  return [
    label('number', 58),
    ...unit,
    label('text', withUnit ? 250 : 300),
    label('measure', 92),
    label('target', 84, 'end'),
  ]
}

function yearColumns(
  entry: Entry,
  { words, year: judged }: TableWishes,
  sheetOf: EntryTable['sheetOf'],
): EntryTable['columns'] {
  const asked = new Set(entry.cells.map((cell) => cell.year))
  const isFree = entry.rows.some((row) => !row.asked)
  const shown = entry.years.filter((year) => isFree || year === judged || asked.has(year))
  const years = shown.map((year) => ({
    id: `y${year}`,
    title: String(year),
    width: 76,
    align: 'end' as const,
    isLocked:
      isClosed(entry, (cell) => cell.year === year) &&
      entry.units.every(({ id }) => sheetOf(id, year)?.locked),
    role: { kind: 'year' as const, year },
  }))
  const verdict = {
    id: 'verdict',
    title: words.verdict(judged),
    width: 190,
    align: 'start' as const,
    role: { kind: 'verdict' as const },
  }
  return [...years, verdict]
}

/** Nothing of it can be written by who looks. */
function isClosed(entry: Entry, isOf: (cell: EntryCell) => boolean): boolean {
  return entry.cells.filter(isOf).every(({ locked }) => locked !== undefined)
}

function unitColumns(
  entry: Entry,
  year: number,
  sheetOf: EntryTable['sheetOf'],
): EntryTable['columns'] {
  return entry.units.map(({ id, name }) => ({
    id: `u${id}`,
    title: name,
    hint: name,
    width: 100,
    align: 'end' as const,
    isLocked:
      isClosed(entry, (cell) => cell.unit === id && cell.year === year) &&
      (sheetOf(id, year)?.locked ?? false),
    role: { kind: 'of' as const, unit: id },
  }))
}
