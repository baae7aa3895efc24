import type { Catalogue } from './catalogue.ts'
import { type Cell, cellText, isEmpty, type SheetStart } from './cell.ts'
import type { ColumnUse, Layout, TableColumn } from './column-use.ts'
import { findHeader, type HeaderRows, isNumbering } from './find-header.ts'
import { matchHeader, type Said } from './match-header.ts'
import { squash } from './squash.ts'

/** Remembered: what a column under these words (squashed) was said to be. */
export type RememberedUses = ReadonlyMap<string, ColumnUse>

/**
 * How the sheet is laid out: its header rows (as found, or as given) and what each column says, by the words above it; what a
 * person once said of a column with the same words holds before our own guess.
 */
export function layOut(
  sheet: SheetStart,
  catalogue: Catalogue,
  remembered: RememberedUses,
  given?: HeaderRows,
): Layout {
  const header = given ?? findHeader(sheet, catalogue)
  const width = Math.max(0, ...sheet.rows.map((row) => row.cells.length))
  const hidden = new Set(sheet.hiddenColumns)
  const columns: TableColumn[] = []
  for (let column = 1; column <= width; column++) {
    const cells = headerCells(sheet, header, column)
    const text = headerText(cells)
    const filled = sheet.rows.some(
      (row) => row.at > header.headerTo && !isEmpty(row.cells[column - 1]),
    )
    if (text === '' && !filled) continue
    const use = remembered.get(squash(text)) ?? meaningOf(cells, catalogue)
    columns.push({ column, header: text, hidden: hidden.has(column), use })
  }
  return { ...header, columns: settled(columns) }
}

/** The header's cells over a column, merged ones filled in, each only once. */
function headerCells(sheet: SheetStart, header: HeaderRows, column: number): readonly Cell[] {
  const found: Cell[] = []
  for (let at = header.headerFrom; at > 0 && at <= header.headerTo; at++) {
    // The numbers of columns are no numbers of indicators.
    if (isNumbering(sheet.rows.find((row) => row.at === at)?.cells ?? [])) continue
    const cell = cellAt(sheet, at, column)
    if (isEmpty(cell) || found.some((one) => cellText(one) === cellText(cell))) continue
    found.push(cell ?? null)
  }
  return found
}

function cellAt(sheet: SheetStart, at: number, column: number): Cell | undefined {
  const merge = sheet.merges.find(
    (one) => one.top <= at && at <= one.bottom && one.left <= column && column <= one.right,
  )
  const row = sheet.rows.find((one) => one.at === (merge?.top ?? at))
  return row?.cells[(merge?.left ?? column) - 1]
}

function headerText(cells: readonly Cell[]): string {
  return cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim()).join(' / ')
}

function meaningOf(cells: readonly Cell[], catalogue: Catalogue): ColumnUse {
  const said = cells.flatMap((cell) => matchHeader(cell, catalogue) ?? [])
  const named = { ...figuresOf(said), ...unitOf(said), ...yearOf(said) }
  const field = said.findLast((one) => one.field !== undefined)?.field
  if (field !== undefined || Object.keys(named).length > 0)
    return { use: 'figure', field: field ?? 'value', ...named }
  const use = said.findLast((one) => one.use !== undefined)?.use
  return { use: use ?? 'unknown' }
}

function figuresOf(said: readonly Said[]): { figures?: string[] } {
  const lists = said.flatMap((one) => (one.figures ? [one.figures] : []))
  if (lists.length === 0) return {}
  // A part named under its indicator: what both say.
  const both = lists.reduce((a, b) => {
    const shared = a.filter((key) => b.includes(key))
    return shared.length > 0 ? shared : b
  })
  return { figures: [...both] }
}

function unitOf(said: readonly Said[]): { unit?: string } {
  const units = said.findLast((one) => one.units !== undefined)?.units
  return units?.[0] === undefined ? {} : { unit: units[0] }
}

function yearOf(said: readonly Said[]): { year?: number } {
  const year = said.findLast((one) => one.year !== undefined)?.year
  return year === undefined ? {} : { year }
}

/**
 * Two columns cannot both be the unit (or the year); the first is. With a column of values or years, "Tổng số" beside nothing is
 * no denominator of anything unless a numerator stands with it.
 */
function settled(columns: readonly TableColumn[]): TableColumn[] {
  const seen = new Set<string>()
  const hasNumerator = columns.some(({ use }) => use.use === 'figure' && use.field === 'numerator')
  return columns.map((one) => {
    const { use } = one
    if (use.use === 'figure')
      return use.field === 'denominator' && !hasNumerator
        ? { ...one, use: { use: 'unknown' } }
        : one
    if (use.use === 'ignored' || use.use === 'unknown') return one
    if (seen.has(use.use)) return { ...one, use: { use: 'ignored' } }
    seen.add(use.use)
    return one
  })
}
