import { describe, expect, test } from 'vitest'
import type { Classification, Unit } from './unit.ts'
import { columnOf, existsOn, membersOn, unitTree } from './unit-tree.ts'

describe('the tree of units', () => {
  test('ends at a loop in the data', () => {
    const units = [unit('a', { parent: 'b' }), unit('b', { parent: 'a' })]
    const tree = unitTree(units, [])
    expect(membersOn(tree, 'a', 'commune', [], '2020-12-31')).toEqual([])
    expect(columnOf(tree, 'a', 'region', 2020)).toBeUndefined()
  })

  test('gives the column that holds at the end of a year in which it changed, in any order', () => {
    const two = [column('I', { to: '2018-06-30' }), column('II', { from: '2018-07-01' })]
    for (const classifications of [two, two.toReversed()]) {
      const tree = unitTree([unit('a', {})], classifications)
      expect([2017, 2018, 2019].map((year) => columnOf(tree, 'a', 'group', year))).toEqual([
        'I',
        'II',
        'II',
      ])
    }
  })

  test('counts a unit on its last day, and one whose end is known to the year not at that year’s end', () => {
    expect(existsOn(unit('a', { to: '2025-06-30' }), '2025-06-30')).toBe(true)
    expect(existsOn(unit('a', { to: '2020' }), '2020-12-31')).toBe(false)
    expect(existsOn(unit('a', { from: '2020' }), '2020-06-01')).toBe(true)
  })
})

function unit(id: string, more: Partial<Unit>): Unit {
  return {
    id,
    code: id,
    name: id,
    fullName: id,
    level: 'district',
    type: 'huyen',
    predecessors: [],
    successors: [],
    basis: 'source',
    confidence: 'high',
    source: 'giả định',
    ...more,
  }
}

function column(value: string, more: Partial<Classification>): Classification {
  return {
    unit: 'a',
    kind: 'group',
    value,
    ground: '',
    basis: 'source',
    confidence: 'high',
    ...more,
  }
}
