import { beforeEach, describe, expect, it } from 'vitest'
import { Rejected } from '#contract/client.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

let test: TestApp
let dossier: string
let commune: { id: string; path: string }
let other: { id: string; path: string }
let district: { id: string; path: string }
const item = 'x16.10.1'

/** Huyện Mẫu before its figures are closed. */
beforeEach(async () => {
  test = await testApp()
  const options = { packs: test.deps.packs, communes: 3, from: 2016, to: 2020, seed: 7 }
  const made = fictionalWorkspace({ ...options, complete: 1, evidence: false })
  const { closingOn: _, ...head } = made.workspace.dossier
  const readings = made.workspace.readings.filter(
    (one) => !(one.item === item && one.to.startsWith('2020')),
  )
  const nothing = { rounds: [], deadlines: [], extensions: [] }
  const workspace = { ...made.workspace, ...nothing, dossier: head, readings }
  await admitWorkspace(test.deps, { workspace, overlays: made.overlays, by: 'test', origin: {} })
  dossier = head.id
  const rows = await test.deps.db
    .selectFrom('unit')
    .select(['id', 'path', 'type', 'to_day'])
    .execute()
  const communes = rows.filter((row) => row.type === 'xa' && row.to_day === null)
  const [first, second] = communes
  if (!first || !second) throw new Error('the district has no communes')
  commune = first
  other = second
  district = { id: head.unit, path: first.path.replace(`${first.id}/`, '') }
})

function figure(value: number, more: object = {}) {
  const slot = { dossier, unit: commune.id, item, year: 2020, kind: 'actual' } as const
  return {
    ...slot,
    value,
    state: 'draft',
    source: 'Chi cục Thống kê',
    version: 0,
    ...more,
  } as const
}

async function rejection(attempt: Promise<unknown>): Promise<Rejected> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Rejected) return error
  throw new Error('it was not refused')
}

