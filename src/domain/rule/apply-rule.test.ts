import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../evaluation/judge.ts'
import { reading, smallCase } from '../evaluation/small-case.ts'
import type { Reading } from '../reading/reading.ts'
import { compareProducts, sumOf } from './decimal.ts'
import type { Rule } from './rule.ts'

const at = { year: 2020, on: '2021-01-07' }

/** The verdict and reason codes of one rule of commune a. */
function verdictOf(rule: Rule, readings: Partial<Reading>[] = [], more = {}) {
  const { workspace, packs } = smallCase([[rule]], {
    readings: readings.map((one) => reading('a', 'x1.1.1', one)),
    ...more,
  })
  const unit = judge(workspace, packs, at).units.find((one) => one.unit === 'a')
  const item = unit?.standards[0]?.criteria[0]?.indicators[0]
  return [item?.verdict, ...(item?.reasons.map((one) => one.code) ?? [])].join(' ')
}

describe('đạt / không đạt', () => {
  test('true is met, false is not met, nothing is insufficient', () => {
    expect(verdictOf({ form: 'pass' }, [{ value: true }])).toBe('met')
    expect(verdictOf({ form: 'pass' }, [{ value: false }])).toBe('notMet not_passed')
    expect(verdictOf({ form: 'pass' })).toBe('insufficient no_reading')
  })

  test('what the province must first say is unset, whatever the reading', () => {
    const rule: Rule = { form: 'pass', unset: 'province' }
    expect(verdictOf(rule, [{ value: true }])).toBe('insufficient target_unset')
  })
})

describe('so sánh với mức đạt chuẩn', () => {
  const rule: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }

  test('at the level is met, under it is not', () => {
    expect(verdictOf(rule, [{ value: 90 }])).toBe('met')
    expect(verdictOf(rule, [{ value: 89.99 }])).toBe('notMet below_target')
  })

  test('counts are compared without rounding: 8999 of 10000 is not 90 %', () => {
    expect(verdictOf(rule, [{ numerator: 8999, denominator: 10000 }])).toBe('notMet below_target')
    expect(verdictOf(rule, [{ numerator: 9000, denominator: 10000 }])).toBe('met')
  })

  test('over 100 % is doubtful and not met until a note explains it', () => {
    expect(verdictOf(rule, [{ value: 101 }])).toBe('notMet over_hundred')
    expect(verdictOf(rule, [{ value: 101, note: 'kể cả xã bên' }])).toBe('met')
  })

  test('only an accepted actual decides', () => {
    expect(verdictOf(rule, [{ value: 95, kind: 'estimate' }])).toBe('insufficient only_estimate')
    expect(verdictOf(rule, [{ value: 95, kind: 'plan' }])).toBe('insufficient only_plan')
    expect(verdictOf(rule, [{ value: 95, state: 'submitted' }])).toBe('insufficient not_accepted')
    expect(verdictOf(rule, [{ none: true, note: 'không có' }])).toBe('insufficient no_value')
  })

  test('what was published later is not known yet', () => {
    const later = [{ value: 95, publishedOn: '2021-02-26' }]
    expect(verdictOf(rule, later)).toBe('insufficient no_reading')
  })

  test('two accepted figures that differ are a conflict until a person chooses', () => {
    const both = [
      { value: 95, source: 'A' },
      { value: 85, source: 'B' },
    ]
    expect(verdictOf(rule, both)).toBe('insufficient conflict')
    const chosen = {
      unit: 'a',
      item: 'x1.1.1',
      from: '2020-01-01',
      to: '2020-12-31',
      kind: 'chosen',
      chosen: 'B',
      reason: 'số đã thẩm tra',
      evidence: [],
      by: 'người kiểm tra',
      on: '2021-01-05',
    }
    expect(verdictOf(rule, both, { statements: [chosen] })).toBe('notMet below_target')
    expect(verdictOf(rule, [both[0] ?? {}, { value: 95, source: 'B' }])).toBe('met')
  })

  test('a level by region is that of the unit’s region, a missing column is unset', () => {
    const target = { byRegion: { dbsh: 98, tn: 50 } }
    expect(verdictOf({ ...rule, target }, [{ value: 97 }])).toBe('notMet below_target')
    const elsewhere = { byRegion: { tn: 50 } }
    expect(verdictOf({ ...rule, target: elsewhere }, [{ value: 97 }])).toBe(
      'insufficient target_unset',
    )
    expect(verdictOf({ ...rule, target }, [{ value: 97 }], { classifications: [] })).toBe(
      'insufficient region_unknown',
    )
  })

  test('a level by year holds for that year only, never for its neighbour', () => {
    expect(verdictOf({ ...rule, target: { byYear: { 2020: 45 } } }, [{ value: 46 }])).toBe('met')
    expect(verdictOf({ ...rule, target: { byYear: { 2019: 45 } } }, [{ value: 46 }])).toBe(
      'insufficient target_unset',
    )
  })
})

