import type { Cell } from './grid-model.ts'

/** The active cell, and the range from one corner to the other that it lies in. */
export interface Selection {
  readonly active: Cell
  readonly from: Cell
  readonly to: Cell
}

export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The cells that can be walked on: past the frozen columns. */
export interface Field {
  readonly rowCount: number
  readonly columnCount: number
  readonly firstColumn: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
} as const satisfies Record<Direction, readonly [number, number]>

export function at(cell: Cell): Selection {
  return { active: cell, from: cell, to: cell }
}

/** From the active cell to another. */
export function reach({ active }: Selection, to: Cell): Selection {
  return { active, from: active, to }
}

export function rangeOf({ from, to }: Pick<Selection, 'from' | 'to'>): Range {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

export function isSingle({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right
}

export function cellsIn({ top, left, bottom, right }: Range): Cell[] {
  const cells: Cell[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push({ row, column })
  return cells
}

/** One step, staying inside. */
export function step(cell: Cell, direction: Direction, field: Field, times = 1): Cell {
  const [down, along] = steps[direction]
  return inside({ row: cell.row + down * times, column: cell.column + along * times }, field)
}

export function inside({ row, column }: Cell, field: Field): Cell {
  return {
    row: between(row, 0, field.rowCount - 1),
    column: between(column, field.firstColumn, field.columnCount - 1),
  }
}

/** Ctrl with an arrow: to the end of what is filled, or to the next filled cell, as in Excel. */
export function jump(
  cell: Cell,
  direction: Direction,
  field: Field,
  isFilled: (cell: Cell) => boolean,
): Cell {
  const isInRun = isFilled(cell) && isFilled(step(cell, direction, field))
  let here = cell
  let next = step(here, direction, field)
  while (!isSameCell(here, next)) {
    if (isInRun && !isFilled(next)) return here
    here = next
    if (!isInRun && isFilled(here)) return here
    next = step(here, direction, field)
  }
  return here
}

/** Enter or Tab within a range of several cells goes round in it. */
export function goRound({ active, from, to }: Selection, direction: Direction): Selection {
  const { top, left, bottom, right } = rangeOf({ from, to })
  const height = bottom - top + 1
  const width = right - left + 1
  const isAcross = direction === 'left' || direction === 'right'
  const by = direction === 'down' || direction === 'right' ? 1 : -1
  const place = isAcross
    ? (active.row - top) * width + (active.column - left)
    : (active.column - left) * height + (active.row - top)
  const next = (place + by + width * height) % (width * height)
  const cell = isAcross
    ? { row: top + Math.floor(next / width), column: left + (next % width) }
    : { row: top + (next % height), column: left + Math.floor(next / height) }
  return { active: cell, from, to }
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