describe('recording a reading', () => {
  it('keeps a commune’s draft, which does not decide', async () => {
    const { call } = await test.as('communeOfficer', { unit: commune.id, path: commune.path })
    const { reading, result } = await call('recordReading', figure(55))
    expect(reading).toMatchObject({
      version: 1,
      value: 55,
      state: 'draft',
      recordedOn: '2021-02-26',
    })
    expect(result?.verdict).toBe('insufficient')
    const listed = await call('listReadings', { dossier, item, year: 2020 })
    expect(listed.readings).toEqual([reading])
  })

  it('decides once the standing agency accepts it, and the board says so at once', async () => {
    const { call } = await test.as('standingAgency', { unit: district.id, path: district.path })
    const draft = await call('recordReading', figure(60))
    const accepted = await call('recordReading', figure(60, { state: 'accepted', version: 1 }))
    expect(accepted.reading).toMatchObject({ id: draft.reading.id, version: 2 })
    expect(accepted.result?.verdict).toBe('met')
    const board = await call('readReadiness', { dossier })
    const seen = board.units
      .find((one) => one.unit === commune.id)
      ?.standards.flatMap((one) => one.criteria)
      .flatMap((one) => one.indicators)
      .find((one) => one.id === item)
    expect(seen).toEqual(accepted.result)
  })

  it('shows both values to whoever comes second, and writes nothing', async () => {
    const first = await test.as('communeOfficer', { unit: commune.id, path: commune.path })
    const second = await test.as('standingAgency', { unit: district.id, path: district.path })
    const results = await Promise.allSettled([
      first.call('recordReading', figure(51)),
      second.call('recordReading', figure(52)),
    ])
    expect(results.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const stale = await rejection(second.call('recordReading', figure(53)))
    expect(stale).toMatchObject({ status: 409, code: 'changed_meanwhile' })
    expect(stale.details['current']).toMatchObject({ version: 1 })
    expect(stale.details['yours']).toMatchObject({ value: 53 })
    const { readings } = await second.call('listReadings', { dossier, item, year: 2020 })
    expect(readings.map((one) => one.version)).toEqual([1])
  })

  it('keeps what was there before, and tells the journal who changed it', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    await call('recordReading', figure(51))
    await call('recordReading', figure(52, { version: 1 }))
    const kept = await test.deps.db.selectFrom('reading_version').selectAll().execute()
    expect(kept).toMatchObject([{ version: 1, content: { number: 51 } }])
    const object = `item:${item}@${commune.id}`
    const { entries } = await call('listJournal', { dossier, object })
    expect(entries).toMatchObject([
      { act: 'record_reading', before: { value: 51 }, after: { value: 52 } },
      { act: 'record_reading', before: null, after: { value: 51 } },
    ])
    const detail = await call('readItem', { dossier, unit: commune.id, item })
    expect(detail.history.map((one) => one.actor)).toEqual(entries.map((one) => one.actor))
    expect(detail.series.at(-1)).toMatchObject({ year: 2020, value: 52 })
  })

  it('does not change what was known on an earlier day', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    const accepted = { state: 'accepted' } as const
    const move = (asOf: string) =>
      test.deps.db.updateTable('dossier').set({ as_of: asOf, sequence: 0 }).execute()
    const verdictOn = async (on: string) =>
      (await call('readItem', { dossier, unit: commune.id, item, on })).result
    await move('2021-01-10')
    await call('recordReading', figure(60, accepted))
    await move('2021-02-20')
    await call('recordReading', figure(20, { ...accepted, version: 1 }))
    for (const _ of ['from memory', 'from the database']) {
      expect(await verdictOn('2021-01-09')).toMatchObject({ verdict: 'insufficient' })
      expect(await verdictOn('2021-01-15')).toMatchObject({ verdict: 'met', value: 60 })
      expect(await verdictOn('2021-02-20')).toMatchObject({ verdict: 'notMet', value: 20 })
      await move('2021-02-21')
    }
  })

  it('is refused to other communes, to readers, and for what an officer may not decide', async () => {
    const stranger = await test.as('communeOfficer', { unit: other.id, path: other.path })
    const reader = await test.as('viewer', { path: '/' })
    const officer = await test.as('communeOfficer', { unit: commune.id, path: commune.path })
    const chief = await test.as('standingAgency', { unit: district.id, path: district.path })
    for (const [call, input] of [
      [stranger.call, figure(50)],
      [reader.call, figure(50)],
      [officer.call, figure(50, { state: 'accepted' })],
    ] as const)
      expect(await rejection(call('recordReading', input))).toMatchObject({ code: 'not_allowed' })
    await chief.call('recordReading', figure(50, { state: 'accepted' }))
    const undoing = rejection(officer.call('recordReading', figure(49, { version: 1 })))
    expect(await undoing).toMatchObject({ status: 409, code: 'figure_accepted', details: { item } })
  })

  it('lets an agency write what it leads or is assigned, and nothing else', async () => {
    const { db } = test.deps
    const agencies = await db.selectFrom('agency').select(['id', 'pack_agency']).execute()
    const outcomes = new Map<string | null, string>()
    for (const { id, pack_agency } of agencies) {
      const place = { unit: district.id, agency: id, path: district.path }
      const { call } = await test.as('agencyOfficer', place)
      const outcome = await call('recordReading', figure(50)).then(
        () => 'written',
        (error: Rejected) => error.code,
      )
      outcomes.set(pack_agency ?? id, outcome)
      await db
        .deleteFrom('reading')
        .where('item', '=', item)
        .where('from_day', '=', '2020-01-01')
        .execute()
    }
    const written = [...outcomes].filter(([, outcome]) => outcome === 'written')
    expect(written.length).toBeGreaterThan(0)
    expect(written.length).toBeLessThan(outcomes.size)
    expect(new Set(outcomes.values())).toEqual(new Set(['written', 'not_allowed']))
  })

  it('names every field that is wrong', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    const wrong = [
      [{ item: 'x99.1' }, 'item'],
      [{ value: true }, 'value'],
      [{ value: undefined }, 'value'],
      [{ value: undefined, numerator: 5, denominator: 0 }, 'denominator'],
      [{ part: 'nowhere' }, 'part'],
      [{ value: 'năm mươi' }, 'level'],
    ] as const
    for (const [change, field] of wrong) {
      const refused = await rejection(call('recordReading', figure(50, change)))
      expect(refused.code).toBe('bad_input')
      expect(refused.details['fields']).toContainEqual(expect.objectContaining({ field }))
    }
  })

  it('is closed after the day on which figures are closed, but for who may unlock', async () => {
    await test.deps.db
      .updateTable('dossier')
      .set({ closing_on: '2021-02-20', sequence: 99 })
      .execute()
    const officer = await test.as('communeOfficer', { unit: commune.id, path: commune.path })
    const chief = await test.as('standingAgency', { unit: district.id, path: district.path })
    const refused = await rejection(officer.call('recordReading', figure(50)))
    expect(refused).toMatchObject({ status: 423, details: { closingOn: '2021-02-20' } })
    expect((await chief.call('recordReading', figure(50))).reading.version).toBe(1)
  })

  it('keeps naughty words just as they were typed', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    const words = [
      "Robert'); drop table reading;--",
      '<script>alert(1)</script>',
      '{"$ne": null}',
      '‮trái sang phải',
      'Đầm Hà — ½ “nghìn” ￥ 🏞️',
      '../../etc/passwd',
      '=1+1',
      'ﷺ Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
      '%s%p%_\\',
    ]
    let version = 0
    for (const note of words) {
      const { reading } = await call('recordReading', figure(50, { note, version: version++ }))
      expect(reading.note).toBe(note)
      const { readings } = await call('listReadings', { dossier, item, year: 2020 })
      expect(readings[0]?.note).toBe(note)
    }
  })
})

