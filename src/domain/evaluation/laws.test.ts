import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Workspace } from '../dossier/workspace.ts'
import type { Pack } from '../pack/pack.ts'
import type { Reading } from '../reading/reading.ts'
import type { Rule } from '../rule/rule.ts'
import { judge } from './judge.ts'
import type { IndicatorResult, Readiness } from './readiness.ts'
import { proof, reading, smallCase } from './small-case.ts'

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
  const { workspace, packs } = smallCase(rules, { readings, ...more }, withAdoptedList)
  return judge(workspace, packs, at)
}

/** The place adopted a list: two papers for the first criterion. */
function withAdoptedList(pack: Pack): Pack {
  const documents = ['x1.1.d1', 'x1.1.d2'].map((id) => ({ id, type: 'report', name: id }))
  const lists = [{ item: 'x1.1', support: [], documents, basis: { type: 'source' as const } }]
  return {
    ...pack,
    overlay: {
      extends: 'c',
      scope: { unit: 'd' },
      unset: [],
      targets: [],
      parameters: [],
      addCriteria: [],
      counts: [],
      partial: [],
      leads: [],
      adopted: { decision: '5/QĐ-UBND', day: '2020-06-01', lists },
    },
  }
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
        const evidence = units.map((unit, i) => proof(unit, `e${i}`, `x1.1.d${(i % 2) + 1}`))
        const [proved, bare] = [judged(readings, { evidence }), judged(readings)]
        expect(verdictsOnly(proved)).toEqual(verdictsOnly(bare))
        for (const unit of units) expect(present(proved, unit)).toBeGreaterThan(present(bare, unit))
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

/** How many papers of the first criterion a commune has. */
function present(readiness: Readiness, commune: string): number {
  const unit = readiness.units.find((one) => one.unit === commune)
  return unit?.standards[0]?.criteria[0]?.evidence.present ?? 0
}
