import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryOf } from './arbitrary-of.ts'
import { readTable, requiredColumns } from './read-table.ts'
import {
  assignmentTable,
  classificationTable,
  confirmationTable,
  evidenceTable,
  linkTable,
  projectTable,
  readingTable,
  recognitionTable,
  statementTable,
  type Table,
  taskTable,
  unitTable,
  userTable,
} from './tables.ts'
import { writeTable } from './write-table.ts'

const tables = [
  assignmentTable,
  classificationTable,
  confirmationTable,
  evidenceTable,
  linkTable,
  projectTable,
  readingTable,
  recognitionTable,
  statementTable,
  taskTable,
  unitTable,
  userTable,
] as readonly Table[]

describe.each(tables.map((table) => [table.file, table] as const))('%s', (_, table) => {
  test('is read back exactly as any records were written', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOf(table.schema), { maxLength: 5 }), (records) => {
        const read = readTable(table, writeTable(table, records))
        expect(read.faults).toEqual([])
        expect(read.records).toEqual(records)
      }),
      { numRuns: 60 },
    )
  })

  test('has a column for every field of its records', () => {
    fc.assert(
      fc.property(arbitraryOf(table.schema), (record) => {
        const paths = new Set(table.columns.map((one) => one.path.split('.')[0]))
        for (const key of Object.keys(record as object)) expect(paths).toContain(key)
      }),
    )
  })

  test('is read without the columns that a record can do without', () => {
    const required = requiredColumns(table)
    expect(required.length).toBeGreaterThan(0)
    expect(required.length).toBeLessThan(table.columns.length)
    expect(readTable(table, `${required.join(',')}\n`).faults).toEqual([])
  })
})

describe('a number in a table', () => {
  const header = 'unit,item,from,to,kind,state,source,value'
  const read = (value: string) =>
    readTable(readingTable, `${header}\n1,a,2020-01-01,2020-12-31,actual,accepted,s,"${value}"\n`)

  test.each([
    ['95.5', 95.5],
    ['0', 0],
    ['-3.25', -3.25],
    ['1234567', 1_234_567],
  ])('%s is plain', (text, value) => {
    expect(read(text).records[0]?.value).toBe(value)
  })

  test.each([
    '95,5',
    '1.234.567',
    '1e3',
    '+5',
    '05',
    '.5',
    '5.',
    ' 5',
    '5 %',
    '0x10',
    'Infinity',
    'NaN',
    '１２',
  ])('“%s” is refused by line and column', (text) => {
    expect(read(text).faults).toEqual([
      {
        file: 'readings.csv',
        line: 2,
        column: 'value',
        code: 'number_not_plain',
        params: { value: text },
      },
    ])
  })

  test('that is very small or very large is written without an exponent', () => {
    for (const value of [1e-7, 1.5e21, -2.5e-10, 5e-324, 1.7976931348623157e308]) {
      const reading = { ...read('1').records[0], value } as never
      const text = writeTable(readingTable, [reading])
      expect(text).not.toMatch(/\de[+-]?\d/)
      expect(readTable(readingTable, text).records[0]?.value).toBe(value)
    }
  })
})
