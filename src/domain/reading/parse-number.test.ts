import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

const number = (value: number) => ({ kind: 'number', value })

describe('số viết kiểu Việt Nam', () => {
  test.each([
    ['98', 98],
    ['98,5', 98.5],
    ['0,75', 0.75],
    ['-3,2', -3.2],
    ['−3,2', -3.2],
    ['  41,50 ', 41.5],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['12.345.678,25', 12_345_678.25],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1_234_567],
    ['007', 7],
  ])('“%s” is read as %d', (typed, value) => {
    expect(parseNumber(typed)).toEqual(number(value))
  })

  test('nothing typed is empty, not zero', () => {
    expect(parseNumber('')).toEqual({ kind: 'empty' })
    expect(parseNumber(' \u00a0 ')).toEqual({ kind: 'empty' })
  })

  test.each([
    ['41.5', 41.5, 415],
    ['41.50', 41.5, 4150],
    ['1.234', 1.234, 1234],
    ['-0.5', -0.5, -5],
    ['1234.5678', 1234.5678, 12_345_678],
  ])('“%s” is doubtful and both readings are given', (typed, decimal, thousands) => {
    expect(parseNumber(typed)).toEqual({ kind: 'doubtful', decimal, thousands })
  })

  test.each([
    ['1,234.5'],
    ['1,234,567'],
    ['1.23.456'],
    ['1.2345.678'],
    ['1 23'],
    ['12.345 678'],
    ['95 %'],
    ['95%'],
    ['khoảng 95'],
    ['1e5'],
    ['0x10'],
    ['Infinity'],
    ['NaN'],
    ['+5'],
    ['--5'],
    ['5-'],
    [','],
    [',5'],
    ['5,'],
    ['.5'],
    ['5.'],
    ['٣٤'],
    ['12345678901234567'],
  ])('“%s” is not a number', (typed) => {
    expect(parseNumber(typed)).toEqual({ kind: 'wrong' })
  })

  test('what is shown the Vietnamese way is read back as the same number', () => {
    const show = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 })
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (digits) => {
        const value = digits / 100
        const read = parseNumber(show.format(value))
        // A lone group (1.234) stays a question even when we wrote it ourselves.
        expect(read.kind === 'doubtful' ? read.thousands : read).toEqual(
          read.kind === 'doubtful' ? value : number(value + 0),
        )
      }),
    )
  })

  test('no text ever makes it throw or give something that is no finite number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseNumber(text)
        if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })
})
