import { expect, test } from 'vitest'
import { drawnTo, fillDown, fillOut, pasteOver } from './fill.ts'
import { commandOf } from './keys.ts'
import { at, goRound, jump, step } from './selection.ts'

const field = { rowCount: 6, columnCount: 5, firstColumn: 1 }
const filled = (rows: readonly number[]) => (cell: { row: number }) => rows.includes(cell.row)

test('a step stays inside, and never onto the frozen columns', () => {
  expect(step({ row: 0, column: 1 }, 'left', field)).toEqual({ row: 0, column: 1 })
  expect(step({ row: 5, column: 4 }, 'down', field)).toEqual({ row: 5, column: 4 })
})

test('Ctrl with an arrow goes to the end of what is filled, else to the next filled cell, else to the edge', () => {
  expect(jump({ row: 0, column: 1 }, 'down', field, filled([0, 1, 2])).row).toBe(2)
  expect(jump({ row: 0, column: 1 }, 'down', field, filled([0, 3])).row).toBe(3)
  expect(jump({ row: 0, column: 1 }, 'down', field, filled([])).row).toBe(5)
  expect(jump({ row: 5, column: 1 }, 'down', field, filled([])).row).toBe(5)
})

test('Enter goes round within a range, column by column; Tab row by row', () => {
  const range = {
    active: { row: 1, column: 1 },
    from: { row: 0, column: 1 },
    to: { row: 1, column: 2 },
  }
  expect(goRound(range, 'down').active).toEqual({ row: 0, column: 2 })
  expect(goRound(range, 'right').active).toEqual({ row: 1, column: 2 })
  expect(goRound({ ...range, active: { row: 1, column: 2 } }, 'down').active).toEqual(range.from)
})

test('Ctrl D takes what is above, for one cell too', () => {
  const text = ({ row }: { readonly row: number }) => `r${row}`
  expect(fillDown({ top: 2, bottom: 4, left: 1, right: 1 }, text).map((one) => one.text)).toEqual([
    'r2',
    'r2',
  ])
  expect(fillDown({ top: 2, bottom: 2, left: 1, right: 1 }, text)).toEqual([
    { row: 2, column: 1, text: 'r1' },
  ])
})

test('the handle repeats the pattern the way it is drawn, one way only', () => {
  const range = { top: 0, bottom: 1, left: 1, right: 1 }
  const whole = drawnTo(range, { row: 4, column: 2 })
  expect(whole).toEqual({ top: 0, bottom: 4, left: 1, right: 1 })
  expect(fillOut(range, whole, ({ row }) => `r${row}`).map((one) => one.text)).toEqual([
    'r0',
    'r1',
    'r0',
  ])
})

test('one pasted cell fills the range, a block stands once, what is outside is counted and not written', () => {
  const one = { top: 0, bottom: 1, left: 1, right: 2 }
  expect(pasteOver(one, [['7']], field).edits).toHaveLength(4)
  const corner = { top: 5, bottom: 5, left: 4, right: 4 }
  const { edits, outside } = pasteOver(
    corner,
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    field,
  )
  expect(edits).toEqual([{ row: 5, column: 4, text: 'a' }])
  expect(outside).toBe(3)
})

test('keys that type are no commands', () => {
  const key = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  expect(commandOf({ ...key, key: 'đ' })).toBeNull()
  expect(commandOf({ ...key, key: 'A', shiftKey: true })).toBeNull()
  expect(commandOf({ ...key, key: 'Z', ctrlKey: true, shiftKey: true })).toEqual({ do: 'redo' })
  expect(at({ row: 1, column: 1 }).from).toEqual({ row: 1, column: 1 })
})
