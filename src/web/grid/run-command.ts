import { fillDown, fillRight } from './fill.ts'
import { rowHeight } from './geometry.ts'
import type { Cell, Edit, GridModel } from './grid-model.ts'
import type { Command } from './keys.ts'
import {
  at,
  cellsIn,
  goRound,
  inside,
  isSingle,
  jump,
  rangeOf,
  reach,
  type Selection,
  step,
} from './selection.ts'
import type { GridHandle } from './use-grid.ts'

/** Does what a key means. `false`: the key is left to the browser (Tab at the end leads out of the grid). */
export function runCommand(grid: GridHandle, command: Command | null): boolean {
  if (!command) return false
  switch (command.do) {
    case 'move':
    case 'page':
    case 'edge':
      return walk(grid, command)
    case 'go':
      return go(grid, command.to)
    case 'all':
    case 'row':
    case 'column':
      return widen(grid, command.do)
    default:
      return act(grid, command.do)
  }
}

type Deed = Exclude<Command['do'], 'move' | 'page' | 'edge' | 'go' | 'all' | 'row' | 'column'>
type Walk = Extract<Command, { readonly do: 'move' | 'page' | 'edge' }>

function walk(grid: GridHandle, command: Walk): boolean {
  const { selection } = grid
  const from = command.extend ? selection.to : selection.active
  const to = target(grid, from, command)
  grid.select(command.extend ? reach({ ...selection, active: selection.from }, to) : at(to), to)
  return true
}

function target(grid: GridHandle, from: Cell, command: Walk): Cell {
  const { field, model } = grid
  if (command.do === 'page') {
    const rows = Math.max(1, Math.floor((grid.box.current?.clientHeight ?? 0) / rowHeight) - 2)
    return step(from, command.to, field, rows)
  }
  if (command.do === 'edge') {
    const last = { row: field.rowCount - 1, column: field.columnCount - 1 }
    const isHome = command.to === 'home'
    return inside(
      {
        row: command.whole ? (isHome ? 0 : last.row) : from.row,
        column: isHome ? field.firstColumn : last.column,
      },
      field,
    )
  }
  if (!command.far) return step(from, command.to, field)
  return jump(from, command.to, field, (cell) => model.typed(cell) !== '')
}

function go(grid: GridHandle, to: 'up' | 'down' | 'left' | 'right'): boolean {
  const { selection, field } = grid
  if (!isSingle(rangeOf(selection))) {
    grid.select(goRound(selection, to))
    return true
  }
  const next = step(selection.active, to, field)
  const isAtEdge = next.row === selection.active.row && next.column === selection.active.column
  if (isAtEdge && (to === 'left' || to === 'right')) return false
  grid.select(at(next))
  return true
}

function widen(grid: GridHandle, what: 'all' | 'row' | 'column'): boolean {
  const { selection, field } = grid
  const range = rangeOf(selection)
  const top = what === 'row' ? range.top : 0
  const bottom = what === 'row' ? range.bottom : field.rowCount - 1
  const left = what === 'column' ? range.left : field.firstColumn
  const right = what === 'column' ? range.right : field.columnCount - 1
  const next: Selection = {
    active: selection.active,
    from: { row: top, column: left },
    to: { row: bottom, column: right },
  }
  grid.select(next)
  return true
}

function act(grid: GridHandle, what: Deed): boolean {
  const { model, selection } = grid
  const range = rangeOf(selection)
  const text = (cell: Cell) => model.typed(cell)
  if (what === 'edit') grid.begin('editing', model.typed(selection.active))
  else if (what === 'choose') grid.begin('editing', model.typed(selection.active))
  else if (what === 'clear')
    writeAll(
      model,
      cellsIn(range).map((cell) => ({ ...cell, text: '' })),
    )
  else if (what === 'fillDown') writeAll(model, fillDown(range, text))
  else if (what === 'fillRight') writeAll(model, fillRight(range, text, model.frozen))
  else if (what === 'undo') show(grid, model.undo())
  else if (what === 'redo') show(grid, model.redo())
  return true
}

function writeAll(model: GridModel, edits: readonly Edit[]): void {
  const changed = edits.filter((edit) => edit.text !== model.typed(edit))
  if (changed.length > 0) model.write(changed)
}

/** What was taken back or done again is chosen, so that the eye finds it. */
export function show(grid: GridHandle, cells: readonly Cell[]): void {
  const [first] = cells
  if (!first) return
  const rows = cells.map(({ row }) => row)
  const columns = cells.map(({ column }) => column)
  grid.select({
    active: first,
    from: { row: least(rows), column: least(columns) },
    to: { row: most(rows), column: most(columns) },
  })
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b))
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b))
}
