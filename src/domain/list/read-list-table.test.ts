import { describe, expect, test } from 'vitest'
import type { Cell } from '../table/cell.ts'
import type { ListColumn } from './list.ts'
import { readListCell } from './read-list-cell.ts'
import { type KnownRow, type NamedUnit, readListTable } from './read-list-table.ts'

const columns: readonly ListColumn[] = [
  { key: 'ten', name: 'Tên công trình', type: 'text', required: true },
  { key: 'tong_muc', name: 'Tổng mức đầu tư (triệu đồng)', type: 'number', required: true },
  { key: 'ngay', name: 'Ngày hoàn thành', type: 'day', required: false },
  { key: 'xong', name: 'Đã xong', type: 'boolean', required: false },
  {
    key: 'loai',
    name: 'Loại',
    type: 'choice',
    required: false,
    choices: ['Giao thông', 'Thủy lợi'],
  },
]
const units = [
  { id: 'a', code: '001', name: 'Mẫu Một', fullName: 'Xã Mẫu Một' },
  { id: 'b', code: '002', name: 'Mẫu Hai', fullName: 'Xã Mẫu Hai' },
]

function read(table: readonly (readonly Cell[])[], rows: readonly KnownRow[] = []) {
  const list = { columns: [...columns], expected: { rows: [{ name: 'Cầu dân sinh' }] } }
  const lines = table.map((cells, index) => ({ at: index + 1, cells }))
  return readListTable(lines, { list, rows, units, unit: 'a' })
}

const header = ['STT', 'TÊN CÔNG TRÌNH *', 'Tổng mức đầu tư (triệu đồng)', 'Đơn vị', 'Đã xong']

describe('a table read into a list', () => {
  test('columns are found by their headers, below a title, whatever their order and case', () => {
    const { rows, faults, added } = read([
      ['Danh mục công trình'],
      header,
      [1, 'Đường trục xã', '1.234,5', 'xã mẫu hai', 'x'],
      [2, 'Trạm bơm', 820.5, null, 'Chưa'],
    ])
    expect(faults).toEqual([])
    expect(added).toBe(2)
    expect(rows).toEqual([
      { version: 0, unit: 'b', values: { ten: 'Đường trục xã', tong_muc: 1234.5, xong: true } },
      { version: 0, unit: 'a', values: { ten: 'Trạm bơm', tong_muc: 820.5, xong: false } },
    ])
  })

  test('every cell that cannot be taken is named by its place, and its row is not offered', () => {
    const { rows, faults } = read([
      header,
      [1, 'Cầu', '1.234', 'Xã Lạ', 'có thể'],
      [2, null, 5, null, null],
      [3, 'Kênh', { error: '#DIV/0!' }, null, null],
      [4, 'Đập', 7, null, null],
      [5, 'đập', 8, null, null],
    ])
    expect(faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C2 list_number_doubtful',
      'D2 list_unit_unknown',
      'E2 list_boolean_wrong',
      'B3 list_row_unnamed',
      'C4 list_cell_error',
      'A6 list_row_doubled',
    ])
    expect(rows.map((row) => row.values['ten'])).toEqual(['Đập', 'đập'])
  })

  test('a row that is there is changed by its filled cells only, one that says the same is not written', () => {
    const there = [
      {
        id: 'r1',
        version: 4,
        unit: 'a',
        values: { ten: 'Đường trục xã', tong_muc: 10, loai: 'Giao thông' },
      },
      { id: 'r2', version: 1, unit: 'a', values: { ten: 'Trạm bơm', tong_muc: 5 } },
    ]
    const { rows, changed, same, added } = read(
      [header, [1, 'đường trục xã', 12], [2, 'Trạm bơm', 5], [3, 'Kênh mới', 3]],
      there,
    )
    expect({ changed, same, added }).toEqual({ changed: 1, same: 1, added: 1 })
    expect(rows[0]).toEqual({
      id: 'r1',
      version: 4,
      unit: 'a',
      values: { ten: 'đường trục xã', tong_muc: 12, loai: 'Giao thông' },
    })
  })

  test('a block pasted without headers takes the columns in order', () => {
    const { rows, faults } = read([['Đường nội đồng', '95,5', '15/01/2020', 'Có', 'giao thong']])
    expect(faults).toEqual([])
    expect(rows[0]?.values).toEqual({
      ten: 'Đường nội đồng',
      tong_muc: 95.5,
      ngay: '2020-01-15',
      xong: true,
      loai: 'Giao thông',
    })
  })

  test('of two units of one name, the one of today is meant', () => {
    const list = { columns: [...columns], expected: { rows: [] } }
    const lines = [header, [1, 'Cầu', 5, 'Xã Mẫu Một']].map((cells, at) => ({ at: at + 1, cells }))
    const ended = {
      id: 'old',
      code: '001',
      name: 'Mẫu Một',
      fullName: 'Xã Mẫu Một',
      hasEnded: true,
    }
    const read = (known: readonly NamedUnit[]) =>
      readListTable(lines, { list, rows: [], units: known, unit: 'b' }).rows.map((one) => one.unit)
    expect(read([ended, ...units])).toEqual(['a'])
    expect(read([ended])).toEqual(['old'])
  })

  test('headers that fit nothing are told; a table without any column of the list is refused', () => {
    expect(
      read([
        [...header, 'Màu sơn'],
        [1, 'Cầu', 5],
      ]).unknown,
    ).toEqual(['Màu sơn'])
    const wide = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(read([wide, wide]).faults).toMatchObject([{ code: 'list_no_columns' }])
  })

  test('the name of a row that is waited for, left unfilled in the template, is no row', () => {
    expect(read([header, [1, 'Cầu dân sinh']]).rows).toEqual([])
    expect(read([header, [1, 'Cầu dân sinh', 40]]).added).toBe(1)
  })
})

describe('a cell as typed', () => {
  const day: ListColumn = { key: 'd', name: 'Ngày', type: 'day', required: false }

  test.each([
    ['29/02/2020', '2020-02-29'],
    ['1-3-2021', '2021-03-01'],
    ['2021-03-01', '2021-03-01'],
  ])('the day %s', (typed, value) => {
    expect(readListCell(day, typed)).toEqual({ value })
  })

  test.each(['29/02/2021', '31/04/2020', '2020', 'hôm qua', '1/13/2020'])(
    '%s is no day',
    (typed) => {
      expect(readListCell(day, typed)).toMatchObject({ fault: 'list_day_wrong' })
    },
  )
})
