import { expect, it } from 'vitest'
import { type AdoptRow, freshDraft, listsOf, newKey, summaryOf, withRow } from './adopt-list.ts'

const usual = { type: 'report', issuer: null, note: null, usual: true }
const data = {
  adopted: null,
  rules: 'abc',
  items: [
    {
      item: 'x16.17',
      documents: [
        { ...usual, id: 'd1', name: 'Báo cáo', required: true },
        { ...usual, id: 'd2', name: 'Ảnh', required: false, issuer: 'UBND xã' },
      ],
    },
  ],
}

const added: AdoptRow = {
  ...{ key: '+1', item: 'x16.17.1', id: '', type: 'plan', name: ' Kế hoạch ' },
  ...{ issuer: '', note: '', usual: false, required: true },
}

it('begins with the list in force and sends it back as it was', () => {
  const { rows, rules } = freshDraft(data)
  expect(rules).toBe('abc')
  expect(listsOf(rows)).toEqual([
    { item: 'x16.17', documents: [{ id: 'd1', type: 'report', name: 'Báo cáo' }] },
  ])
  expect(summaryOf(rows, data)).toEqual({ documents: 1, items: 1, added: 0, dropped: 0 })
})

it('a usual document that is chosen keeps its id; one of the place’s own has none yet', () => {
  const rows = freshDraft(data).rows.map((one) => ({ ...one, required: one.id === 'd2' }))
  const all = withRow(rows, added)
  expect(listsOf(all)).toEqual([
    { item: 'x16.17', documents: [{ id: 'd2', type: 'report', name: 'Ảnh', issuer: 'UBND xã' }] },
    { item: 'x16.17.1', documents: [{ type: 'plan', name: 'Kế hoạch' }] },
  ])
  expect(summaryOf(all, data)).toEqual({ documents: 2, items: 2, added: 2, dropped: 1 })
})

it('a row that is changed stays where it was; a new one gets a key of its own', () => {
  const rows = withRow(freshDraft(data).rows, added)
  expect(newKey(rows)).toBe('+2')
  const [first] = rows
  const changed = withRow(rows, { ...(first as AdoptRow), name: 'Báo cáo năm' })
  expect(changed.map(({ name }) => name)).toEqual(['Báo cáo năm', 'Ảnh', ' Kế hoạch '])
})
