import { describe, expect, test } from 'vitest'
import {
  checkDraft,
  emptyDraft,
  type LevelRow,
  readLevel,
  readParameter,
  type Settings,
} from './settings-form.ts'

const row = (more: Partial<LevelRow>): LevelRow => ({
  item: 'x.1',
  part: null,
  number: '1',
  text: 'Tỷ lệ',
  unit: '%',
  comparison: 'atLeast',
  form: 'level',
  target: null,
  setBy: null,
  mandate: null,
  holdsUp: 0,
  ...more,
})
const parameter = { id: 'p', name: 'Số bộ', unit: 'bộ', value: null, setBy: null, seen: [] }
const settings: Settings = {
  targets: [
    row({}),
    row({ item: 'x.2', part: 'nuoc' }),
    row({ item: 'x.3', form: 'pass', unit: null }),
  ],
  parameters: [parameter],
  overlays: [],
}
const ground = { number: '1/QĐ', day: '07/01/2021', issuer: 'UBND', title: '' }

describe('thiết lập của địa phương', () => {
  test('levels, a part, a pass and a parameter go under one legal ground', () => {
    const draft = {
      ...emptyDraft,
      ...ground,
      levels: { 'x.1': '41,5', 'x.2/nuoc': '60', 'x.3': 'x' },
      parameters: { p: '5' },
    }
    const { faults, count, decision } = checkDraft(draft, settings)
    expect([...faults]).toEqual([])
    expect(count).toBe(4)
    expect(decision).toEqual({
      ground: { number: '1/QĐ', date: '2021-01-07', issuer: 'UBND' },
      targets: [
        { item: 'x.1', target: 41.5 },
        { item: 'x.2', part: 'nuoc', target: 60 },
        { item: 'x.3', rule: { form: 'pass' } },
      ],
      parameters: [{ id: 'p', value: 5 }],
    })
  })

  test('a doubtful dot, a wrong number and a percentage over 100 are told, and nothing of them is taken', () => {
    const draft = {
      ...emptyDraft,
      ...ground,
      levels: { 'x.1': '41.5', 'x.2/nuoc': '105' },
      parameters: { p: 'năm' },
    }
    const { faults, decision } = checkDraft(draft, settings)
    expect([...faults]).toEqual([
      ['x.1', 'doubtful'],
      ['x.2/nuoc', 'overHundred'],
      ['p', 'wrong'],
    ])
    expect(decision.targets).toEqual([])
  })

  test('the ground needs its number, a real day and its issuer', () => {
    expect([...checkDraft(emptyDraft, settings).faults]).toEqual([
      ['day', 'needed'],
      ['number', 'needed'],
      ['issuer', 'needed'],
    ])
    expect(
      checkDraft({ ...emptyDraft, ...ground, day: '31/02/2021' }, settings).faults.get('day'),
    ).toBe('day')
  })

  test('only a percentage is bound to 100; a parameter without a unit may be words', () => {
    expect(readLevel('105', 'triệu đồng')).toEqual({ kind: 'value', value: 105 })
    expect(readParameter('bảy ngày', { ...parameter, unit: null })).toEqual({
      kind: 'value',
      value: 'bảy ngày',
    })
  })
})
