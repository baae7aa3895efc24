import { expect, test } from 'vitest'
import { judge } from '#domain/evaluation/judge.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { type FaultKind, type FictionalDistrict, faultKinds } from '../district.ts'
import { fictionalWorkspace } from '../fictional-workspace.ts'
import { districtOptions } from '../testing.ts'

const sound = fictionalWorkspace(await districtOptions())
const at = { year: 2020, on: '2021-02-26' }

test('every kind of fault is put in once, and changes the district', async () => {
  for (const kind of faultKinds) {
    const faulty = await withFault(kind)
    expect(faulty.planted.map((one) => one.kind)).toEqual([kind])
    const { planted, ...rest } = faulty
    expect(rest, kind).not.toEqual({ ...sound, planted: undefined })
  }
})

test('a numerator is above its denominator', async () => {
  const faulty = await withFault('numerator-above-denominator')
  const above = faulty.workspace.readings.filter(
    (one) => (one.numerator ?? 0) > (one.denominator ?? Number.POSITIVE_INFINITY),
  )
  expect(above).toHaveLength(1)
})

test('a unit slip makes one figure a thousand times as big', async () => {
  const [before, after] = await changedReading('unit-slip')
  expect(Number(after?.value)).toBe(Number(before?.value) * 1000)
})

test('a jump lies far from the years before and after', async () => {
  const [before, after] = await changedReading('jump')
  const far = Math.abs(share(after) - share(before))
  expect(far).toBeGreaterThan(0.3)
})

test('a conflict makes the item insufficient until somebody chooses', async () => {
  const faulty = await withFault('conflict')
  const gaps = listGaps(faulty.workspace, faulty.packs, at)
  expect(gaps.map((one) => one.kind)).toEqual(['explanation'])
  expect(gaps[0]?.item).toBe(faulty.planted[0]?.item)
})

test('an estimate is recorded as actual before its year was over', async () => {
  const [, after] = await changedReading('estimate-as-actual')
  expect(after?.kind).toBe('actual')
  expect(after?.source).toContain('Ước')
  expect((after?.recordedOn ?? '') < (after?.to ?? '')).toBe(true)
})

test('a typed percentage is not the one of its counts', async () => {
  const [, after] = await changedReading('value-differs')
  expect(Math.abs(Number(after?.value) - share(after) * 100)).toBeGreaterThan(1)
})

test('a district’s figure is not the sum of its parts', async () => {
  const [, after] = await changedReading('sum-mismatch')
  const parts = sound.workspace.readings.filter(
    (one) => one.item === after?.item && one.to === after.to && one.unit !== after.unit,
  )
  expect(parts.reduce((sum, one) => sum + Number(one.value), 0)).not.toBe(after?.value)
})

test('a merged commune has a figure after its end', async () => {
  const faulty = await withFault('dead-unit')
  const [planted] = faulty.planted
  const unit = faulty.workspace.units.find((one) => one.id === planted?.unit)
  const after = faulty.workspace.readings.filter(
    (one) => one.unit === unit?.id && one.from > (unit.to ?? '9999'),
  )
  expect(after).toHaveLength(1)
})

test('an overdue assignment has gaps whose day is over', async () => {
  const faulty = await withFault('late')
  const gaps = listGaps(faulty.workspace, faulty.packs, at)
  const overdue = gaps.filter((one) => (one.due ?? '9999') < at.on)
  expect(overdue.length).toBeGreaterThan(0)
  expect(gaps).toHaveLength(overdue.length)
})

test('a document is registered twice, with the same content', async () => {
  const faulty = await withFault('duplicate-document')
  expect(faulty.workspace.evidence).toHaveLength(sound.workspace.evidence.length + 1)
  const [copy] = faulty.files.slice(-1)
  const [first] = faulty.files.filter((one) => one.title === copy?.title)
  expect({ ...first, path: '' }).toEqual({ ...copy, path: '' })
})

test('a commune recognised under the older criteria is to be re-reviewed', async () => {
  const faulty = await withFault('stale-recognition')
  const readiness = judge(faulty.workspace, faulty.packs, at)
  const codes = readiness.conditions.flatMap((one) => one.reasons.map((reason) => reason.code))
  expect(codes).toContain('units_to_re_review')
  expect(readiness.ready).toBe(false)
})

test('the same kind twice spoils two records', async () => {
  const twice = fictionalWorkspace(await districtOptions({ faults: ['conflict', 'conflict'] }))
  expect(twice.workspace.readings).toHaveLength(sound.workspace.readings.length + 2)
  expect(listGaps(twice.workspace, twice.packs, at)).toHaveLength(2)
})

async function withFault(kind: FaultKind): Promise<FictionalDistrict> {
  return fictionalWorkspace(await districtOptions({ faults: [kind] }))
}

/** The one reading that a fault changed: as it was, as it is. */
async function changedReading(kind: FaultKind): Promise<readonly (Reading | undefined)[]> {
  const { workspace, planted } = await withFault(kind)
  const at = workspace.readings.findIndex(
    (one, index) => JSON.stringify(one) !== JSON.stringify(sound.workspace.readings[index]),
  )
  const after = workspace.readings[at]
  expect([after?.unit, after?.item]).toEqual([planted[0]?.unit, planted[0]?.item])
  return [sound.workspace.readings[at], after]
}

function share(reading: Reading | undefined): number {
  return (reading?.numerator ?? 0) / (reading?.denominator ?? 1)
}
