import { describe, expect, test } from 'vitest'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { judge } from '#domain/evaluation/judge.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { fictionalWorkspace } from './fictional-workspace.ts'
import { randomOf } from './random.ts'
import { districtOptions } from './testing.ts'

const options = await districtOptions()
const district = fictionalWorkspace(options)
const { workspace, packs } = district
const at = { year: 2020, on: '2021-02-26' }
const measures = new Set(options.packs.flatMap((pack) => pack.measures).map((one) => one.id))
const ofPacks = workspace.readings.filter((one) => !measures.has(one.item))

describe('a complete district', () => {
  test('is ready and has no gaps', () => {
    const readiness = judge(workspace, packs, at)
    expect(readiness.ready).toBe(true)
    expect(readiness.progress.ready).toBe(readiness.progress.required)
    expect(readiness.units).toHaveLength(9)
    expect(listGaps(workspace, packs, at)).toEqual([])
  })

  test('is ready whatever the seed, the size and the years', async () => {
    const others = [
      { seed: 1, communes: 1 },
      { seed: 2, communes: 3, from: 2020 },
      { seed: 3, communes: 12, from: 2016, to: 2018 },
      { seed: 4, communes: 60, from: 2015 },
      { seed: 5, communes: 2, from: 2016, to: 2016 },
    ]
    for (const changed of others) {
      const made = fictionalWorkspace(await districtOptions(changed))
      const { year, asOf } = made.workspace.dossier
      const readiness = judge(made.workspace, made.packs, { year, on: asOf ?? '' })
      expect(readiness.ready, JSON.stringify(changed)).toBe(true)
    }
  })

  test('of a later period lacks only what its packs lack', async () => {
    const made = fictionalWorkspace(await districtOptions({ communes: 3, to: 2023 }))
    const later = { year: 2023, on: '2024-02-26' }
    expect(listGaps(made.workspace, made.packs, later)).toEqual([])
    const { progress, conditions } = judge(made.workspace, made.packs, later)
    expect(progress.ready).toBe(progress.required)
    const reasons = conditions.flatMap((one) => one.reasons.map((reason) => reason.code))
    expect(new Set(reasons)).toEqual(new Set(['pack_partial']))
  })

  test('with any one reading of the judged year removed has exactly one gap and is not ready', () => {
    const judged = ofPacks.filter((one) => one.to === '2020-12-31')
    const random = randomOf(2020, 'removed')
    for (let round = 0; round < 25; round += 1) {
      const removed = random.pick(judged)
      const less = without(workspace, removed)
      const gaps = listGaps(less, packs, at)
      expect(gaps, `${removed?.unit} ${removed?.item}`).toHaveLength(1)
      expect(gaps[0]?.kind).toBe('reading')
      expect(gaps[0]?.item).toBe(removed?.item)
      expect(judge(less, packs, at).ready).toBe(false)
    }
  })

  test('with any one row of a list removed has exactly one gap, and is ready still', () => {
    const random = randomOf(2020, 'rows')
    expect(new Set(workspace.lists.map((one) => one.kind)).size).toBe(4)
    for (let round = 0; round < 10; round += 1) {
      const removed = random.pick(workspace.listRows)
      const listRows = workspace.listRows.filter((one) => one !== removed)
      const gaps = listGaps({ ...workspace, listRows }, packs, at)
      expect(gaps.map((one) => [one.kind, one.item, one.count])).toEqual([
        ['list', removed?.list, 1],
      ])
    }
  })

  test('with one piece of evidence removed misses just its documents', () => {
    const [removed, ...evidence] = workspace.evidence
    const gaps = listGaps({ ...workspace, evidence }, packs, at)
    expect(gaps.map((one) => [one.kind, one.count])).toEqual([['evidence', removed?.links.length]])
  })
})

