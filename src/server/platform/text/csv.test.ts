import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseRows, readCsv } from './read-csv.ts'
import { decodeText } from './read-text.ts'
import { writeCsv } from './write-csv.ts'

const columns = { required: ['unit', 'value'], optional: ['note'] }

describe('a table', () => {
  test('is read by its header, whatever the order of columns and the kind of line ends', () => {
    const { rows, faults } = readCsv('a.csv', 'value,unit\r\n95.5,06898\r\n"1",06901', columns)
    expect(faults).toEqual([])
    expect(rows).toEqual([
      { line: 2, cells: { value: '95.5', unit: '06898' } },
      { line: 3, cells: { value: '1', unit: '06901' } },
    ])
  })

  test('keeps commas, quotes and line ends inside quoted cells, and counts their lines', () => {
    const { rows } = readCsv('a.csv', 'unit,value\n"a, ""b""\nc",1\n\nd,2\n', columns)
    expect(rows.map((row) => [row.line, row.cells['unit']])).toEqual([
      [2, 'a, "b"\nc'],
      [5, 'd'],
    ])
  })

  test('that was written is read back unchanged', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '\r\n', 'a\nb'),
    )
    const row = fc.record({ unit: cell, value: cell, note: cell })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = writeCsv(['unit', 'value', 'note'], rows)
        const filled = rows.map((r) => ({ ...r }))
        expect(readCsv('a.csv', text, columns).rows.map((r) => r.cells)).toEqual(filled)
      }),
    )
  })

  test('of one column keeps its empty cells', () => {
    const text = writeCsv(['unit'], [{ unit: '' }, { unit: 'x' }])
    expect(readCsv('a.csv', text, { required: ['unit'] }).rows).toHaveLength(2)
  })

  test('of 100,000 rows is read in less than two seconds', () => {
    const text = `unit,value\n${'06898,"95.5"\n'.repeat(100_000)}`
    const start = performance.now()
    expect(readCsv('a.csv', text, columns).rows).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('a wrong table is refused by line and column:', () => {
  test.each([
    ['an unknown column', 'unit,value,x\n', { line: 1, column: 'x', code: 'column_unknown' }],
    ['a missing column', 'unit\n', { line: 1, column: 'value', code: 'column_missing' }],
    ['a doubled column', 'unit,value,unit\n', { line: 1, column: 'unit', code: 'column_doubled' }],
    [
      'a prototype column',
      'unit,value,__proto__\n',
      { column: '__proto__', code: 'column_unknown' },
    ],
    ['semicolons', 'unit;value\n1;2\n', { line: 1, code: 'csv_semicolons' }],
    ['a short row', 'unit,value\n1,2\n3\n', { line: 3, code: 'csv_cells' }],
    ['a decimal comma', 'unit,value\n1,95,5\n', { line: 2, code: 'csv_cells' }],
    [
      'an open quote',
      'unit,value\n1,"2\n3,4\n',
      { line: 2, column: 'value', code: 'csv_quote_open' },
    ],
    ['a quote inside a cell', 'unit,value\n1,2"3\n', { line: 2, code: 'csv_quote_inside' }],
    ['text after a quoted cell', 'unit,value\n"1"2,3\n', { line: 2, code: 'csv_quote_inside' }],
    ['a cell that is too long', `unit,value\n${'x'.repeat(11)},1\n`, { code: 'cell_too_long' }],
    ['too many rows', `unit,value\n${'1,2\n'.repeat(6)}`, { line: 7, code: 'csv_too_many_rows' }],
    ['nothing but blank lines', '\n\n', { code: 'file_empty' }],
  ])('%s', (_, text, fault) => {
    const { faults } = readCsv('a.csv', text, columns, { rows: 5, cell: 10 })
    expect(faults).toEqual([expect.objectContaining({ file: 'a.csv', ...fault })])
  })

  test('a cell that its schema does not take', () => {
    const schema = z.strictObject({
      unit: z.string(),
      value: z.string().regex(/^-?\d+(\.\d+)?$/),
    })
    const { rows } = readCsv('a.csv', 'unit,value\n1,"95,5"\n,2\n3,4\n', columns)
    const { values, faults } = parseRows('a.csv', rows, schema)
    expect(values).toEqual([{ line: 4, value: { unit: '3', value: '4' } }])
    expect(faults.map((f) => [f.line, f.column, f.code])).toEqual([
      [2, 'value', 'value_format'],
      [3, 'unit', 'key_missing'],
    ])
  })
})

describe('bytes that are no text are refused:', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)
  test.each([
    ['an empty file', bytes(), { code: 'file_empty' }],
    ['a file of blanks', bytes(0x20, 0x0a), { code: 'file_empty' }],
    ['a zip under another name', bytes(0x50, 0x4b, 0x03, 0x04, 0x31), { code: 'file_not_text' }],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), { code: 'file_not_text' }],
    [
      'an old Vietnamese encoding',
      bytes(0x61, 0x0a, 0xd2, 0x0a),
      { line: 2, code: 'file_not_utf8' },
    ],
  ])('%s', (_, value, fault) => {
    expect(decodeText(value, 'a.csv').faults).toEqual([expect.objectContaining(fault)])
  })

  test('but a byte order mark is dropped', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61), 'a.csv').text).toBe('a')
  })
})