describe('facts of a dossier', () => {
  it('declares a condition with its paper, which then counts', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    const before = await call('readReadiness', { dossier })
    const declared = before.conditions.find((one) => one.declared)
    if (!declared) throw new Error('no condition is declared')
    const input = { dossier, condition: declared.id, source: 'Công văn 12/UBND-NN' }
    const document = { title: 'Văn bản đăng ký', number: '12/UBND-NN', keptAt: 'Văn thư' }
    const no = await call('declareFact', { ...input, value: false, document })
    expect(no.reading.evidence.length).toBeGreaterThan(0)
    const after = await call('readReadiness', { dossier })
    expect(after.conditions.find((one) => one.id === declared.id)?.verdict).toBe('notMet')
    const computed = before.conditions.find((one) => !one.declared)
    const wrong = call('declareFact', { ...input, condition: computed?.id ?? '', value: true })
    expect((await rejection(wrong)).code).toBe('bad_input')
  })

  it('states an "if any" item as not applicable, and only such an item', async () => {
    const { call } = await test.as('standingAgency', { path: '/' })
    const pack = test.deps.packs.find((one) => one.id === 'vn-ntm-2016')
    const items = pack?.standards
      .find((one) => one.id === 'x16')
      ?.criteria.flatMap((c) => c.indicators)
    const ifAny = items?.find((one) => one.ifAny !== undefined)
    if (!ifAny) throw new Error('no item is "if any"')
    const years = { fromYear: 2020, toYear: 2020, reason: 'Xã không có chợ trong quy hoạch' }
    const input = { dossier, unit: commune.id, ...years }
    await call('stateNotApplicable', { ...input, item: ifAny.id })
    const detail = await call('readItem', { dossier, unit: commune.id, item: ifAny.id })
    expect(detail.result.verdict).toBe('notApplicable')
    expect((await rejection(call('stateNotApplicable', { ...input, item }))).code).toBe('bad_input')
  })
})
