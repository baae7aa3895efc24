import type { Cell, Edit } from './grid-model.ts'
import { cellsIn, type Range } from './selection.ts'

type TextAt = (cell: Cell) => string

/** Ctrl D: the first row of the range into those below it; a single cell takes what is above it. */
export function fillDown(range: Range, textAt: TextAt): Edit[] {
  const from = range.top === range.bottom ? range.top - 1 : range.top
  if (from < 0) return []
  return cellsIn({ ...range, top: from + 1 }).map((cell) => ({
    ...cell,
    text: textAt({ row: from, column: cell.column }),
  }))
}

/** Ctrl R: the first column of the range into those right of it; a single cell takes what is left of it. */
export function fillRight(range: Range, textAt: TextAt, firstColumn: number): Edit[] {
  const from = range.left === range.right ? range.left - 1 : range.left
  if (from < firstColumn) return []
  return cellsIn({ ...range, left: from + 1 }).map((cell) => ({
    ...cell,
    text: textAt({ row: cell.row, column: from }),
  }))
}

/** The handle drawn out to `whole`: the range repeats itself over what it did not cover. */
export function fillOut(range: Range, whole: Range, textAt: TextAt): Edit[] {
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  return cellsIn(whole)
    .filter((cell) => !isWithin(cell, range))
    .map((cell) => ({
      ...cell,
      text: textAt({
        row: range.top + modulo(cell.row - range.top, height),
        column: range.left + modulo(cell.column - range.left, width),
      }),
    }))
}

/** The range with the handle at a cell: it grows one way only, the longer one. */
export function drawnTo(range: Range, { row, column }: Cell): Range {
  const down = Math.max(row - range.bottom, range.top - row, 0)
  const along = Math.max(column - range.right, range.left - column, 0)
  if (down === 0 && along === 0) return range
  return down >= along
    ? { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) }
    : { ...range, left: Math.min(range.left, column), right: Math.max(range.right, column) }
}

/** Pasted cells on a range: one cell fills it all, a block that fits several times repeats, else it stands once. */
export function pasteOver(
  range: Range,
  block: readonly (readonly string[])[],
  field: { readonly rowCount: number; readonly columnCount: number },
): { readonly edits: readonly Edit[]; readonly covered: Range; readonly outside: number } {
  const height = block.length
  const width = Math.max(...block.map((row) => row.length))
  const tall = range.bottom - range.top + 1
  const wide = range.right - range.left + 1
  const covered = {
    top: range.top,
    left: range.left,
    bottom: range.top + (tall % height === 0 ? tall : height) - 1,
    right: range.left + (wide % width === 0 ? wide : width) - 1,
  }
  const edits: Edit[] = []
  let outside = 0
  for (const cell of cellsIn(covered)) {
    const text = block[(cell.row - range.top) % height]?.[(cell.column - range.left) % width]
    if (text === undefined) continue
    if (cell.row >= field.rowCount || cell.column >= field.columnCount) outside += 1
    else edits.push({ row: cell.row, column: cell.column, text })
  }
  const seen = {
    ...covered,
    bottom: Math.min(covered.bottom, field.rowCount - 1),
    right: Math.min(covered.right, field.columnCount - 1),
  }
  return { edits, covered: seen, outside }
}

function isWithin({ row, column }: Cell, { top, left, bottom, right }: Range): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
