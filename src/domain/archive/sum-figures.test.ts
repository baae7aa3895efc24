import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Unit } from '../unit/unit.ts'
import { unitTree } from '../unit/unit-tree.ts'
import { figureUnits } from './figure-units.ts'
import { type PartFigure, sumFigures } from './sum-figures.ts'

const count = fc.integer({ min: 0, max: 1_000_000 })
const counted = fc.record({ numerator: count, denominator: count.filter((one) => one > 0) })
const figureOf = (one: { numerator: number; denominator: number }): PartFigure => ({
  ...one,
  value: (one.numerator * 100) / one.denominator,
})

describe('the figure of merged units', () => {
  test('is the sum of their counts, in any order', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (parts) => {
        const sum = sumFigures(parts.map(figureOf))
        expect(sum).toEqual({
          how: 'summed',
          numerator: parts.reduce((all, one) => all + one.numerator, 0),
          denominator: parts.reduce((all, one) => all + one.denominator, 0),
        })
        expect(sumFigures(parts.toReversed().map(figureOf))).toEqual(sum)
      }),
    )
  })

  test('is not invented where a unit has only a percentage, or nothing', () => {
    const whole = figureOf({ numerator: 90, denominator: 100 })
    const bare: PartFigure = { value: 95, numerator: undefined, denominator: undefined }
    expect(sumFigures([whole, bare])).toEqual({ how: 'no_counts' })
    expect(sumFigures([whole, undefined])).toEqual({ how: 'missing' })
    expect(sumFigures([undefined, undefined])).toEqual({ how: 'none' })
  })

  test('two shares of 50 % and 100 % are not 75 % when one unit is larger', () => {
    const large = figureOf({ numerator: 500, denominator: 1000 })
    const small = figureOf({ numerator: 10, denominator: 10 })
    expect(sumFigures([large, small])).toEqual({ how: 'summed', numerator: 510, denominator: 1010 })
  })
})

function unit(id: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    code: id,
    name: id,
    fullName: `Xã ${id}`,
    level: 'commune',
    type: 'xa',
    predecessors: [],
    successors: [],
    basis: 'source',
    confidence: 'high',
    source: 'hư cấu',
    ...more,
  }
}

describe('the units whose figures are a unit’s today', () => {
  const merged = [
    unit('old', { to: '2019-12-31', successors: ['kept'] }),
    unit('kept', { to: '2025-06-30', predecessors: ['old'], successors: ['new'] }),
    unit('other', { to: '2025-06-30', successors: ['new'] }),
    unit('new', { from: '2025-07-01', predecessors: ['kept', 'other'] }),
  ]
  const idsOf = (units: readonly Unit[], id: string, year: number) =>
    figureUnits(unitTree(units, []), id, year).units.map((one) => one.id)

  test('are those that were there in the year, through two mergers', () => {
    expect(idsOf(merged, 'new', 2025)).toEqual(['new'])
    expect(idsOf(merged, 'new', 2020)).toEqual(['kept', 'other'])
    expect(idsOf(merged, 'new', 2015)).toEqual(['kept', 'old', 'other'])
  })

  test('a unit that took another in counts both before the merger, itself alone after it', () => {
    expect(idsOf(merged, 'kept', 2020)).toEqual(['kept'])
    expect(idsOf(merged, 'kept', 2019)).toEqual(['kept', 'old'])
  })

  test('a merger known only by its year has ended by the year’s last day', () => {
    const dated = merged.map((one) => (one.id === 'old' ? { ...one, to: '2020' } : one))
    expect(idsOf(dated, 'kept', 2020)).toEqual(['kept'])
    expect(idsOf(dated, 'kept', 2019)).toEqual(['kept', 'old'])
  })

  test('never count a unit twice, whatever names whom and in which order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const anyIds = fc.subarray(ids)
    const anyUnits = fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), predecessors: anyIds, successors: anyIds }),
      ),
    )
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...ids), (parts, id) => {
        const units = parts.map(({ id: own, ...more }) => unit(own, more))
        const found = figureUnits(unitTree(units, []), id, 2015)
        const all = [...found.units, ...found.split].map((one) => one.id)
        expect(new Set(all).size).toBe(all.length)
        expect(figureUnits(unitTree(units.toReversed(), []), id, 2015)).toEqual(found)
      }),
    )
  })

  test('a unit that was split is told apart and not counted', () => {
    const units = [
      unit('whole', { to: '2016-12-31', successors: ['east', 'west'] }),
      unit('east', { from: '2017-01-01', predecessors: ['whole'] }),
      unit('west', { from: '2017-01-01', predecessors: ['whole'] }),
    ]
    const { units: counted, split } = figureUnits(unitTree(units, []), 'east', 2015)
    expect(counted).toEqual([])
    expect(split.map((one) => one.id)).toEqual(['whole'])
  })
})
