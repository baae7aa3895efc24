import { expect, it } from 'vitest'
import type { Rule } from '../rule/rule.ts'
import { assess } from './assessment.ts'
import { judgeAssessment, judgeUnit } from './judge.ts'
import { reading, smallCase } from './small-case.ts'
import { withReadings } from './with-readings.ts'

const on = '2021-03-01'
const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }
const before = reading('a', 'x1.1.1', { value: 80, source: 'A' })
const same = reading('a', 'x1.1.1', { value: 95, source: 'B' })
const other = reading('b', 'x1.1.1', { value: 95 })

const changes = [
  ['another value', [before, other], before, { ...before, value: 95 }],
  ['the same value from two sources', [before, same, other], before, { ...before, value: 95 }],
  ['a first reading', [other], null, before],
  [
    'a draft that is no longer accepted',
    [before, other],
    before,
    { ...before, state: 'draft' as const },
  ],
  [
    'one that is known only later',
    [before, other],
    before,
    { ...before, recordedOn: '2021-04-01' },
  ],
  ['one of another year', [other], null, { ...before, from: '2019-01-01', to: '2019-12-31' }],
] as const

it.each(changes)(
  '%s judges just as if everything were prepared again',
  (_, readings, old, after) => {
    const { workspace, packs } = smallCase([[ninety]], { readings: [...readings] })
    const changed = { ...workspace, readings: [...readings.filter((one) => one !== old), after] }
    const prepared = withReadings(assess(workspace, packs, on), changed, [{ before: old, after }])
    const anew = assess(changed, packs, on)
    for (const year of [2019, 2020])
      expect(judgeAssessment(prepared, year)).toEqual(judgeAssessment(anew, year))
  },
)

it('several changes at once, of one figure too, judge just as if everything were prepared again', () => {
  const { workspace, packs } = smallCase([[ninety]], { readings: [before, same, other] })
  const third = reading('b', 'x1.1.1', { value: 20, source: 'C' })
  const changes = [
    { before, after: { ...before, value: 95 } },
    { before: same, after: { ...same, state: 'withdrawn' as const } },
    { before: null, after: third },
  ]
  const changed = { ...workspace, readings: [other, ...changes.map((one) => one.after)] }
  const prepared = withReadings(assess(workspace, packs, on), changed, changes)
  const anew = assess(changed, packs, on)
  expect(judgeAssessment(prepared, 2020)).toEqual(judgeAssessment(anew, 2020))
})

it('one unit is judged as it is among all; a unit that nothing judges is none', () => {
  const { workspace, packs } = smallCase([[ninety]], { readings: [before, other] })
  const assessment = assess(workspace, packs, on)
  for (const unit of judgeAssessment(assessment, 2020).units)
    expect(judgeUnit(assessment, unit.unit, 2020)).toEqual(unit)
  expect(judgeUnit(assessment, 'p', 2020)).toBeUndefined()
})
