import { describe, expect, test } from 'vitest'
import type { Workspace } from '../dossier/workspace.ts'
import { smallCase } from '../evaluation/small-case.ts'
import type { ListDefinition, ListRow } from '../list/list.ts'
import { listGaps } from './list-gaps.ts'

const list: ListDefinition = {
  id: 'thon',
  title: 'Danh mục thôn',
  kind: 'villages',
  columns: [
    { key: 'ten', name: 'Tên thôn', type: 'text', required: true },
    { key: 'so_ho', name: 'Số hộ', type: 'number', required: true },
  ],
  expected: { rows: [{ name: 'Thôn Một' }, { name: 'Thôn Hai' }] },
  unit: 'd',
  source: 'hư cấu',
  givenOn: '2021-01-01',
}
const row = (ten: string, more: Partial<ListRow> = {}): ListRow => ({
  list: 'thon',
  id: ten,
  unit: 'd',
  values: { ten, so_ho: 90 },
  state: 'accepted',
  ...more,
})
const body = (id: string, standing = false) => ({
  id,
  name: `Phòng ${id}`,
  vertical: false,
  standing,
})

function gapsOf(more: Partial<Workspace>, on = '2021-01-07') {
  const { workspace, packs } = smallCase([[{ form: 'pass' }]], { lists: [list], ...more })
  return listGaps(workspace, packs, { year: 2020, on }).filter((one) => one.kind === 'list')
}

describe('a list that is not whole', () => {
  test('is one gap with its rows and cells inside; where nobody is named, nobody is', () => {
    const listRows = [row('Thôn Một', { values: { ten: 'Thôn Một' } })]
    expect(gapsOf({ listRows })).toMatchObject([
      {
        item: 'thon',
        unit: 'd',
        count: 2,
        inside: ['Thôn Hai', 'Thôn Một: Số hộ'],
        owner: { agency: null, name: '' },
        due: null,
        source: 'list:thon',
        blocking: false,
      },
    ])
  })

  test('a whole and accepted one is none; one row less is one gap again', () => {
    const whole = [row('Thôn Một'), row('Thôn Hai')]
    expect(gapsOf({ listRows: whole })).toEqual([])
    expect(gapsOf({ listRows: whole.slice(1) })).toHaveLength(1)
  })

  test('sent whole, its acceptance is owed by the standing agency', () => {
    const listRows = [row('Thôn Một', { state: 'submitted' }), row('Thôn Hai')]
    expect(gapsOf({ listRows, agencies: [body('tt', true)] })).toMatchObject([
      { source: 'awaiting', owner: { agency: 'tt' } },
    ])
  })

  test('the body and day of the list hold, unless an assignment in force says otherwise', () => {
    const owned = { ...list, agency: 'vh', person: 'Cán bộ Mẫu', due: '2021-01-10' }
    const agencies = [body('vh'), body('kt')]
    expect(gapsOf({ lists: [owned], agencies })).toMatchObject([
      { owner: { agency: 'vh', person: 'Cán bộ Mẫu' }, due: '2021-01-10' },
    ])
    const assignments = [
      {
        item: 'thon',
        kind: 'any' as const,
        agency: 'kt',
        due: '2021-01-09',
        decision: '12/QĐ',
        from: '2021-01-01',
      },
    ]
    expect(gapsOf({ lists: [owned], agencies, assignments })).toMatchObject([
      { owner: { agency: 'kt' }, due: '2021-01-09', source: 'assignment:12/QĐ' },
    ])
  })

  test('is not known before it was asked for, nor its rows before they were recorded', () => {
    expect(gapsOf({}, '2020-12-31')).toEqual([])
    const listRows = [row('Thôn Một', { recordedOn: '2021-02-01' }), row('Thôn Hai')]
    expect(gapsOf({ listRows })).toMatchObject([{ inside: ['Thôn Một'] }])
    expect(gapsOf({ listRows }, '2021-02-01')).toEqual([])
  })

  test('an order of a meeting that asks for it is not a second gap', () => {
    const task = {
      id: 'kl-1',
      text: 'Hoàn thiện danh mục',
      kind: 'list' as const,
      item: 'thon',
      givenOn: '2021-01-07',
      due: '2021-01-14',
      source: 'kết luận',
    }
    expect(gapsOf({ tasks: [task] })).toMatchObject([{ due: '2021-01-14', source: 'task:kl-1' }])
  })
})
