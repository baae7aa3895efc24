import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffPacks } from './diff-packs.ts'
import { compare, criteriaPack, indicator } from './small-packs.ts'

const pass = { form: 'pass' }

function pack(...targets: readonly number[]) {
  return criteriaPack(targets.map((target, i) => indicator(`1.${i + 1}`, compare(target))))
}

describe('two packs', () => {
  test('that are the same do not differ, in whatever order their keys were written', () => {
    const a = criteriaPack([indicator('1.1', { form: 'compare', comparison: 'over', target: 1 })])
    const b = criteriaPack([indicator('1.1', { target: 1, comparison: 'over', form: 'compare' })])
    expect(diffPacks(a, b)).toEqual([])
  })

  test('are compared item by item by id, field by field', () => {
    const before = criteriaPack([indicator('1.1', compare(90)), indicator('1.2', pass)])
    const after = criteriaPack([indicator('1.1', compare(95)), indicator('1.3', pass)])
    expect(diffPacks(before, after)).toEqual([
      {
        kind: 'changed',
        standard: 'tv',
        item: 'tv.1.1',
        number: '1.1',
        field: 'rule',
        before: '{"comparison":"atLeast","form":"compare","target":90}',
        after: '{"comparison":"atLeast","form":"compare","target":95}',
      },
      expect.objectContaining({ kind: 'added', item: 'tv.1.3', field: '', before: null }),
      expect.objectContaining({ kind: 'removed', item: 'tv.1.2', field: '', after: null }),
    ])
  })

  test('of two periods are paired by the family of the standard and the number', () => {
    const before = pack(90)
    const [standard] = before.standards
    const moved = JSON.parse(JSON.stringify(standard).replaceAll('"tv', '"xx'))
    const after = { ...before, id: 'xx-2035', standards: [moved] }
    moved.criteria[0].indicators[0].rule.target = 100
    expect(diffPacks(before, after)).toEqual([
      expect.objectContaining({ kind: 'changed', standard: 'xx', item: 'xx.1.1', field: 'rule' }),
    ])
  })

  test('differ the other way round when they change places', () => {
    const targets = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 })
    const swap = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(targets, targets, (a, b) => {
        const there = diffPacks(pack(...a), pack(...b))
        const back = diffPacks(pack(...b), pack(...a))
        const turned = back.map(({ kind, before, after, ...rest }) => ({
          ...rest,
          kind: swap[kind],
          before: after,
          after: before,
        }))
        expect(there).toHaveLength(back.length)
        expect(turned).toEqual(expect.arrayContaining([...there]))
      }),
    )
  })
})
