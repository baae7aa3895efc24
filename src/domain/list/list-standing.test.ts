import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListDefinition, ListRow } from './list.ts'
import { standingOf } from './list-standing.ts'

const list: ListDefinition = {
  id: 'thon',
  title: 'Danh mục thôn',
  kind: 'villages',
  columns: [
    { key: 'ten', name: 'Tên thôn', type: 'text', required: true },
    { key: 'so_ho', name: 'Số hộ', type: 'number', required: true },
    { key: 'ghi_chu', name: 'Ghi chú', type: 'text', required: false },
  ],
  expected: { rows: [{ name: 'Thôn Một', unit: 'x' }, { name: 'Thôn Hai' }], count: 3 },
  unit: 'd',
  source: 'hư cấu',
  givenOn: '2021-01-01',
}

function row(ten: string, more: Partial<ListRow> = {}): ListRow {
  return {
    list: 'thon',
    id: ten,
    unit: 'x',
    values: { ten, so_ho: 100 },
    state: 'accepted',
    ...more,
  }
}

const whole = [row('Thôn Một'), row('thon hai'), row('Thôn Ba')]

describe('how a list stands', () => {
  test('nothing there: not begun, and all that is expected is named', () => {
    expect(standingOf(list, [])).toMatchObject({
      state: 'notBegun',
      expected: 3,
      missing: 3,
      unnamed: 1,
      missingRows: [{ name: 'Thôn Một' }, { name: 'Thôn Hai' }],
    })
  })

  test('all rows accepted: accepted; accents and case of a name do not matter', () => {
    expect(standingOf(list, whole)).toMatchObject({ state: 'accepted', missing: 0 })
  })

  test('whole but not accepted: complete; sent whole once nothing is a draft', () => {
    const sent = whole.map((one) => ({ ...one, state: 'submitted' as const }))
    expect(standingOf(list, sent)).toMatchObject({ state: 'complete', isSent: true })
    const drafts = [...sent.slice(1), row('Thôn Một', { state: 'draft' })]
    expect(standingOf(list, drafts)).toMatchObject({ state: 'complete', isSent: false })
  })

  test('a named row in another unit is still waited for; another one does not stand in for it', () => {
    const moved = [row('Thôn Một', { unit: 'y' }), row('Thôn Hai'), row('Thôn Ba')]
    expect(standingOf(list, moved)).toMatchObject({
      state: 'incomplete',
      missing: 1,
      missingRows: [{ name: 'Thôn Một', unit: 'x' }],
    })
  })

  test('an empty required cell and a returned row make it incomplete', () => {
    const holed = [row('Thôn Một', { values: { ten: 'Thôn Một' } }), ...whole.slice(1)]
    expect(standingOf(list, holed)).toMatchObject({
      state: 'incomplete',
      missingCells: [{ row: 'Thôn Một', name: 'Thôn Một', column: 'so_ho' }],
    })
    const sentBack = [row('Thôn Một', { state: 'returned' }), ...whole.slice(1)]
    expect(standingOf(list, sentBack)).toMatchObject({
      state: 'incomplete',
      returned: ['Thôn Một'],
    })
  })

  test('where nothing is expected, no rows are not begun; where none are, it is whole', () => {
    const open = { ...list, expected: { rows: [] } }
    expect(standingOf(open, [])).toMatchObject({ state: 'notBegun', expected: null, missing: 0 })
    expect(standingOf({ ...list, expected: { rows: [], count: 0 } }, []).state).toBe('accepted')
  })

  test('the order of rows never matters, and a removed row of a whole list is one thing missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: 3 }), fc.nat(2), (rows, at) => {
        expect(standingOf(list, rows)).toEqual(standingOf(list, whole))
        expect(standingOf(list, rows.toSpliced(at, 1))).toMatchObject({
          state: 'incomplete',
          missing: 1,
        })
      }),
    )
  })
})
