import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Workspace } from '../dossier/workspace.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { listGaps } from '../gap/list-gaps.ts'
import type { Pack } from '../pack/pack.ts'
import type { Reading } from '../reading/reading.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { Rule } from '../rule/rule.ts'
import { judge } from './judge.ts'
import type { IndicatorResult, Readiness } from './readiness.ts'
import { reading, smallCase } from './small-case.ts'

const at = { year: 2020, on: '2021-01-07' }
const pass: Rule = { form: 'pass' }
const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }
const parts = [
  { id: 'p', text: 'p', rule: ninety },
  { id: 'q', text: 'q', rule: pass },
]
const rules: Rule[][] = [
  [pass, ninety],
  [{ form: 'allOf', parts }],
  [
    { form: 'anyOf', parts },
    { form: 'bothGenders', rule: ninety },
  ],
]
const items = ['x1.1.1', 'x1.1.2', 'x1.2.1', 'x1.3.1', 'x1.3.2', 'd1.1.1', 'k1']

/** Random figures of the three communes and the district, in every kind and state. */
const someReading: fc.Arbitrary<Reading> = fc
  .record({
    unit: fc.constantFrom('a', 'b', 'c', 'd'),
    item: fc.constantFrom(...items),
    part: fc.constantFrom('', 'p', 'q', 'nam', 'nu'),
    kind: fc.constantFrom('actual', 'actual', 'actual', 'estimate', 'plan'),
    state: fc.constantFrom('accepted', 'accepted', 'accepted', 'submitted', 'draft'),
    value: fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 100 })),
    source: fc.constantFrom('A', 'B'),
  })
  .map((one) => reading(one.unit, one.item, one as Partial<Reading>))

const someReadings = fc.array(someReading, { maxLength: 60 })

function indicators(readiness: Readiness): Map<string, IndicatorResult> {
  return new Map(
    readiness.units.flatMap((unit) =>
      unit.standards.flatMap((standard) =>
        standard.criteria.flatMap((one) =>
          one.indicators.map((item) => [`${unit.unit} ${item.id}`, item] as const),
        ),
      ),
    ),
  )
}

function judged(readings: Reading[], more: Partial<Workspace> = {}): Readiness {
  const { workspace, packs } = smallCase(rules, { readings, ...more })
  return judge(workspace, packs, at)
}

/** The results without what evidence may change. */
function verdictsOnly(readiness: Readiness): unknown {
  return readiness.units.map((unit) =>
    unit.standards.map((standard) => [
      standard.verdict,
      standard.criteria.map((one) => [one.verdict, one.reasons, one.flags, one.indicators]),
    ]),
  )
}

describe('luật của kết quả đánh giá', () => {
  test('the order of what is entered never matters', () => {
    fc.assert(
      fc.property(someReadings, fc.integer(), (readings, seed) => {
        const shuffled = [...readings].sort((a, b) => hash(a, seed) - hash(b, seed))
        const [one, two] = [judged(readings), judged(shuffled)].map(verdicts)
        expect(two).toEqual(one)
      }),
    )
  })

  test('evidence changes only whether a result is substantiated', () => {
    fc.assert(
      fc.property(someReadings, fc.array(fc.constantFrom('a', 'b', 'c')), (readings, units) => {
        const evidence = units.map((unit, i) => proof(unit, `e${i}`))
        expect(verdictsOnly(judged(readings, { evidence }))).toEqual(verdictsOnly(judged(readings)))
      }),
    )
  })

  test('a first accepted figure changes only what was insufficient for lack of it', () => {
    fc.assert(
      fc.property(someReadings, someReading, (readings, extra) => {
        const added = { ...extra, kind: 'actual', state: 'accepted' } as const
        const isThere = readings.some((one) => isSameSlot(one, added) && isDeciding(one))
        fc.pre(!isThere)
        const before = indicators(judged(readings))
        const after = indicators(judged([...readings, added]))
        for (const [key, result] of after) {
          const old = before.get(key)
          if (old?.verdict === result.verdict) continue
          expect(key).toBe(`${added.unit} ${added.item}`)
          // A composite may have failed by one part already: then it stays.
          expect(old?.verdict).toBe('insufficient')
        }
      }),
    )
  })

  test('a met item changes only when one of its own figures changes', () => {
    fc.assert(
      fc.property(someReadings, someReading, (readings, extra) => {
        const before = indicators(judged(readings))
        const after = indicators(judged([...readings, extra]))
        for (const [key, old] of before)
          if (old.verdict === 'met' && key !== `${extra.unit} ${extra.item}`)
            expect(after.get(key)?.verdict).toBe('met')
      }),
    )
  })

  test('removing a figure that is needed never yields met', () => {
    fc.assert(
      fc.property(someReadings, fc.nat(), (readings, n) => {
        fc.pre(readings.length > 0)
        const gone = readings[n % readings.length] as Reading
        // Two figures that contradict each other are settled by removing one: that is another law.
        fc.pre(readings.filter((one) => isSameSlot(one, gone)).length === 1)
        const before = indicators(judged(readings))
        const after = indicators(judged(readings.filter((one) => one !== gone)))
        for (const [key, result] of after)
          if (result.verdict === 'met') expect(before.get(key)?.verdict).toBe('met')
      }),
    )
  })
})

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
      confirmations: [...items, 'd1.1.1'].map((item) => ({
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

function verdicts(readiness: Readiness): unknown {
  return [...indicators(readiness)].map(([key, one]) => [key, one.verdict, one.flags])
}

function hash(one: Reading, seed: number): number {
  let sum = seed
  for (const char of JSON.stringify(one)) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) | 0
  return sum
}

function isSameSlot(a: Reading, b: Reading): boolean {
  return a.unit === b.unit && a.item === b.item && a.part === b.part
}

function isDeciding(one: Reading): boolean {
  return one.kind === 'actual' && one.state === 'accepted'
}

function proof(unit: string, id: string): Evidence {
  return {
    id,
    title: id,
    type: 'report',
    state: 'accepted',
    restricted: false,
    knownOn: '2021-01-01',
    links: [{ item: 'x1.1', unit, from: 2020, to: 2020 }],
  }
}

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