describe('các dạng ghép', () => {
  const atLeast = (target: number): Rule => ({ form: 'compare', comparison: 'atLeast', target })
  const parts = [
    { id: 'p', text: 'p', rule: atLeast(95) },
    { id: 'q', text: 'q', rule: atLeast(60) },
  ]
  const both = (p: number | undefined, q: number | undefined) => [
    ...(p === undefined ? [] : [{ part: 'p', value: p }]),
    ...(q === undefined ? [] : [{ part: 'q', value: q }]),
  ]

  test('all of: one failing part fails, one missing part leaves it open', () => {
    expect(verdictOf({ form: 'allOf', parts }, both(96, 61))).toBe('met')
    expect(verdictOf({ form: 'allOf', parts }, both(96, 59))).toBe('notMet below_target')
    expect(verdictOf({ form: 'allOf', parts }, both(96, undefined))).toBe('insufficient no_reading')
    expect(verdictOf({ form: 'allOf', parts }, both(undefined, 59))).toMatch(/^notMet/)
  })

  test('any of: one met part is enough', () => {
    expect(verdictOf({ form: 'anyOf', parts }, both(96, undefined))).toBe('met')
    expect(verdictOf({ form: 'anyOf', parts }, both(1, undefined))).toMatch(/^insufficient/)
    expect(verdictOf({ form: 'anyOf', parts }, both(1, 1))).toMatch(/^notMet/)
  })

  test('both genders are judged apart', () => {
    const rule: Rule = { form: 'bothGenders', rule: atLeast(90) }
    const of = (nam: number, nu: number) => [
      { part: 'nam', value: nam },
      { part: 'nu', value: nu },
    ]
    expect(verdictOf(rule, of(95, 91))).toBe('met')
    expect(verdictOf(rule, of(99, 89))).toBe('notMet below_target')
  })

  test('a window asks for every year in it', () => {
    const rule: Rule = { form: 'window', years: 2, rule: { form: 'pass' } }
    const year = (y: number, value: boolean) => ({ value, from: `${y}-01-01`, to: `${y}-12-31` })
    expect(verdictOf(rule, [year(2019, true), year(2020, true)])).toBe('met')
    expect(verdictOf(rule, [year(2019, false), year(2020, true)])).toBe('notMet not_passed')
    expect(verdictOf(rule, [year(2020, true)])).toBe('insufficient no_reading')
  })

  test('a grade is compared by its place in the scale', () => {
    const rule: Rule = {
      form: 'graded',
      scale: ['yếu', 'trung bình', 'khá', 'tốt'],
      atLeast: 'khá',
    }
    expect(verdictOf(rule, [{ value: 'tốt' }])).toBe('met')
    expect(verdictOf(rule, [{ value: 'trung bình' }])).toBe('notMet below_grade')
  })

  test('a ratio and a sum need each of their figures', () => {
    const ratio: Rule = {
      form: 'ratio',
      numerator: 'm.a',
      denominator: 'm.b',
      percent: true,
      comparison: 'atMost',
      target: 5,
    }
    const figures = (a: number, b?: number) => ({
      readings: [
        reading('a', 'm.a', { value: a }),
        ...(b === undefined ? [] : [reading('a', 'm.b', { value: b })]),
      ],
    })
    expect(verdictOf(ratio, [], figures(5, 100))).toBe('met')
    expect(verdictOf(ratio, [], figures(6, 100))).toBe('notMet above_target')
    expect(verdictOf(ratio, [], figures(5))).toBe('insufficient no_reading')
    const sum: Rule = { form: 'sum', of: ['m.a', 'm.b'], comparison: 'equal', target: 9 }
    expect(verdictOf(sum, [], figures(4, 5))).toBe('met')
  })
})

describe('phép so sánh chính xác', () => {
  test('0,1 + 0,2 is no trap: 0.3 × 3 equals 0.9', () => {
    expect(compareProducts(0.3, 3, 0.9, 1)).toBe(0)
    expect(compareProducts(1e-7, 3, 3e-7, 1)).toBe(0)
  })

  test('it agrees with whole-number arithmetic of the digits', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(cents, cents, cents, cents, (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
        const sign = compareProducts(a / 100, b / 100, c / 100, d / 100)
        expect(sign).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0)
      }),
    )
  })
})

describe('a figure made of others', () => {
  const within: Rule = { form: 'sum', of: ['m1', 'm2'], comparison: 'atMost', target: 0.3 }
  const share: Rule = {
    form: 'ratio',
    numerator: 'm1',
    denominator: 'm2',
    percent: true,
    comparison: 'atLeast',
    target: 50,
  }
  const measures = (m1: number, m2: number) => ({
    readings: [reading('a', 'm1', { value: m1 }), reading('a', 'm2', { value: m2 })],
  })

  test('a sum is that of the decimals as written: 0.1 + 0.2 is within 0.3', () => {
    expect(verdictOf(within, [], measures(0.1, 0.2))).toBe('met')
    expect(verdictOf(within, [], measures(0.1, 0.2000001))).toBe('notMet above_target')
    expect(sumOf([1e21, -0.5, 1e-7])).toBeCloseTo(1e21)
    expect(sumOf([])).toBe(0)
  })

  test('a ratio to nothing is insufficient and says why', () => {
    expect(verdictOf(share, [], measures(0, 0))).toBe('insufficient no_value')
    expect(verdictOf(share, [], measures(1, 2))).toBe('met')
  })
})
