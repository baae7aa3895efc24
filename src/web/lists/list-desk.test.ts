import { describe, expect, test } from 'vitest'
import { deskRows, emptyDraft, type ListView, toSave, withoutRow, withTexts } from './list-desk.ts'

const units = [
  { id: 'x', fullName: 'Xã Mẫu Một' },
  { id: 'y', fullName: 'Xã Mẫu Hai' },
]
const view: ListView = {
  on: '2021-01-07',
  list: {
    id: 'thon',
    title: 'Danh mục thôn',
    kind: 'villages',
    columns: [
      { key: 'ten', name: 'Tên thôn', type: 'text', required: true },
      { key: 'so_ho', name: 'Số hộ', type: 'number', required: true },
      { key: 'ngay', name: 'Ngày', type: 'day', required: false },
    ],
    expected: { rows: [{ name: 'Thôn Hai', unit: 'y' }] },
    unit: 'd',
    source: '',
    givenOn: '2021-01-01',
  },
  owner: '',
  due: null,
  standing: {
    state: 'incomplete',
    rows: 1,
    expected: 2,
    missingRows: [{ name: 'Thôn Hai', unit: 'y' }],
    unnamed: 0,
    missingCells: [],
    returned: [],
    missing: 1,
    isSent: false,
  },
  rows: [
    {
      id: 'r1',
      version: 3,
      unit: 'x',
      values: { ten: 'Thôn Một', so_ho: 1234.5, ngay: '2020-01-15' },
      state: 'draft',
    },
  ],
  writable: [{ unit: 'x', name: 'Xã Mẫu Một' }],
  mayDefine: false,
  mayAccept: false,
}

const rows = deskRows(view, emptyDraft, units, 2)
const rowAt = (at: number) => {
  const row = rows[at]
  if (!row) throw new Error(`no row ${at}`)
  return row
}

describe('rows of a list at the desk', () => {
  test('stored ones as they are typed, then those waited for, then room for new ones', () => {
    expect(rows.map((row) => row.texts)).toEqual([
      { ten: 'Thôn Một', so_ho: '1234,5', ngay: '15/01/2020', '@unit': 'Xã Mẫu Một' },
      { ten: 'Thôn Hai', '@unit': 'Xã Mẫu Hai' },
      {},
      {},
    ])
  })

  test('only what was changed is sent, with the version that was typed over', () => {
    const draft = withTexts(emptyDraft, [
      { row: rowAt(0), column: 'so_ho', text: '1.300' },
      { row: rowAt(1), column: 'so_ho', text: '75' },
      { row: rowAt(2), column: 'ten', text: 'Thôn Ba' },
    ])
    const { rows: sent, faults } = toSave(view, draft, rows, units)
    expect(faults).toMatchObject([{ row: 'r1', column: 'so_ho', code: 'list_number_doubtful' }])
    expect(sent).toMatchObject([
      { id: 'r1', version: 3, unit: 'x' },
      { unit: 'y', values: { ten: 'Thôn Hai', so_ho: 75 } },
      { unit: 'x', values: { ten: 'Thôn Ba' } },
    ])
  })

  test('a newer version that came meanwhile does not hide what was typed over', () => {
    const draft = withTexts(emptyDraft, [{ row: rowAt(0), column: 'so_ho', text: '9' }])
    const newer = { ...view, rows: view.rows.map((row) => ({ ...row, version: 4 })) }
    const [sent] = toSave(newer, draft, deskRows(newer, draft, units, 0), units).rows
    expect(sent?.version).toBe(3)
  })

  test('a text put back as it was is no change; a removed row goes with its version', () => {
    const there = withTexts(emptyDraft, [{ row: rowAt(0), column: 'so_ho', text: '9' }])
    const back = withTexts(there, [{ row: rowAt(0), column: 'so_ho', text: '1234,5' }])
    expect(toSave(view, back, rows, units).rows).toEqual([])
    const without = withoutRow(emptyDraft, rowAt(0))
    expect(toSave(view, without, deskRows(view, without, units, 0), units)).toMatchObject({
      rows: [],
      removed: [{ id: 'r1', version: 3 }],
    })
  })

  test('a row without a name and one of an unknown unit are told, not sent in silence', () => {
    const draft = withTexts(emptyDraft, [
      { row: rowAt(2), column: 'so_ho', text: '5' },
      { row: rowAt(0), column: '@unit', text: 'Xã Lạ' },
    ])
    expect(toSave(view, draft, rows, units).faults.map((one) => one.code)).toEqual([
      'list_unit_unknown',
      'list_row_unnamed',
    ])
  })
})
