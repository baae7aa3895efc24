import { describe, expect, test } from 'vitest'
import {
  dateFaults,
  emptyDraft,
  isYearOf,
  type PackSummary,
  standardsFor,
  type Unit,
} from './new-dossier-form.ts'

const unit = (more: Partial<Unit>): Unit => ({
  id: 'h1',
  code: '1',
  name: 'Mẫu',
  fullName: 'Huyện Mẫu',
  level: 'district',
  type: 'huyen',
  predecessors: [],
  successors: [],
  basis: 'source',
  confidence: 'high',
  source: '',
  ...more,
})
const pack = (
  id: string,
  from: number,
  to: number,
  level: string,
  types: string[] = [],
): PackSummary => ({
  id,
  version: '1.0',
  sha256: '',
  role: 'criteria',
  title: id,
  period: { from, to },
  partial: [],
  standards: [
    { id: `${id}-s`, title: 'Chuẩn', level, types, criteria: 9, indicators: 36, partial: false },
  ],
})
const packs = [
  pack('p16', 2016, 2020, 'district'),
  pack('p21', 2021, 2025, 'district'),
  pack('x21', 2021, 2025, 'commune'),
]

describe('lập hồ sơ', () => {
  test('a unit is offered the standards of its level, newest first', () => {
    expect(standardsFor(unit({}), packs).map(({ id }) => id)).toEqual(['p21-s', 'p16-s'])
  })

  test('a standard for towns is not offered to a rural district', () => {
    const town = pack('tx', 2021, 2025, 'district', ['thi_xa', 'thanh_pho'])
    expect(standardsFor(unit({}), [town])).toEqual([])
    expect(standardsFor(unit({ type: 'thi_xa' }), [town])).toHaveLength(1)
  })

  test('only years in which the unit existed', () => {
    expect(standardsFor(unit({ to: '2023-06-30' }), packs)[0]).toMatchObject({
      from: 2021,
      to: 2023,
    })
    expect(standardsFor(unit({ from: '2024' }), packs)).toMatchObject([{ from: 2024, to: 2025 }])
    expect(standardsFor(unit({ to: '2015-12-31' }), packs)).toEqual([])
  })

  test('a year outside the standard’s period is not taken', () => {
    const [choice] = standardsFor(unit({}), packs)
    expect(isYearOf('2024', choice)).toBe(true)
    expect(isYearOf('2026', choice)).toBe(false)
    expect(isYearOf('24', choice)).toBe(false)
    expect(isYearOf('2024', undefined)).toBe(false)
  })

  test('days may stay empty; a wrong day and a closing after the deadline are told', () => {
    expect([...dateFaults({ ...emptyDraft, title: 'Hồ sơ' })]).toEqual([])
    const wrong = { ...emptyDraft, deadline: '31/02/2025' }
    expect([...dateFaults(wrong)]).toEqual([
      ['title', 'needed'],
      ['deadline', 'day'],
    ])
    const late = { ...emptyDraft, title: 'x', deadline: '15/01/2025', closingOn: '16/01/2025' }
    expect([...dateFaults(late)]).toEqual([['closingOn', 'late']])
  })
})