describe('its figures', () => {
  test('have no numerator above the denominator and no share of nothing', () => {
    const counted = workspace.readings.filter((one) => one.denominator !== undefined)
    expect(counted.length).toBeGreaterThan(1000)
    for (const one of counted) {
      expect(one.denominator).toBeGreaterThan(0)
      expect(one.numerator).toBeGreaterThanOrEqual(0)
      expect(one.numerator).toBeLessThanOrEqual(one.denominator ?? 0)
    }
  })

  test('are there for every commune and year, under the pack of the year', () => {
    for (let year = 2010; year <= 2020; year += 1) {
      const own = ofPacks.filter((one) => one.to === `${year}-12-31` && one.unit === 'M101001')
      const pack = year <= 2015 ? 'x09.' : 'x16.'
      expect(own.length).toBeGreaterThan(35)
      expect(own.every((one) => one.item.startsWith(pack))).toBe(true)
    }
  })

  test('grow towards their level and never fall back', () => {
    const income = ofPacks.filter((one) => one.item === 'x16.10.1' && one.unit === 'M101002')
    const values = income.map((one) => Number(one.value))
    expect(values).toHaveLength(5)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    const poverty = ofPacks.filter((one) => one.item === 'x16.11.1' && one.unit === 'M101002')
    const shares = poverty.map((one) => share(one))
    expect(shares.at(-1)).toBeLessThan(shares[0] ?? 0)
  })

  test('of the district are the sums of its communes and township', () => {
    for (const year of [2010, 2019, 2020]) {
      const people = workspace.readings.filter(
        (one) => one.item === 'm.population' && one.to === `${year}-12-31`,
      )
      const whole = people.find((one) => one.unit === 'M101')
      const parts = people.filter((one) => one.unit !== 'M101')
      expect(parts.reduce((sum, one) => sum + Number(one.value), 0)).toBe(whole?.value)
    }
  })

  test('of merged communes stay under the old units, and the new one begins where they end', () => {
    const merged = workspace.units.find((one) => one.predecessors.length === 2)
    const [a = '', b = ''] = merged?.predecessors ?? []
    const yearsOf = (unit: string) =>
      new Set(ofPacks.filter((one) => one.unit === unit).map((one) => one.to.slice(0, 4)))
    expect(Math.max(...[...yearsOf(a)].map(Number))).toBe(2019)
    expect(Math.max(...[...yearsOf(b)].map(Number))).toBe(2019)
    expect([...yearsOf(merged?.id ?? '')]).toEqual(['2020'])
    expect(workspace.recognitions.filter((one) => one.unit === merged?.id)).toHaveLength(1)
  })

  test('bear no code of a real place, and every source says that it is invented', () => {
    expect(workspace.units.every((one) => one.code.startsWith('M1'))).toBe(true)
    expect(workspace.readings.every((one) => one.source.includes('hư cấu'))).toBe(true)
    expect(workspace.units.every((one) => one.source.includes('hư cấu'))).toBe(true)
  })
})

describe('generation', () => {
  test('gives the same district for the same seed and another for another', async () => {
    expect(fictionalWorkspace(options)).toEqual(district)
    const other = fictionalWorkspace(await districtOptions({ seed: 8 }))
    expect(other.workspace.readings).not.toEqual(workspace.readings)
  })

  test('keeps a commune’s figures when there is one commune more', async () => {
    const more = fictionalWorkspace(await districtOptions({ communes: 9 }))
    const of = (readings: readonly Reading[]) =>
      readings.filter((one) => one.unit === 'M101003').map(({ evidence, ...one }) => one)
    expect(of(more.workspace.readings)).toEqual(of(workspace.readings))
  })

  test('refuses a year that no pack judges', async () => {
    const none: readonly Pack[] = []
    expect(() => fictionalWorkspace({ ...options, packs: none })).toThrow('bad_input')
  })
})

describe('a district that is not complete', () => {
  test('keeps about the share that was asked for; the rest is missing, estimated or not accepted', async () => {
    const partly = fictionalWorkspace(await districtOptions({ complete: 0.7 }))
    const judged = partly.workspace.readings.filter((one) => one.to === '2020-12-31')
    const whole = workspace.readings.filter((one) => one.to === '2020-12-31')
    const kept = judged.filter((one) => one.kind === 'actual' && one.state === 'accepted')
    expect(kept.length / whole.length).toBeGreaterThan(0.62)
    expect(kept.length / whole.length).toBeLessThan(0.78)
    expect(judged.some((one) => one.kind === 'estimate')).toBe(true)
    expect(judged.some((one) => one.state === 'submitted')).toBe(true)
    expect(partly.workspace.evidence.some((one) => one.state === 'submitted')).toBe(true)
    const readiness = judge(partly.workspace, partly.packs, at)
    expect(readiness.ready).toBe(false)
    expect(listGaps(partly.workspace, partly.packs, at).length).toBeGreaterThan(50)
  })

  test('names no evidence that is not there', async () => {
    const partly = fictionalWorkspace(await districtOptions({ complete: 0.4 }))
    const ids = new Set(partly.workspace.evidence.map((one) => one.id))
    const named = partly.workspace.readings.flatMap((one) => one.evidence)
    expect(named.length).toBeGreaterThan(0)
    expect(named.every((id) => ids.has(id))).toBe(true)
  })

  test('at 0 has no figures, no evidence and no recognitions', async () => {
    const nothing = fictionalWorkspace(await districtOptions({ complete: 0 })).workspace
    const accepted = nothing.readings.filter((o) => o.kind === 'actual' && o.state === 'accepted')
    expect(accepted).toEqual([])
    expect(
      nothing.evidence.filter((one) => one.state === 'accepted' && one.links.length > 0),
    ).toEqual([])
  })
})

function without(from: Workspace, removed: Reading | undefined): Workspace {
  return { ...from, readings: from.readings.filter((one) => one !== removed) }
}

function share(reading: Reading): number {
  return (reading.numerator ?? 0) / (reading.denominator ?? 1)
}
