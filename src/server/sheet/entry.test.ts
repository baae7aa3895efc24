import { beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '#contract/api.ts'
import { type SheetCase, sheetCase } from './testing.ts'

const year = 2020
let at: SheetCase

beforeEach(async () => {
  at = await sheetCase()
})

type Entry = Output<'readEntry'>

function cellAt(entry: Entry, item: string, where: { unit?: string; year?: number } = {}) {
  const { unit = at.commune.unit, year: of = year } = where
  return entry.cells.find(
    (one) => entry.rows[one.row]?.item === item && one.unit === unit && one.year === of,
  )
}

async function read(more: object = {}, who = at.officer): Promise<Entry> {
  return await who.call('readEntry', { dossier: at.dossier, ...more })
}

async function record(item: string, more: object) {
  const cell = { unit: at.commune.unit, item, year, source: 'Xã', version: 0, ...more }
  const { outcomes, verdicts } = await at.officer.call('recordReadings', {
    dossier: at.dossier,
    cells: [cell],
  })
  return { outcome: outcomes[0], verdict: verdicts[0] }
}

describe('biểu nhập số liệu', () => {
  it('shows a commune its own form with every figure that is asked, and nothing of others', async () => {
    const entry = await read()
    expect(entry.form).toMatchObject({ id: at.form, level: 'commune' })
    expect(entry.units.map((one) => one.id)).toEqual([at.commune.unit])
    expect(entry.years).toEqual([year])
    expect(new Set(entry.rows.map((row) => row.criterion)).size).toBe(19)
    const stated = entry.cells.filter((one) => one.verdict === 'notApplicable')
    const asked = entry.rows.filter((row) => row.asked).length - stated.length
    expect(entry.sheets).toMatchObject([{ asked, answered: 0, state: 'notBegun' }])
    expect(entry.cells.every((one) => one.reading === undefined && !one.locked)).toBe(true)
    const verdicts = new Set(entry.cells.map((one) => one.verdict))
    expect([...verdicts].filter((one) => one !== 'notApplicable')).toEqual(['insufficient'])
    expect(entry.forms.map((one) => one.id)).toEqual([at.form, 'measures'])
    await expect(read({ units: at.other.unit })).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('previews a draft, and the board says nothing of it', async () => {
    const { outcome, verdict } = await record('x16.10.1', { value: 60 })
    expect(outcome).toMatchObject({ outcome: 'stored', version: 1, state: 'draft' })
    expect(verdict).toMatchObject({ verdict: 'insufficient', preview: 'met' })
    expect(cellAt(await read(), 'x16.10.1')).toMatchObject({
      reading: { value: 60, state: 'draft', version: 1, source: 'Xã' },
      verdict: 'insufficient',
      preview: 'met',
    })
    const failing = await record('x16.10.1', { value: 1, version: 1 })
    expect(failing.verdict).toMatchObject({ verdict: 'insufficient', preview: 'notMet' })
    const board = await at.standing.call('readReadiness', { dossier: at.dossier })
    const decided = board.units
      .find((one) => one.unit === at.commune.unit)
      ?.standards.flatMap((one) => one.criteria)
      .flatMap((one) => one.indicators)
      .find((one) => one.id === 'x16.10.1')
    expect(decided?.verdict).toBe('insufficient')
  })

  it('serves one unit over years and many units in a year, each with its target and locks', async () => {
    const years = await read({ units: at.commune.unit, years: '2018,2019,2020' })
    expect(years.years).toEqual([2018, 2019, 2020])
    expect(cellAt(years, 'x16.10.1', { year: 2019 })).toMatchObject({
      reading: { state: 'accepted' },
      locked: 'accepted',
    })
    const units = await read({ form: at.form, years: '2020' }, at.standing)
    expect(units.units).toHaveLength(3)
    const cell = cellAt(units, 'x16.10.1', { unit: at.other.unit })
    expect(units.targets[cell?.target ?? -1]).toMatchObject({ comparison: 'atLeast' })
    expect(units.mayAccept).toBe(true)
    const district = await read({ units: at.district.unit }, at.standing)
    expect(district.form.id).not.toBe(at.form)
    expect(district.units.map((one) => one.id)).toEqual([at.district.unit])
  })

  it('tells an agency which rows are its own', async () => {
    const { db } = at.test.deps
    const agencies = await db.selectFrom('agency').select('id').execute()
    let own = 0
    for (const { id } of agencies) {
      const place = { unit: at.district.unit, agency: id, path: at.district.path }
      const { call } = await at.test.as('agencyOfficer', place)
      const ask = { dossier: at.dossier, form: at.form, units: at.commune.unit }
      const all = await call('readEntry', ask)
      const mine = await call('readEntry', { ...ask, own: 'true' })
      const open = all.cells.filter((one) => one.locked === undefined)
      expect(mine.cells.filter((one) => one.locked === undefined).length).toBe(open.length)
      expect(mine.cells.every((one) => one.locked !== 'not_yours')).toBe(true)
      own += open.length
    }
    expect(own).toBeGreaterThan(0)
  })

  it('shows and takes from the Front only what is its own, of which nobody else’s figure is', async () => {
    await record('x16.10.1', { value: 60 })
    const front = await at.test.as('front', { unit: at.district.unit, path: at.district.path })
    const entry = await read({ form: at.form }, front)
    expect(entry.rows).toEqual([])
    expect(entry.cells).toEqual([])
    expect((await front.call('listMyFigures', { dossier: at.dossier })).work).toEqual([])
    const cell = { unit: at.commune.unit, item: 'x16.10.1', year, source: 'Khác', version: 1 }
    const { outcomes } = await front.call('recordReadings', {
      dossier: at.dossier,
      cells: [{ ...cell, value: 70 }],
    })
    expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'not_allowed' }])
  })

  it('computes a share from its counts, and keeps a typed one that differs to be looked at', async () => {
    const entry = await read()
    const share = entry.rows.find((row) => row.counts && row.part === '')
    if (!share) throw new Error('no row takes counts')
    const counts = { numerator: 1, denominator: 3 }
    await record(share.item, { ...counts, value: 33.33 })
    const close = cellAt(await read(), share.item)?.reading
    expect(close).toMatchObject(counts)
    expect(close?.value).toBeCloseTo(100 / 3, 10)
    expect(close?.typed).toBeUndefined()
    await record(share.item, { ...counts, value: 35, version: 1 })
    expect(cellAt(await read(), share.item)?.reading).toMatchObject({ typed: 35 })
  })

  it('shows both of two accepted figures, and the other is withdrawn when one is chosen', async () => {
    const slot = { dossier: at.dossier, unit: at.commune.unit, item: 'x16.10.1', year }
    const common = { ...slot, kind: 'actual', state: 'accepted', version: 0 } as const
    await at.standing.call('recordReading', { ...common, value: 60, source: 'Chi cục Thống kê' })
    const [row] = await at.test.deps.db
      .selectFrom('reading')
      .selectAll()
      .where('unit', '=', at.commune.unit)
      .where('item', '=', 'x16.10.1')
      .where('from_day', '=', '2020-01-01')
      .execute()
    if (!row) throw new Error('it was not stored')
    const second = { ...row, id: crypto.randomUUID(), number: 20, source: 'Xã', evidence: null }
    await at.test.deps.db.insertInto('reading').values(second).execute()
    await at.test.deps.db.updateTable('dossier').set({ as_of: '2021-02-27' }).execute()
    const both = cellAt(await read({}, at.officer), 'x16.10.1')
    expect(both).toMatchObject({ conflict: true, verdict: 'insufficient', flags: ['conflict'] })
    expect(
      [both?.reading?.value, ...(both?.others ?? []).map((one) => one.value)].toSorted(),
    ).toEqual([20, 60])
    const choice = {
      ...pick(slot),
      reading: row.id,
      reason: 'Số của Chi cục Thống kê là số công bố',
    }
    await expect(at.officer.call('chooseReading', choice)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const { reading, withdrawn, result } = await at.standing.call('chooseReading', choice)
    expect(reading.value).toBe(60)
    expect(withdrawn).toMatchObject([{ value: 20, state: 'withdrawn' }])
    expect(result?.verdict).toBe('met')
    expect(cellAt(await read(), 'x16.10.1')).not.toHaveProperty('conflict')
    await expect(at.standing.call('chooseReading', choice)).rejects.toMatchObject({
      code: 'sheet_empty',
    })
    const { versions } = await at.officer.call('readFigureHistory', {
      ...pick(slot),
      item: slot.item,
      year,
    })
    expect(versions.map((one) => [one.before?.state, one.after.state])).toContainEqual([
      'accepted',
      'withdrawn',
    ])
  })

  it('tells who changed a figure, when, from what to what', async () => {
    await record('x16.10.1', { value: 50 })
    await record('x16.10.1', { value: 51, version: 1, note: 'Theo niên giám' })
    const figure = { dossier: at.dossier, unit: at.commune.unit, item: 'x16.10.1', year }
    const { versions } = await at.officer.call('readFigureHistory', figure)
    expect(versions).toMatchObject([
      {
        before: { value: 50, version: 1 },
        after: { value: 51, version: 2, note: 'Theo niên giám' },
      },
      { before: null, after: { value: 50, version: 1 } },
    ])
  })

  it('is the same answer until something changes', async () => {
    const ask = (tag: string | null) =>
      at.test.app.request(`/api/v1/dossiers/${at.dossier}/entry`, {
        headers: { cookie: at.officer.cookie, ...(tag ? { 'if-none-match': tag } : {}) },
      })
    const first = await ask(null)
    const tag = first.headers.get('etag')
    expect((await ask(tag)).status).toBe(304)
    await record('x16.10.1', { value: 50 })
    expect((await ask(tag)).status).toBe(200)
  })
})

function pick({ dossier, unit }: { readonly dossier: string; readonly unit: string }) {
  return { dossier, unit }
}
