import { expect, test } from 'vitest'
import { moveInGrid } from './move-in-grid.ts'

test('arrows and j, k, h, l move by one and stay at the edge', () => {
  expect(moveInGrid('ArrowDown', [0, 0], [8, 20])).toEqual([1, 0])
  expect(moveInGrid('j', [7, 3], [8, 20])).toEqual([7, 3])
  expect(moveInGrid('k', [0, 3], [8, 20])).toEqual([0, 3])
  expect(moveInGrid('l', [2, 19], [8, 20])).toEqual([2, 19])
  expect(moveInGrid('h', [2, 1], [8, 20])).toEqual([2, 0])
})

test('Home and End lead to the ends of the row, other keys are not the grid’s', () => {
  expect(moveInGrid('End', [3, 3], [8, 20])).toEqual([3, 19])
  expect(moveInGrid('Home', [3, 3], [8, 20])).toEqual([3, 0])
  expect(moveInGrid('Enter', [3, 3], [8, 20])).toBeUndefined()
})
