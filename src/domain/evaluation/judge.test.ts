import { describe, expect, test } from 'vitest'
import { listGaps } from '../gap/list-gaps.ts'
import type { Pack } from '../pack/pack.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { Rule } from '../rule/rule.ts'
import { judge } from './judge.ts'
import { proof, reading, smallCase } from './small-case.ts'

const at = { year: 2020, on: '2021-01-07' }
const pass: Rule = { form: 'pass' }
const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }
const parts = [
  { id: 'p', text: 'p', rule: ninety },
  { id: 'q', text: 'q', rule: pass },
]

describe('đã sẵn sàng', () => {
  test('everything met, recognised and proved is ready, with no gaps', () => {
    const { workspace, packs } = completeCase()
    const readiness = judge(workspace, packs, at)
    expect(readiness.conditions.map((one) => [one.id, one.verdict, one.ready])).toEqual([
      ['k1', 'met', true],
      ['k2', 'met', true],
      ['k3', 'met', true],
    ])
    expect(readiness).toMatchObject({ ready: true, progress: { ready: 11, required: 11 } })
    expect(listGaps(workspace, packs, at)).toEqual([])
  })

  test('with any one figure removed it is not ready and exactly one gap group names it', () => {
    const { workspace, packs } = completeCase()
    for (const gone of workspace.readings) {
      const without = {
        ...workspace,
        readings: workspace.readings.filter((one) => one !== gone),
      }
      expect(judge(without, packs, at).ready).toBe(false)
      expect(listGaps(without, packs, at)).toMatchObject([
        { kind: 'reading', item: gone.item, unit: gone.unit, count: 1, blocking: true },
      ])
    }
  })

  test('a recognition under an older set is to be re-reviewed and does not count', () => {
    const { workspace, packs } = completeCase()
    const older = workspace.recognitions.map((one) => ({ ...one, pack: 'older' }))
    const [, share] = judge({ ...workspace, recognitions: older }, packs, at).conditions
    expect(share).toMatchObject({ verdict: 'notMet', value: 0 })
    expect(share?.reasons.map((one) => one.code)).toEqual(['units_to_re_review'])
    const rechecked = older.map((one) => ({ ...one, recheckedUnder: ['c'] }))
    const again = judge({ ...workspace, recognitions: rechecked }, packs, at).conditions[1]
    expect(again).toMatchObject({ verdict: 'met', value: 100 })
  })

  test('a recognised commune whose figures fail is marked as different; one without figures is not', () => {
    const { workspace, packs } = completeCase()
    const flagsWith = (value: boolean | undefined) => {
      const others = workspace.readings.filter((one) => one.unit !== 'a' || one.item !== 'x1.1.1')
      const own = value === undefined ? [] : [reading('a', 'x1.1.1', { value })]
      return judge({ ...workspace, readings: [...others, ...own] }, packs, at).conditions[1]?.flags
    }
    expect(flagsWith(true)).toEqual([])
    expect(flagsWith(undefined)).toEqual([])
    expect(flagsWith(false)).toEqual(['recognition_differs'])
  })

  test('a declared condition without its paper is met but not ready', () => {
    const { workspace, packs } = completeCase()
    const without = {
      ...workspace,
      readings: workspace.readings.map((one) => ({ ...one, evidence: [] })),
    }
    const readiness = judge(without, packs, at)
    expect(readiness.conditions[0]).toMatchObject({ verdict: 'met', substantiated: 'none' })
    expect(readiness.ready).toBe(false)
    expect(listGaps(without, packs, at)).toMatchObject([{ kind: 'evidence', item: 'k1' }])
  })

  test('an item to be confirmed caps its result until somebody compared just these bytes', () => {
    const { workspace, packs } = completeCase((pack) => mapItems(pack, { verify: 'required' }))
    const capped = judge(workspace, packs, at)
    expect(capped.units[1]?.standards[0]?.verdict).toBe('insufficient')
    const confirm = (sha256: string) => ({
      ...workspace,
      confirmations: ['x1.1.1', 'x1.1.2', 'x1.2.1', 'x1.3.1', 'x1.3.2', 'd1.1.1'].map((item) => ({
        pack: 'c',
        sha256,
        item,
        person: 'người kiểm tra',
        on: '2021-01-05',
        reference: 'Công báo',
      })),
    })
    expect(judge(confirm('sha-c'), packs, at).ready).toBe(true)
    expect(judge(confirm('other'), packs, at).ready).toBe(false)
  })

  test('an accepted estimate shows as ước đạt and stays insufficient', () => {
    const { workspace, packs } = completeCase()
    const estimated = {
      ...workspace,
      readings: workspace.readings.map((one) =>
        one.unit === 'a' ? { ...one, kind: 'estimate' as const } : one,
      ),
    }
    const commune = judge(estimated, packs, at).units.find((one) => one.unit === 'a')
    expect(commune?.standards[0]?.verdict).toBe('insufficient')
    expect(commune?.standards[0]?.criteria.map((one) => one.flags)).toEqual([
      ['estimate_met'],
      ['estimate_met'],
      ['estimate_met'],
    ])
  })
})

function recognition(unit: string): Recognition {
  return {
    unit,
    standard: 'x1',
    number: `${unit}/QĐ-UBND`,
    day: '2020-12-20',
    pack: 'c',
    state: 'valid',
    recheckedUnder: [],
    knownOn: '2020-12-20',
    source: 'quyết định',
    evidence: [],
  }
}

function completeCase(change?: (pack: Pack) => Pack) {
  const ofCommune = (unit: string) => [
    reading(unit, 'x1.1.1', { value: true }),
    reading(unit, 'x1.1.2', { value: 95 }),
    reading(unit, 'x1.2.1', { part: 'p', value: 95 }),
    reading(unit, 'x1.2.1', { part: 'q', value: true }),
    reading(unit, 'x1.3.2', { part: 'nam', value: 95 }),
    reading(unit, 'x1.3.2', { part: 'nu', value: 95 }),
  ]
  const simple: Rule[][] = [
    [pass, ninety],
    [{ form: 'allOf', parts }],
    [pass, { form: 'bothGenders', rule: ninety }],
  ]
  return smallCase(
    simple,
    {
      readings: [
        ...['a', 'b', 'c'].flatMap(ofCommune),
        ...['a', 'b', 'c'].map((unit) => reading(unit, 'x1.3.1', { value: true })),
        reading('d', 'd1.1.1', { value: true }),
        reading('d', 'k1', { value: true, evidence: ['e1'] }),
      ],
      recognitions: ['a', 'b', 'c'].map(recognition),
      evidence: [proof('d', 'e1')],
    },
    change,
  )
}

function mapItems(pack: Pack, more: { verify: 'required' }): Pack {
  return {
    ...pack,
    standards: pack.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((one) => ({
        ...one,
        indicators: one.indicators.map((item) => ({ ...item, ...more })),
      })),
    })),
  }
}

describe('a declared condition', () => {
  test('is proved by a paper registered for it, as well as by one that its figure cites', () => {
    const paper = { ...proof('d', 'e1'), links: [{ item: 'k1', unit: 'd', from: 2020, to: 2020 }] }
    const readings = [reading('d', 'k1', { value: true })]
    const of = (state: 'accepted' | 'submitted') => {
      const { workspace, packs } = smallCase([[pass]], {
        readings,
        evidence: [{ ...paper, state }],
      })
      return judge(workspace, packs, at).conditions[0]
    }
    expect(of('accepted')).toMatchObject({ verdict: 'met', substantiated: 'full', ready: true })
    expect(of('submitted')).toMatchObject({ verdict: 'met', substantiated: 'none', ready: false })
  })
})
