import type { Catalogue } from './catalogue.ts'
import { type Cell, cellText, isEmpty, type Merge, type SheetStart } from './cell.ts'
import { matchHeader, type Said } from './match-header.ts'

/** The rows of a header, from 1; both 0: none was found. */
export interface HeaderRows {
  readonly headerFrom: number
  readonly headerTo: number
}

/** Header rows are looked for in this many rows. */
const searched = 60
/** A header has at most this many rows. */
const deepest = 4

/**
 * Dòng tiêu đề: the rows that name the columns, under title rows that name nothing. Merged cells and a second level are part
 * of it, and a row that only numbers the columns (1, 2, 3 or A, B, 1, 2).
 */
export function findHeader(sheet: SheetStart, catalogue: Catalogue): HeaderRows {
  const rows = sheet.rows.slice(0, searched).map((row) => read(row.at, row.cells, catalogue))
  const best = rows.reduce<Read | undefined>(
    (a, b) => (b.score >= 4 && b.score > (a?.score ?? 0) ? b : a),
    undefined,
  )
  if (!best) return { headerFrom: 0, headerTo: 0 }
  const at = (row: number) => rows.find((one) => one.at === row)
  let from = best.at
  while (best.at - from + 1 < deepest && isAbove(at(from - 1), from, sheet.merges)) from--
  let to = best.at
  while (to - from + 1 < deepest && isBelow(at(to + 1), sheet, to + 1)) to++
  return { headerFrom: from, headerTo: to }
}

interface Read {
  readonly at: number
  readonly cells: readonly Cell[]
  readonly said: readonly (Said | undefined)[]
  readonly score: number
}

function read(at: number, cells: readonly Cell[], catalogue: Catalogue): Read {
  const said = cells.map((cell) => matchHeader(cell, catalogue))
  const score = said.reduce((sum, one) => sum + worth(one), 0)
  return { at, cells, said, score }
}

/** Words of headers count more than names that stand in rows too. */
function worth(said: Said | undefined): number {
  if (!said) return 0
  if (said.use !== undefined || said.field !== undefined) return 3
  return said.year === undefined ? 1 : 2
}

/** A row above belongs to the header when it says something of a column and is not a title across the sheet. */
function isAbove(row: Read | undefined, below: number, merges: readonly Merge[]): boolean {
  if (!row) return false
  const filled = row.cells.filter((cell) => !isEmpty(cell)).length
  if (row.score > 0 && filled >= 2) return true
  const spans = merges.filter((one) => one.top === row.at && one.bottom <= below)
  const reaching = merges.some((one) => one.top === row.at && one.bottom >= below)
  return filled >= 2 && (reaching || spans.length >= 2)
}

function isBelow(row: Read | undefined, { merges }: SheetStart, at: number): boolean {
  if (!row) return false
  if (isNumbering(row.cells)) return true
  const covered = (column: number) =>
    merges.some(
      (one) => one.top < at && at <= one.bottom && one.left <= column && column <= one.right,
    )
  const isFilled = (column: number) => !isEmpty(row.cells[column - 1]) && !covered(column)
  const filled = row.cells.map((_, index) => index + 1).filter(isFilled)
  if (filled.length === 0) return false
  const saying = filled.filter((column) => saysFigure(row.said[column - 1]))
  return saying.length * 2 >= filled.length && saying.length > 0 && !filled.includes(1)
}

function saysFigure(said: Said | undefined): boolean {
  return said?.field !== undefined || said?.year !== undefined || said?.figures !== undefined
}

/** A row that only numbers the columns: `(1) (2) (3)`, `A B 1 2 3=1/2`. */
export function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isEmpty(cell)).map((cell) => cellText(cell).trim())
  if (texts.length < 3) return false
  const isMark = (text: string) => /^\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?$/.test(text)
  const numbers = texts
    .filter((text) => /^\(?\d/.test(text))
    .map((text) => Number(/\d+/.exec(text)))
  const isRising = numbers.every(
    (value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1,
  )
  return texts.every(isMark) && isRising && (numbers[0] ?? 1) <= 2
}
