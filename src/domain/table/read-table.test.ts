import { describe, expect, it } from 'vitest'
import { type Cell, cellName, dayOfSerial, type SheetStart } from './cell.ts'
import type { ColumnUse } from './column-use.ts'
import { compareDraft } from './compare-draft.ts'
import { noDecisions } from './finding.ts'
import { layOut } from './lay-out.ts'
import { rowReader, type TableContext } from './read-rows.ts'
import { catalogue, sheetOf } from './testing.ts'

function read(sheet: SheetStart, more: Partial<TableContext> = {}) {
  const layout = layOut(sheet, catalogue, new Map())
  const context: TableContext = {
    catalogue,
    layout,
    merges: sheet.merges,
    form: 'commune-ntm',
    unit: undefined,
    year: undefined,
    withHidden: false,
    decisions: noDecisions,
    ...more,
  }
  const take = rowReader(context)
  const lines = sheet.rows.flatMap(take).map((draft) => compareDraft(draft, null, undefined))
  return { layout, lines }
}

const brief = (sheet: SheetStart, more: Partial<TableContext> = {}) =>
  read(sheet, more).lines.map((line) =>
    [
      line.cell,
      line.outcome,
      line.unit,
      line.item,
      line.part,
      line.year,
      line.code ?? line.next?.value,
    ]
      .filter((one) => one !== '' && one !== null && one !== undefined)
      .join(' '),
  )

const title: Cell[] = ['BIỂU SỐ LIỆU XÂY DỰNG NÔNG THÔN MỚI NĂM 2020']
const text17 = 'Tỷ lệ hộ được sử dụng nước hợp vệ sinh và nước sạch theo quy định'

