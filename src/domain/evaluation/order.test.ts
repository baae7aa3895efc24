import { describe, expect, test } from 'vitest'
import { listGaps } from '../gap/list-gaps.ts'
import type { Reading, Statement } from '../reading/reading.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { Rule } from '../rule/rule.ts'
import { judge } from './judge.ts'
import { reading, smallCase } from './small-case.ts'

const at = { year: 2020, on: '2021-03-01' }
const pass: Rule = { form: 'pass' }
const ninety: Rule = { form: 'compare', comparison: 'atLeast', target: 90 }

describe('the order of input never matters', () => {
  test('for the papers of two sources that agree', () => {
    const two = [
      reading('d', 'k1', { value: true, source: 'A', evidence: ['e1'] }),
      reading('d', 'k1', { value: true, source: 'B' }),
    ]
    const evidence = [
      {
        id: 'e1',
        title: 'e1',
        type: 'report',
        state: 'accepted' as const,
        restricted: false,
        knownOn: '2021-01-01',
        links: [],
      },
    ]
    const substantiated = (readings: Reading[]) => {
      const { workspace, packs } = smallCase([[pass]], { readings, evidence })
      return judge(workspace, packs, at).conditions[0]?.substantiated
    }
    expect([substantiated(two), substantiated(two.toReversed())]).toEqual(['full', 'full'])
  })

  test('for the note that explains a figure over 100 %', () => {
    const two = [
      reading('a', 'x1.1.1', { value: 104, source: 'A', note: 'gồm cả hộ mới tách' }),
      reading('a', 'x1.1.1', { value: 104, source: 'B' }),
    ]
    expect([verdictOf(ninety, two), verdictOf(ninety, two.toReversed())]).toEqual(['met', 'met'])
  })

  test('for a figure that is in conflict, to the last word of the answer', () => {
    const two = [
      reading('a', 'x1.1.1', { value: 95, source: 'B' }),
      reading('a', 'x1.1.1', { value: 85, source: 'A' }),
    ]
    const answer = (readings: Reading[]) => {
      const { workspace, packs } = smallCase([[ninety]], { readings })
      return judge(workspace, packs, at)
    }
    expect(answer(two)).toEqual(answer(two.toReversed()))
  })

  test('for a choice that somebody changed: the later one holds', () => {
    const readings = [
      reading('a', 'x1.1.1', { value: 95, source: 'A' }),
      reading('a', 'x1.1.1', { value: 85, source: 'B' }),
    ]
    const chosen = (source: string, on: string): Statement => ({
      unit: 'a',
      item: 'x1.1.1',
      from: '2020-01-01',
      to: '2020-12-31',
      kind: 'chosen',
      chosen: source,
      reason: 'theo biên bản',
      evidence: [],
      by: 'Mẫu',
      on,
    })
    const two = [chosen('A', '2021-01-05'), chosen('B', '2021-02-05')]
    expect(verdictOf(ninety, readings, two)).toBe('notMet')
    expect(verdictOf(ninety, readings, two.toReversed())).toBe('notMet')
  })

  test('for two decisions of one day: what is left open is decided for the worse', () => {
    const two = [recognition({ state: 'withdrawn' }), recognition({})]
    const standing = (recognitions: Recognition[]) => {
      const { workspace, packs } = smallCase([[pass]], { recognitions })
      return judge(workspace, packs, at).units.find((one) => one.unit === 'a')?.standards[0]
        ?.recognition?.state
    }
    expect([standing(two), standing(two.toReversed())]).toEqual(['withdrawn', 'withdrawn'])
  })

  test('for tasks and assignments that ask for the same', () => {
    const task = (id: string, due: string) => ({
      id,
      text: id,
      kind: 'reading' as const,
      item: 'x1.1',
      givenOn: '2021-01-07',
      due,
      source: 's',
    })
    const assignment = (agency: string) => ({
      item: 'x1.1',
      unit: 'b',
      kind: 'any' as const,
      agency,
      decision: '12/QĐ-UBND',
      from: '2021-01-01',
    })
    const tasks = [task('t1', '2021-03-10'), task('t2', '2021-02-10')]
    const assignments = [assignment('g1'), assignment('g2')]
    const given = smallCase([[pass]], { tasks, assignments })
    const turned = smallCase([[pass]], {
      tasks: tasks.toReversed(),
      assignments: assignments.toReversed(),
    })
    const gaps = listGaps(given.workspace, given.packs, at)
    expect(listGaps(turned.workspace, turned.packs, at)).toEqual(gaps)
    expect(gaps.find((one) => one.unit === 'a' && one.item === 'x1.1.1')?.due).toBe('2021-02-10')
  })
})

describe('a recognition', () => {
  test('does not speak of a year before its own; a decision signed the year after does', () => {
    const found = (more: Partial<Recognition>, year: number) => {
      const { workspace, packs } = smallCase([[pass]], { recognitions: [recognition(more)] })
      const [, member] = judge(workspace, packs, { year, on: '2022-01-01' }).units
      return member?.standards[0]?.recognition?.state ?? null
    }
    expect(found({ year: 2020, day: '2021-02-01' }, 2020)).toBe('valid')
    expect(found({ year: 2020, day: '2021-02-01' }, 2019)).toBeNull()
    expect(found({ day: '2021-02-01' }, 2020)).toBe('valid')
    expect(found({ day: '2021-02-01' }, 2018)).toBeNull()
  })
})

function verdictOf(rule: Rule, readings: Reading[], statements: Statement[] = []) {
  const { workspace, packs } = smallCase([[rule]], { readings, statements })
  const member = judge(workspace, packs, at).units.find((one) => one.unit === 'a')
  return member?.standards[0]?.criteria[0]?.indicators[0]?.verdict
}

function recognition(more: Partial<Recognition>): Recognition {
  return {
    unit: 'a',
    standard: 'x1',
    day: '2020-12-01',
    state: 'valid',
    recheckedUnder: [],
    knownOn: '2020-12-02',
    source: 'quyết định',
    evidence: [],
    ...more,
  }
}
