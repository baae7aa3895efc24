import { beforeEach, describe, expect, it } from 'vitest'
import type { Rejected } from '#contract/client.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { type SheetCase, sheetCase } from './testing.ts'

const year = 2020
const reason = 'Chưa ghi nguồn số liệu'
let at: SheetCase
let key: { dossier: string; unit: string; form: string; year: number }

beforeEach(async () => {
  at = await sheetCase()
  key = { dossier: at.dossier, unit: at.commune.unit, form: at.form, year }
})

function cell(item: string, value: number, more: object = {}) {
  return { unit: at.commune.unit, item, year, value, source: 'Xã', version: 0, ...more }
}

async function record(...cells: ReturnType<typeof cell>[]) {
  return await at.officer.call('recordReadings', { dossier: at.dossier, cells })
}

async function sheet() {
  return (await at.standing.call('readSheet', key)).sheet
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return await attempt.then(
    () => 'done',
    (error: Rejected) => error.code,
  )
}

describe('phiếu số liệu', () => {
  it('goes from nothing through drafts, sending and return with a reason to acceptance', async () => {
    expect(await sheet()).toMatchObject({ state: 'notBegun', answered: 0, last: null })
    await record(cell('x16.10.1', 55), cell('x16.11.1', 1))
    expect(await sheet()).toMatchObject({ state: 'drafting', draft: 2, answered: 2 })

    const sent = await at.officer.call('submitSheet', key)
    expect(sent).toMatchObject({ changed: 2, sheet: { state: 'submitted', submitted: 2 } })
    expect(sent.missing.length).toBe(sent.sheet.asked - 2)
    expect(await codeOf(at.officer.call('submitSheet', key))).toBe('sheet_empty')

    const remarks = [{ item: 'x16.10.1', part: '', text: 'Đối chiếu với Chi cục Thống kê' }]
    const back = await at.standing.call('returnSheet', { ...key, reason, remarks })
    expect(back.sheet).toMatchObject({ state: 'returned', last: { act: 'returned', reason } })
    const { rounds } = await at.officer.call('readSheet', key)
    expect(rounds.map((one) => one.act).toSorted()).toEqual(['remarked', 'returned', 'submitted'])
    expect(rounds.find((one) => one.act === 'remarked')).toMatchObject({
      items: ['x16.10.1'],
      reason: 'Đối chiếu với Chi cục Thống kê',
    })

    const seen = await record(cell('x16.10.1', 56, { version: 3 }))
    expect(seen.outcomes).toMatchObject([{ outcome: 'stored', version: 4, state: 'draft' }])
    await at.officer.call('submitSheet', key)
    const { outcomes } = await at.standing.call('acceptSheets', {
      dossier: at.dossier,
      sheets: [keyOnly()],
    })
    expect(outcomes).toMatchObject([
      { outcome: 'accepted', changed: 2, sheet: { state: 'accepted', answered: 2 } },
    ])
    const { dossier, unit } = key
    const board = await at.standing.call('readItem', { dossier, unit, item: 'x16.10.1' })
    expect(board.result.value).toBe(56)
  })

  it('accepts many at once, and says of each that it could not why not', async () => {
    await record(cell('x16.10.1', 55))
    await at.officer.call('submitSheet', key)
    const none = { unit: at.other.unit, form: at.form, year: 2019 }
    const unknown = { unit: at.commune.unit, form: 'no-such', year }
    const { outcomes } = await at.standing.call('acceptSheets', {
      dossier: at.dossier,
      sheets: [none, keyOnly(), unknown],
    })
    expect(outcomes).toMatchObject([
      { ...none, outcome: 'refused', code: 'sheet_empty' },
      { outcome: 'accepted', changed: 1 },
      { outcome: 'refused', code: 'not_found' },
    ])
  })

  it('is not changed in silence once it was sent or accepted, by nobody', async () => {
    await record(cell('x16.10.1', 55))
    await at.officer.call('submitSheet', key)
    const change = cell('x16.10.1', 60, { version: 2 })
    expect((await record(change)).outcomes).toMatchObject([
      { outcome: 'refused', code: 'figure_submitted' },
    ])
    await at.standing.call('acceptSheets', { dossier: at.dossier, sheets: [keyOnly()] })
    for (const { call } of [at.officer, at.standing])
      expect(
        (await call('recordReadings', { dossier: at.dossier, cells: [{ ...change, version: 3 }] }))
          .outcomes,
      ).toMatchObject([{ outcome: 'refused', code: 'figure_accepted' }])
    expect(await codeOf(at.officer.call('unlockSheet', { ...key, reason }))).toBe('not_allowed')
    const open = await at.standing.call('unlockSheet', { ...key, items: ['x16.10'], reason })
    expect(open.sheet).toMatchObject({ state: 'drafting', last: { act: 'unlocked', reason } })
    expect((await record({ ...change, version: 4 })).outcomes).toMatchObject([
      { outcome: 'stored', version: 5 },
    ])
  })

  it('is sent by an agency for its own criteria alone', async () => {
    const agencies = await at.test.deps.db.selectFrom('agency').select('id').execute()
    await record(cell('x16.10.1', 55), cell('x16.11.1', 1))
    const outcomes = new Map<string, number>()
    for (const { id } of agencies) {
      const place = { unit: at.district.unit, agency: id, path: at.district.path }
      const { call } = await at.test.as('agencyHead', place)
      const sent = await call('submitSheet', key).then(
        (one) => one.changed,
        (error: Rejected) => (error.code === 'sheet_empty' ? 0 : -1),
      )
      outcomes.set(id, sent)
    }
    expect([...outcomes.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2)
    expect(Math.max(...outcomes.values())).toBeGreaterThan(0)
    expect(Math.min(...outcomes.values())).toBe(0)
  })

  it('stays its own unit’s: strangers neither see nor send it', async () => {
    const stranger = await at.test.as('communeOfficer', at.other)
    await record(cell('x16.10.1', 55))
    expect(await codeOf(stranger.call('submitSheet', key))).toBe('not_allowed')
    expect(await codeOf(stranger.call('readSheet', key))).toBe('not_allowed')
    expect(await codeOf(at.officer.call('returnSheet', { ...key, reason }))).toBe('not_allowed')
    const { sheets } = await stranger.call('listSheets', { dossier: at.dossier })
    expect(new Set(sheets.map((one) => one.unit))).toEqual(new Set([at.other.unit]))
    const all = await at.standing.call('listSheets', { dossier: at.dossier, form: at.form })
    expect(all.sheets.length).toBe(3)
  })

  it('keeps naughty words in reasons and remarks just as they were typed', async () => {
    const texts = naughtyStrings.filter((text) => text.length >= 3 && /\S/.test(text))
    await record(cell('x16.10.1', 55))
    for (const text of texts.slice(0, 40)) {
      const remarks = [{ item: 'x16.10.1', part: '', text }]
      await at.officer.call('submitSheet', { ...key, note: text })
      await at.standing.call('returnSheet', { ...key, reason: text, remarks })
      const { rounds } = await at.officer.call('readSheet', key)
      expect(rounds.slice(0, 3).map((one) => one.reason)).toEqual([text, text, text])
    }
  })

  it('says what stands on it, and refuses what does not', async () => {
    await record(cell('x16.10.1', 55))
    await at.officer.call('submitSheet', key)
    const remarks = [{ item: 'x99.1', part: '', text: 'Sai' }]
    expect(await codeOf(at.standing.call('returnSheet', { ...key, reason, remarks }))).toBe(
      'bad_input',
    )
    expect(await sheet()).toMatchObject({ state: 'submitted' })
  })
})

describe('việc của tôi', () => {
  it('lists what each must do next, and nothing of others', async () => {
    const work = async (who = at.officer) =>
      (await who.call('listMyFigures', { dossier: at.dossier })).work.map(({ kind, unit, form }) =>
        [kind, unit, form].join(' '),
      )
    const mine = (kind: string) => `${kind} ${at.commune.unit} ${at.form}`
    expect(await work()).toContain(mine('missing'))
    await record(cell('x16.10.1', 55))
    expect(await work()).toEqual(expect.arrayContaining([mine('submit'), mine('missing')]))
    await at.officer.call('submitSheet', key)
    expect(await work()).not.toContain(mine('submit'))
    expect(await work(at.standing)).toEqual([mine('accept')])
    await at.standing.call('returnSheet', { ...key, reason })
    const { work: own } = await at.officer.call('listMyFigures', { dossier: at.dossier })
    expect(own.find((one) => one.kind === 'returned')).toMatchObject({ reason, count: 1 })
    // Who returned it changed it last, and still owes nothing.
    expect(await work(at.standing)).toEqual([])
    const stranger = await at.test.as('communeOfficer', at.other)
    expect((await work(stranger)).filter((one) => one.includes(at.commune.unit))).toEqual([])
  })
})

describe('thời hạn', () => {
  const late = { due: '2021-02-20', locks: true }

  it('locks the form and year for its people, and opens again for one unit until a day', async () => {
    const { dossier, form } = at
    await at.standing.call('setDeadline', { dossier, form, year, ...late })
    expect(await sheet()).toMatchObject({ due: '2021-02-20', locked: true })
    const locked = { outcome: 'refused', code: 'locked_period', details: { due: '2021-02-20' } }
    expect((await record(cell('x16.10.1', 55))).outcomes).toMatchObject([locked])
    expect((await record(cell('x16.10.1', 55, { year: 2019 }))).outcomes).not.toMatchObject([
      locked,
    ])

    const grant = { ...key, until: '2021-03-01', reason: 'Chi cục Thống kê công bố muộn' }
    await at.standing.call('grantExtension', grant)
    expect(await sheet()).toMatchObject({ locked: false, extendedUntil: '2021-03-01' })
    expect((await record(cell('x16.10.1', 55))).outcomes).toMatchObject([{ outcome: 'stored' }])
    const stranger = await at.test.as('communeOfficer', at.other)
    const theirs = { ...cell('x16.10.1', 55), unit: at.other.unit, version: 1 }
    const refused = await stranger.call('recordReadings', { dossier, cells: [theirs] })
    expect(refused.outcomes).toMatchObject([locked])

    await at.test.deps.db.updateTable('dossier').set({ as_of: '2021-03-02', sequence: 0 }).execute()
    expect(await sheet()).toMatchObject({ locked: true, extendedUntil: null })
    expect(await codeOf(at.officer.call('submitSheet', key))).toBe('locked_period')
    const { extensions } = await at.officer.call('listDeadlines', { dossier })
    expect(extensions).toMatchObject([{ until: '2021-03-01', expired: true }])
    expect(await codeOf(at.standing.call('grantExtension', grant))).toBe('bad_input')
  })

  it('may remind without locking, and is set by the standing agency alone', async () => {
    const { dossier, form } = at
    const input = { dossier, form, year, due: '2021-02-20', locks: false }
    expect(await codeOf(at.officer.call('setDeadline', input))).toBe('not_allowed')
    expect(await codeOf(at.standing.call('setDeadline', { ...input, form: 'x' }))).toBe('bad_input')
    await at.standing.call('setDeadline', input)
    expect(await sheet()).toMatchObject({ due: '2021-02-20', locked: false })
  })
})

function keyOnly() {
  return { unit: key.unit, form: key.form, year: key.year }
}