describe('indicators × years of one commune', () => {
  const merged = { top: 3, left: 1, bottom: 4, right: 1 }
  const sheet = sheetOf(
    [
      title,
      ['Xã Mẫu Một'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm', null],
      [null, null, null, 2015, 'Năm 2016'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['4.2', 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn từ các nguồn', '%', '88,5', '95.5'],
      ['17.1', text17, '%', null, null],
      ['-', 'Nước hợp vệ sinh', '%', null, { percent: 0.955 }],
      ['-', 'Trong đó: nước sạch', '%', '-', { error: '#DIV/0!' }],
      ['8.1', 'Xã có điểm phục vụ bưu chính', '', null, 'Đạt'],
    ],
    { merges: [merged, { top: 3, left: 4, bottom: 3, right: 5 }] },
  )

  it('the header of two levels and its numbering are found under the title', () => {
    expect(read(sheet, { unit: 'm1' }).layout).toMatchObject({ headerFrom: 3, headerTo: 5 })
  })

  it('each year is judged by the figure of its own pack, parts belong to the indicator above', () => {
    expect(brief(sheet, { unit: 'm1' })).toEqual([
      'D6 added m1 x09.04.2 2015 88.5',
      'E6 doubtful m1 x16.04.2 2016 dot_or_comma',
      'E8 added m1 x16.17.1 hvs 2016 95.5',
      'E9 wrong m1 x16.17.1 sach 2016 cell_error',
      'E10 added m1 x16.08.1 2016 true',
    ])
  })

  it('a rule for the column, a choice for the cell and a skipped cell settle what is doubtful', () => {
    const settle = (decisions: object) =>
      brief(sheet, { unit: 'm1', decisions: { ...noDecisions, ...decisions } })[1]
    expect(settle({ columns: { E: { dot: 'decimal' } } })).toBe('E6 added m1 x16.04.2 2016 95.5')
    expect(settle({ cells: { E6: 1 } })).toBe('E6 added m1 x16.04.2 2016 955')
    expect(settle({ cells: { E6: 'skip' } })).toBe('E6 skipped m1 x16.04.2 2016')
  })
})

describe('communes × indicators of one year', () => {
  const sheet = sheetOf([
    title,
    ['STT', 'Tên xã', '4.2', 10.1, 'Nước hợp vệ sinh', 'Cột lạ'],
    [1, 'Mẫu Một', '98,2', '41,5', 90, 'gì đó'],
    [2, 'xã Mẫu Hai', 77, '1.234', 'chưa có', null],
    [3, 'Mẫu Ba', 50, null, null, null],
    [4, 'Mẫu Chín', 60, null, null, null],
    [null, 'Tổng cộng', null, null, null, null],
  ])

  it('units are known by name, a merged one by its successor, and a strange column is named', () => {
    const { layout } = read(sheet, { year: 2020 })
    expect(layout.columns.at(-1)).toMatchObject({ column: 6, use: { use: 'unknown' } })
    expect(brief(sheet, { year: 2020 })).toEqual([
      'C3 added m1 x16.04.2 2020 98.2',
      'D3 added m1 x16.10.1 2020 41.5',
      'E3 added m1 x16.17.1 hvs 2020 90',
      'C4 added m2 x16.04.2 2020 77',
      'D4 doubtful m2 x16.10.1 2020 dot_or_comma',
      'C5 wrong unit_unknown',
      'C6 wrong unit_merged',
    ])
    const merged = read(sheet, { year: 2020 }).lines.at(-1)
    expect(merged?.params).toEqual({ unit: 'Xã Mẫu Chín', year: 2020, successor: 'Xã Mẫu Một' })
    expect(brief(sheet, { year: 2019 }).at(-1)).toBe('C6 added m9 x16.04.2 2019 60')
  })
})

it('a row that numbers the columns is no row of indicators', () => {
  const sheet = sheetOf([
    ['STT', 'Tên xã', '4.2', '8.1'],
    ['(1)', '(2)', '(3)', '(4)'],
    [1, 'Mẫu Một', 98, 'Đạt'],
  ])
  const { layout } = read(sheet, { year: 2020 })
  expect(layout.columns.map((one) => one.header)).toEqual(['STT', 'Tên xã', '4.2', '8.1'])
})

describe('one figure a row', () => {
  const head: Cell[] = [
    'Mã xã',
    'Mã chỉ tiêu',
    'Năm',
    'Số hộ đạt',
    'Tổng số hộ',
    'Tỷ lệ',
    'Ghi chú',
  ]

  it('counts make the value, and a written one that differs is doubtful', () => {
    const sheet = sheetOf([
      head,
      ['90101', 'x16.04.2', 2020, 850, 1000, 85, null],
      ['90101', 'x16.11.1', { serial: 44196 }, '1.000', 2000, null, null],
      ['90102', 'x16.04.2', '2020', 850, 1000, 90, null],
      ['90102', 'x16.11.1', '2020', 1200, 1000, null, null],
      ['90102', 'x16.17.1', '2020', 1, 2, null, null],
      ['90102', '2.2', '2020', null, null, 3, null],
      ['90102', 'x16.04.2', 'sáu tháng', null, null, 3, null],
    ])
    expect(brief(sheet)).toEqual([
      'D2 added m1 x16.04.2 2020',
      'D3 doubtful m1 x16.11.1 2020 dot_or_comma',
      'D4 doubtful m2 x16.04.2 2020 counts_differ',
      'D5 wrong m2 x16.11.1 2020 numerator_above_denominator',
      'D6 wrong part_missing',
      'F7 wrong other_form',
      'F8 wrong year_unknown',
    ])
  })

  it('the same figure twice with two values names both cells; with one value once is enough', () => {
    const sheet = sheetOf([
      ['Xã', 'Chỉ tiêu', 'Năm', 'Giá trị'],
      ['Mẫu Một', '4.2', 2020, 98],
      ['Mẫu Một', '4.2', 2020, 98],
      ['Mẫu Một', '4.2', 2020, 97],
    ])
    const { lines } = read(sheet)
    expect(lines.map((line) => line.outcome)).toEqual(['added', 'skipped', 'wrong'])
    expect(lines[2]).toMatchObject({ cell: 'D4', code: 'row_doubled', params: { first: 'D2' } })
  })

  it('a name merged over several rows stands for each of them', () => {
    const sheet = sheetOf(
      [
        ['Xã', 'Chỉ tiêu', 'Năm', 'Giá trị'],
        ['Mẫu Một', '4.2', 2019, 98],
        [null, '4.2', 2020, 97],
        [null, '4.2', 2018, 97],
      ],
      { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] },
    )
    expect(brief(sheet)).toEqual([
      'D2 added m1 x16.04.2 2019 98',
      'D3 added m1 x16.04.2 2020 97',
      'D4 wrong unit_missing',
    ])
  })

  it('hidden rows and columns are left out until they are asked for', () => {
    const rows: Cell[][] = [
      ['Xã', 'Chỉ tiêu', 'Năm', 'Giá trị'],
      ['Mẫu Một', '4.2', 2020, 98],
      ['Mẫu Hai', '4.2', 2020, 97],
    ]
    const plain = sheetOf(rows)
    const sheet = { ...plain, rows: plain.rows.map((row) => ({ ...row, hidden: row.at === 3 })) }
    expect(brief(sheet)).toHaveLength(1)
    expect(brief(sheet, { withHidden: true })).toHaveLength(2)
    expect(brief({ ...plain, hiddenColumns: [4] })).toEqual([])
  })
})

it('what a person once said of a column holds before our own guess', () => {
  const sheet = sheetOf([
    ['Xã', 'Chỉ tiêu', 'Năm', 'Ô kỳ lạ'],
    ['Mẫu Một', '4.2', 2020, 98],
  ])
  const said: ColumnUse = { use: 'figure', field: 'value' }
  const { columns } = layOut(sheet, catalogue, new Map([['o ky la', said]]))
  expect(columns[3]?.use).toEqual(said)
})

it('a sheet without any header says so', () => {
  expect(layOut(sheetOf([['Kính gửi'], ['Nội dung']]), catalogue, new Map()).headerTo).toBe(0)
})

it('cells and days are named as spreadsheets do', () => {
  expect([cellName(12, 4), cellName(1, 27), cellName(9, 702), cellName(9, 703)]).toEqual([
    'D12',
    'AA1',
    'ZZ9',
    'AAA9',
  ])
  expect([dayOfSerial(1), dayOfSerial(61), dayOfSerial(42735), dayOfSerial(0)]).toEqual([
    '1900-01-01',
    '1900-03-01',
    '2016-12-31',
    undefined,
  ])
})
