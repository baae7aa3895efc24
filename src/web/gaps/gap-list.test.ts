import { expect, test } from 'vitest'
import type { GapView } from '../dossier.ts'
import { filterGaps, groupGaps } from './gap-groups.ts'
import { type LineNames, linesOf, sayDue } from './gap-lines.ts'
import { readGapSearch, workbookHref } from './gap-search.ts'
import { reminderText } from './reminder.ts'

const base: GapView = {
  kind: 'reading',
  item: 'x.1',
  unit: 'm1',
  period: '2020',
  owner: { agency: null, beside: 'Phòng Y tế', person: null, name: 'UBND xã Mẫu Một' },
  due: '2021-01-20',
  source: 'deadline',
  count: 1,
  inside: [''],
  blocking: true,
}
const second = { ...base, item: 'x.2' }
const late = { ...base, unit: 'm2', due: '2021-01-10', owner: { ...base.owner, name: 'Xã Hai' } }
const usual = { ...base, item: 'x', kind: 'evidence' as const, blocking: false, count: 4 }
const order: GapView = {
  ...base,
  kind: 'section',
  item: 'kl-1',
  owner: { agency: 'vp', beside: null, person: null, name: 'Văn phòng' },
  due: null,
}
const all = [base, second, late, usual, order]

const names: LineNames = {
  on: '2021-01-12',
  labels: {
    x: { kind: 'criterion', number: '17', text: 'Môi trường' },
    'x.1': { kind: 'indicator', number: '17.1', text: 'Nước sạch' },
    'x.2': { kind: 'indicator', number: '17.2', text: 'Cơ sở sản xuất' },
    'kl-1': { kind: 'task', number: '', text: 'Hoàn thiện báo cáo' },
  },
  unitName: (id) => ({ m1: 'Xã Mẫu Một', m2: 'Xã Mẫu Hai' })[id] ?? id,
}

const search = (address: Record<string, unknown>) => readGapSearch(address)

test('an address with unknown words shows the whole list by agency', () => {
  expect(search({ nhom: 'lạ', chan: 'x', tim: 7 })).toEqual({
    nhom: 'co-quan',
    cq: '',
    dv: '',
    loai: '',
    chan: false,
    tim: '',
  })
})

test('filters narrow the list together', () => {
  const text = () => ''
  expect(filterGaps(all, search({ dv: 'm1', chan: '1' }), text)).toEqual([base, second, order])
  expect(filterGaps(all, search({ cq: 'vp' }), text)).toEqual([order])
  expect(filterGaps(all, search({ cq: 'UBND xã Mẫu Một', loai: 'evidence' }), text)).toEqual([
    usual,
  ])
})

test('a search without accents finds every word anywhere in the line', () => {
  const found = filterGaps(all, search({ tim: 'nuoc mau hai' }), (gap) =>
    [names.labels[gap.item]?.text, names.unitName(gap.unit)].join(' '),
  )
  expect(found).toEqual([late])
})

test('who is overdue comes first, who has no day comes last', () => {
  const groups = groupGaps(all, 'co-quan', names.on)
  expect(groups.map((group) => [group.key, group.overdue, group.blocking])).toEqual([
    ['Xã Hai', 1, 1],
    ['UBND xã Mẫu Một', 0, 2],
    ['vp', 0, 1],
  ])
  expect(groupGaps(all, 'han', names.on).map((group) => group.key)).toEqual([
    '2021-01-10',
    '2021-01-20',
    '',
  ])
})

test('items of one kind and day run on in one line, and units that lack the same share it', () => {
  const lines = linesOf([base, second, { ...base, unit: 'm2' }, { ...second, unit: 'm2' }], names)
  expect(lines).toEqual([
    {
      what: 'Số liệu năm 2020: chỉ tiêu 17.1, 17.2',
      units: ['Xã Mẫu Một', 'Xã Mẫu Hai'],
      due: '2021-01-20',
      late: 0,
      beside: ['Phòng Y tế'],
    },
  ])
})

test('papers are counted, an order of a meeting stands in its own words', () => {
  expect(linesOf([usual, order], names).map((line) => line.what)).toEqual([
    'Tài liệu minh chứng năm 2020: tiêu chí 17 (4 tài liệu)',
    'Hoàn thiện báo cáo',
  ])
})

test('a late line says how late it is', () => {
  expect(linesOf([late], names).map(sayDue)).toEqual(['10/01/2021 (quá hạn 2 ngày)'])
})

test('a Phòng asks, UBND requires, and a body of a vertical line is always asked', () => {
  const of = {
    agency: 'Văn phòng',
    vertical: false,
    place: 'huyện Mẫu',
    standing: 'Phòng Nông nghiệp',
    dossier: 'Hồ sơ huyện Mẫu',
    on: names.on,
  }
  const lines = linesOf([order], names)
  expect(reminderText(lines, of, 'phong')).toContain('Phòng Nông nghiệp đề nghị Văn phòng')
  expect(reminderText(lines, of, 'phong')).not.toContain('yêu cầu')
  expect(reminderText(lines, of, 'ubnd')).toContain('Ủy ban nhân dân huyện Mẫu yêu cầu Văn phòng')
  expect(reminderText(lines, { ...of, vertical: true }, 'ubnd')).not.toContain('yêu cầu')
})

test('a reminder to nobody in particular names nobody', () => {
  const of = {
    agency: '',
    vertical: false,
    place: 'huyện Mẫu',
    standing: 'Phòng',
    dossier: 'Hồ sơ',
  }
  const text = reminderText(linesOf([order], names), { ...of, on: names.on }, 'phong')
  expect(text).toContain('Kính gửi: Các cơ quan, đơn vị')
})

test('the workbook is asked for with the same filters', () => {
  const href = workbookHref({ dossier: 'mẫu/1', on: '2021-01-12' }, search({ cq: '-', chan: '1' }))
  expect(href).toBe(
    '/api/v1/dossiers/m%E1%BA%ABu%2F1/gaps.xlsx?on=2021-01-12&agency=&blocking=true',
  )
})
