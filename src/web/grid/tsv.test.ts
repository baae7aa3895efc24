import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTsv, writeTsv } from './tsv.ts'

test('what Excel copies is read cell by cell, the last line end opening no row', () => {
  expect(readTsv('95,5\t96,1\r\n41.5\t\r\n')).toEqual([
    ['95,5', '96,1'],
    ['41.5', ''],
  ])
})

test('a cell with tabs, line ends and quotes comes back whole', () => {
  expect(readTsv('"dòng một\ndòng ""hai"""\tx')).toEqual([['dòng một\ndòng "hai"', 'x']])
})

test('a quote that is never closed is a letter like any other', () => {
  expect(readTsv('"chưa rõ\t5\n7')).toEqual([['"chưa rõ', '5'], ['7']])
  expect(readTsv('"a"b\tc')).toEqual([['"a"b', 'c']])
})

test('an empty clipboard is one empty cell', () => {
  expect(readTsv('')).toEqual([['']])
})

test('whatever is written is read back as it was', () => {
  const cell = fc.string().filter((text) => !text.includes('\0'))
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    // A last row of one empty cell looks like a line end.
    .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '')
  fc.assert(
    fc.property(table, (rows) => {
      expect(readTsv(writeTsv(rows))).toEqual(rows)
    }),
  )
})
