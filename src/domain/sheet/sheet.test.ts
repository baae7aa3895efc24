import { describe, expect, it } from 'vitest'
import { assess } from '../evaluation/assessment.ts'
import { judgeAssessment } from '../evaluation/judge.ts'
import { reading, smallCase } from '../evaluation/small-case.ts'
import type { Rule } from '../rule/rule.ts'
import { periodOf } from './deadline.ts'
import { formsOf } from './form.ts'
import { withDraftsOf } from './preview.ts'
import { refusedReplacement } from './replace.ts'
import { findSheet, sheetsOf } from './sheet.ts'

const on = '2021-03-01'
const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }
const rules: readonly Rule[] = [
  ninety,
  { form: 'bothGenders', rule: { form: 'pass' } },
  { form: 'graded', scale: ['kém', 'tốt'], atLeast: 'tốt' },
  { form: 'sum', of: ['m.a', 'm.b'], comparison: 'atLeast', target: 1 },
]

function known(more: Parameters<typeof smallCase>[1] = {}) {
  const { workspace, packs } = smallCase([rules], more)
  const measures = ['m.a', 'm.b', 'm.c'].map((id) => ({ id, name: id, unit: 'xã' }))
  const all = [...packs, { ...(packs[0] as (typeof packs)[number]), id: 'vn-measures', measures }]
  return { assessment: assess(workspace, packs, on), packs: all }
}

describe('biểu', () => {
  it('asks for every figure of the unit’s standard once, by the kind of value that its rule takes', () => {
    const { assessment, packs } = known()
    const [form, measures] = formsOf(assessment, packs, 'a', 2020)
    expect(form?.rows.map(({ item, part, type }) => [item, part, type])).toEqual([
      ['x1.1.1', '', 'number'],
      ['x1.1.2', 'nam', 'boolean'],
      ['x1.1.2', 'nu', 'boolean'],
      ['x1.1.3', '', 'level'],
      ['x1.1.4', '', 'computed'],
    ])
    expect(form?.rows.filter((row) => !row.asked).map((row) => row.item)).toEqual(['x1.1.4'])
    expect(measures?.rows.filter((row) => row.asked).map((row) => row.item)).toEqual(['m.a', 'm.b'])
    expect(formsOf(assessment, packs, 'p', 2020)).toEqual([])
  })
})

describe('phiếu số liệu', () => {
  const key = { unit: 'a', form: 'commune', year: 2020 }

  it('is in the state of its figures: what is still to be done comes before what is done', () => {
    const steps = [
      [[], 'notBegun', 0],
      [['accepted'], 'accepted', 1],
      [['accepted', 'submitted'], 'submitted', 2],
      [['accepted', 'submitted', 'draft'], 'drafting', 3],
      [['accepted', 'submitted', 'draft', 'returned'], 'returned', 4],
      [['withdrawn'], 'notBegun', 0],
    ] as const
    const slots = [
      ['x1.1.1', '', 95],
      ['x1.1.2', 'nam', true],
      ['x1.1.2', 'nu', true],
      ['x1.1.3', '', 'tốt'],
    ] as const
    for (const [states, state, answered] of steps) {
      const readings = states.map((one, index) => {
        const [item, part, value] = slots[index] ?? slots[0]
        return reading('a', item, { part, value, state: one })
      })
      const found = sheetsOf(known({ readings }), 2020, ['a'])[0]?.sheet
      expect({ states, ...found }).toMatchObject({ state, answered, asked: 4 })
    }
  })

  it('is complete apart from being accepted; plans, other scopes and other years are none of it', () => {
    const aside = [
      reading('a', 'x1.1.1', { kind: 'plan' }),
      reading('a', 'x1.1.1', { scope: 'nông thôn' }),
      reading('a', 'x1.1.1', { from: '2019-01-01', to: '2019-12-31' }),
    ]
    const form = formsOf(known().assessment, known().packs, 'a', 2020)[0]?.id ?? ''
    const sheet = findSheet(known({ readings: aside }), { ...key, form })
    expect(sheet?.sheet).toMatchObject({ state: 'notBegun', answered: 0 })
    const estimate = reading('a', 'x1.1.1', { kind: 'estimate', value: 95 })
    const begun = findSheet(known({ readings: [estimate] }), { ...key, form })
    expect(begun?.sheet).toMatchObject({ state: 'accepted', answered: 1, asked: 4 })
    expect(begun?.missing.map((row) => row.item)).toEqual(['x1.1.2', 'x1.1.2', 'x1.1.3'])
  })
})

