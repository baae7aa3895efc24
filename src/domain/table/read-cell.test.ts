import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { readCount, readValue } from './read-cell.ts'

const share = { form: 'number', unit: '%', scale: [] } as const
const amount = { form: 'number', unit: 'triệu đồng', scale: [] } as const
const pass = { form: 'pass', unit: undefined, scale: [] } as const
const graded = { form: 'graded', unit: undefined, scale: ['Yếu', 'Khá', 'Tốt'] } as const

describe('a cell of a share', () => {
  it.each<[Cell, number]>([
    ['95,5', 95.5],
    ['95,5 %', 95.5],
    ['95,5%', 95.5],
    [95.5, 95.5],
    [{ percent: 0.955 }, 95.5],
    [{ percent: 1 }, 100],
    [0, 0],
    ["'98", 98],
    [' 88 ', 88],
  ])('%j is read', (cell, value) => {
    expect(readValue(cell, share)).toEqual({ kind: 'value', value })
  })

  it.each<[Cell, string, number[]]>([
    ['95.5', 'dot_or_comma', [95.5, 955]],
    ['95.5 %', 'dot_or_comma', [95.5, 955]],
    [0.955, 'share_or_percent', [0.955, 95.5]],
    ['104,5', 'over_hundred', [104.5]],
    [{ percent: 1.2 }, 'over_hundred', [120]],
  ])('%j is doubtful', (cell, code, choices) => {
    expect(readValue(cell, share)).toEqual({ kind: 'doubtful', code, choices })
  })
})

describe('a cell of an amount', () => {
  it.each<[Cell, number]>([
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['12 345 678', 12345678],
    ['1\u00a0234,5', 1234.5],
    [1234.5, 1234.5],
  ])('%j is read', (cell, value) => {
    expect(readValue(cell, amount)).toEqual({ kind: 'value', value })
  })

  it.each<[Cell, string]>([
    ['1,234.56', 'not_a_number'],
    ['12,3 triệu', 'not_a_number'],
    [{ error: '#DIV/0!' }, 'cell_error'],
    ['#DIV/0!', 'cell_error'],
    ['#N/A', 'cell_error'],
    [{ serial: 42735 }, 'date_not_number'],
    ['31/12/2016', 'date_not_number'],
    ['5 %', 'percent_not_asked'],
    [{ percent: 0.05 }, 'percent_not_asked'],
    [true, 'not_a_number'],
  ])('%j is wrong', (cell, code) => {
    expect(readValue(cell, amount)).toEqual({ kind: 'wrong', code })
  })
})

it.each(['', '  ', '-', '–', 'chưa có', 'Chưa có', 'Chưa có số liệu', '…', null])(
  '%j is nothing to record',
  (cell) => {
    for (const figure of [share, amount, pass, graded])
      expect(readValue(cell, figure)).toEqual({ kind: 'empty' })
  },
)

it.each<[Cell, boolean]>([
  ['Đạt', true],
  ['ĐẠT', true],
  ['Đ', true],
  ['x', true],
  ['✓', true],
  ['Có', true],
  [true, true],
  ['Không đạt', false],
  ['Chưa đạt', false],
  ['KĐ', false],
  ['Không', false],
  [false, false],
])('%j of a pass figure is %j', (cell, value) => {
  expect(readValue(cell, pass)).toEqual({ kind: 'value', value })
})

it('a number is no pass, and a word that is no level is no grade', () => {
  expect(readValue(1, pass)).toEqual({ kind: 'wrong', code: 'pass_expected' })
  expect(readValue('loại tốt', graded)).toEqual({ kind: 'value', value: 'Tốt' })
  expect(readValue('Xuất sắc', graded)).toEqual({ kind: 'wrong', code: 'grade_unknown' })
})

it('a count is never a percentage', () => {
  expect(readCount({ percent: 0.5 })).toEqual({ kind: 'wrong', code: 'percent_not_asked' })
})

it('no text at all breaks the reading, and a number read from text is finite', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const figure of [share, amount, pass, graded]) {
        const read = readValue(text, figure)
        if (read.kind === 'value' && typeof read.value === 'number')
          expect(Number.isFinite(read.value)).toBe(true)
      }
    }),
  )
})
