import type { Catalogue } from './catalogue.ts'
import { type Cell, cellText, isEmpty, type Merge, type SheetRow } from './cell.ts'
import type { TableColumn } from './column-use.ts'
import { figuresNamed, yearIn } from './match-header.ts'
import { squash } from './squash.ts'

/** What a row says of itself: the figures and units that its names may mean, its year. Undefined: it says nothing of that. */
export interface RowNames {
  readonly figures: readonly string[] | undefined
  readonly units: readonly string[] | undefined
  /** `wrong`: something stands there that is no year. */
  readonly year: number | 'wrong' | undefined
  readonly note: string | undefined
}

/** The columns that tell what a row is about. */
export type KeyColumns = ReadonlyMap<'unit' | 'item' | 'number' | 'part' | 'year' | 'note', number>

export function keyColumns(columns: readonly TableColumn[]): KeyColumns {
  const keys = new Map<'unit' | 'item' | 'number' | 'part' | 'year' | 'note', number>()
  for (const { column, use } of columns)
    if (use.use !== 'figure' && use.use !== 'ignored' && use.use !== 'unknown')
      keys.set(use.use, column)
  return keys
}

/**
 * Reads the names in rows one after the other: a row of a part ("- Nước sạch") belongs to the indicator above it. Names met once are
 * remembered.
 */
export function nameReader(
  catalogue: Catalogue,
  keys: KeyColumns,
  merges: readonly Merge[],
): (row: SheetRow) => RowNames {
  const known = new Map<string, readonly string[]>()
  const named = (cell: Cell | undefined): readonly string[] => {
    const key = `${typeof cell} ${cellText(cell)}`
    const there = known.get(key)
    if (there) return there
    const found = figuresNamed(cell, catalogue)
    if (known.size > 20_000) known.clear()
    known.set(key, found)
    return found
  }
  let above: readonly string[] = []
  const merged = mergedCells(merges)
  const at = (row: SheetRow, key: Parameters<KeyColumns['get']>[0]) => {
    const column = keys.get(key)
    return column === undefined ? undefined : merged(row, column)
  }
  return (row) => {
    const code = cellText(at(row, 'number')).trim()
    const figures = catalogue.figure.has(code)
      ? [code]
      : figuresOf(catalogue, named, above, at(row, 'number'), at(row, 'item'))
    const items = figures ? itemsOf(catalogue, figures) : []
    if (items.length > 0) above = items
    return {
      figures: figures && ofPart(catalogue, figures, at(row, 'part')),
      units: unitsOf(catalogue, at(row, 'unit')),
      year: yearOf(at(row, 'year')),
      note: isEmpty(at(row, 'note')) ? undefined : cellText(at(row, 'note')).trim(),
    }
  }
}

/** Cells with those that are merged over several rows standing in each of them. */
function mergedCells(
  merges: readonly Merge[],
): (row: SheetRow, column: number) => Cell | undefined {
  const tall = merges.filter((one) => one.bottom > one.top)
  const lefts = new Set(tall.map((one) => one.left))
  const open = new Map<number, { readonly bottom: number; readonly cell: Cell }>()
  const tops = new Map(tall.map((one) => [`${one.top} ${one.left}`, one.bottom]))
  return (row, column) => {
    const cell = row.cells[column - 1]
    if (!lefts.has(column)) return cell
    const bottom = tops.get(`${row.at} ${column}`)
    if (bottom !== undefined) open.set(column, { bottom, cell: cell ?? null })
    const above = open.get(column)
    return isEmpty(cell) && above !== undefined && row.at <= above.bottom ? above.cell : cell
  }
}

function figuresOf(
  { byItem }: Catalogue,
  named: (cell: Cell | undefined) => readonly string[],
  above: readonly string[],
  number: Cell | undefined,
  text: Cell | undefined,
): readonly string[] | undefined {
  if (isEmpty(number) && isEmpty(text)) return undefined
  const byNumber = isEmpty(number) ? [] : named(number)
  const byText = isEmpty(text) ? [] : named(text)
  const both = byText.filter((key) => byNumber.includes(key))
  if (both.length > 0) return both
  const ofAbove = new Set(above.flatMap((item) => byItem.get(item) ?? []))
  const below = byText.filter((key) => ofAbove.has(key))
  if (below.length > 0) return below
  return byText.length > 0 ? byText : byNumber
}

function itemsOf({ figure }: Catalogue, keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => figure.get(key)?.item ?? []))]
}

function ofPart(
  { figure }: Catalogue,
  keys: readonly string[],
  part: Cell | undefined,
): readonly string[] {
  const name = squash(cellText(part))
  if (name === '') return keys
  const found = keys.filter((key) => {
    const one = figure.get(key)
    return one !== undefined && (squash(one.part) === name || squash(one.partText) === name)
  })
  return found.length > 0 ? found : keys
}

function unitsOf({ unitByName }: Catalogue, cell: Cell | undefined): readonly string[] | undefined {
  if (isEmpty(cell)) return undefined
  return unitByName.get(squash(cellText(cell))) ?? []
}

function yearOf(cell: Cell | undefined): RowNames['year'] {
  return isEmpty(cell) ? undefined : (yearIn(cell) ?? 'wrong')
}