describe('thời hạn', () => {
  const sheet = { unit: 'a', form: 'f', year: 2020 }
  const stated = { form: 'f', year: 2020, by: 'VP' }
  const due = { ...stated, due: '2021-02-20', locks: true, at: '2021-01-01T00:00:00Z' }
  const grant = {
    ...stated,
    unit: 'a',
    until: '2021-03-01',
    reason: 'r',
    at: '2021-02-21T00:00:00Z',
  }

  it('locks the day after, opens for one unit until the end of a day, and locks again', () => {
    const at = (today: string, extensions: (typeof grant)[] = [], unit = 'a') =>
      periodOf({ dossier: {}, deadlines: [due], extensions }, { ...sheet, unit }, today).locked
    expect(at('2021-02-20')).toBe(false)
    expect(at('2021-02-21')).toBe(true)
    expect(at('2021-03-01', [grant])).toBe(false)
    expect(at('2021-03-01', [grant], 'b')).toBe(true)
    expect(at('2021-03-02', [grant])).toBe(true)
    const shorter = { ...grant, until: '2021-02-22', at: '2021-02-25T00:00:00Z' }
    expect(at('2021-02-25', [shorter, grant])).toBe(true)
  })

  it('is the dossier’s where none is set: its closing day locks, its deadline only reminds', () => {
    const none = { deadlines: [], extensions: [] }
    const dossier = { closingOn: '2021-02-20', deadline: '2021-03-31' }
    expect(periodOf({ dossier, ...none }, sheet, '2021-02-21')).toMatchObject({
      due: '2021-02-20',
      locked: true,
    })
    const open = periodOf({ dossier: { deadline: '2021-02-20' }, ...none }, sheet, '2021-02-21')
    expect(open).toMatchObject({ due: '2021-02-20', locked: false })
    const own = { ...due, due: '2021-04-01', at: '2021-02-01T00:00:00Z' }
    const set = { dossier, deadlines: [own, due], extensions: [] }
    expect(periodOf(set, sheet, '2021-03-01')).toMatchObject({ due: '2021-04-01', locked: false })
  })
})

describe('xem trước', () => {
  it('counts drafts of the units asked for, never over what is accepted, and leaves the board alone', () => {
    const readings = [
      reading('a', 'x1.1.1', { value: 95, state: 'draft' }),
      reading('b', 'x1.1.1', { value: 95, state: 'submitted' }),
      reading('c', 'x1.1.1', { value: 10, source: 'A' }),
      reading('c', 'x1.1.1', { value: 95, source: 'B', state: 'draft' }),
    ]
    const { assessment } = known({ readings })
    const verdicts = (one: typeof assessment) =>
      judgeAssessment(one, 2020)
        .units.filter((unit) => unit.unit !== 'd')
        .map((unit) => unit.standards[0]?.criteria[0]?.indicators[0]?.verdict)
    const before = verdicts(assessment)
    expect(verdicts(withDraftsOf(assessment, new Set(['a', 'c'])))).toEqual([
      'met',
      'insufficient',
      'notMet',
    ])
    expect(before).toEqual(['insufficient', 'insufficient', 'notMet'])
    expect(verdicts(assessment)).toEqual(before)
  })
})

it('what was sent or accepted is never replaced in silence', () => {
  expect(refusedReplacement('draft', 'draft', false)).toBeNull()
  expect(refusedReplacement('returned', 'submitted', false)).toBeNull()
  expect(refusedReplacement('submitted', 'draft', false)).toBe('figure_submitted')
  expect(refusedReplacement('submitted', 'draft', true)).toBe('figure_submitted')
  expect(refusedReplacement('submitted', 'accepted', true)).toBeNull()
  expect(refusedReplacement('accepted', 'accepted', false)).toBe('figure_accepted')
  expect(refusedReplacement('accepted', 'submitted', true)).toBe('figure_accepted')
  expect(refusedReplacement('accepted', 'accepted', true)).toBeNull()
  expect(refusedReplacement('accepted', 'withdrawn', true)).toBeNull()
  expect(refusedReplacement('accepted', 'withdrawn', false)).toBe('figure_accepted')
})
