import { beforeEach, describe, expect, it } from 'vitest'
import { watch } from '../dossier/changes.ts'
import { verifyJournal } from '../platform/journal/verify-journal.ts'
import { cutAtJournal } from '../platform/testing/cut-connection.ts'
import { type SheetCase, sheetCase } from '../sheet/testing.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'

const year = 2020
let at: SheetCase

beforeEach(async () => {
  at = await sheetCase()
})

function cell(item: string, more: object = {}) {
  return { unit: at.commune.unit, item, year, value: 50, source: 'Xã', version: 0, ...more }
}

async function record(cells: readonly object[], who = at.officer) {
  const input = { dossier: at.dossier, cells: cells as ReturnType<typeof cell>[] }
  return await who.call('recordReadings', input)
}

async function stored() {
  return await at.test.deps.db
    .selectFrom('reading')
    .selectAll()
    .where('unit', '=', at.commune.unit)
    .where('from_day', '>=', '2020-01-01')
    .orderBy('id')
    .execute()
}

describe('ghi nhiều ô', () => {
  it('stores what is valid in one go and says of every other cell why not', async () => {
    const { outcomes } = await record([
      cell('x16.10.1', { value: 55 }),
      cell('x99.1'),
      cell('x16.11.1', { value: true }),
      { ...cell('x16.11.1'), unit: at.other.unit },
      cell('x16.12.1', { unit: 'nowhere' }),
      cell('x16.10.1', { value: 56 }),
      cell('x16.11.1', { value: undefined, none: true }),
      cell('x16.11.1', { from: '2019-07-01', to: '2020-06-30', value: 2 }),
      cell('x16.10.1', { evidence: ['no-such'], scope: 'thôn 1' }),
    ])
    expect(outcomes.map((one) => [one.index, one.outcome])).toEqual([
      [0, 'stored'],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((index) => [index, 'refused']),
    ])
    const codes = outcomes.flatMap((one) => (one.outcome === 'refused' ? [one] : []))
    const faults = codes.map(({ code, details }) => {
      const [first] = (details['fields'] ?? []) as { field: string; code: string }[]
      return first ? `${first.field} ${first.code}` : code
    })
    expect(faults).toEqual([
      'item item_unknown',
      'value number_expected',
      'not_allowed',
      'not_found',
      'item reading_doubled',
      'note none_without_note',
      'from period_not_in_year',
      'evidence evidence_unknown',
    ])
    expect(await stored()).toMatchObject([{ number: 55, state: 'draft', version: 1 }])
  })

  it('shows both values to whoever comes second, and takes the one that is chosen', async () => {
    await record([cell('x16.10.1', { value: 51 })])
    const second = await record([cell('x16.10.1', { value: 52 })], at.standing)
    const [conflict] = second.outcomes
    expect(conflict).toMatchObject({
      outcome: 'conflict',
      current: { value: 51, version: 1, by: expect.stringContaining('communeOfficer') },
    })
    expect(await stored()).toMatchObject([{ number: 51, version: 1 }])
    const chosen = await record([cell('x16.10.1', { value: 52, version: 1 })], at.standing)
    expect(chosen.outcomes).toMatchObject([{ outcome: 'stored', version: 2 }])
    const gone = await record([cell('x16.11.1', { value: 1, version: 3 })])
    expect(gone.outcomes).toMatchObject([{ outcome: 'conflict', current: null }])
  })

  it('of two at the same instant stores one, never both', async () => {
    const items = ['x16.10.1', 'x16.11.1', 'x16.13.1']
    const answers = await Promise.all(
      [1, 2, 3, 4].map((value) => record(items.map((item) => cell(item, { value })))),
    )
    const kept = answers.flatMap(({ outcomes }) =>
      outcomes.filter((one) => one.outcome === 'stored'),
    )
    const rows = await stored()
    expect(rows.length).toBe(kept.length)
    expect(new Set(rows.map((row) => row.item)).size).toBe(rows.length)
  })

  it('writes nothing where nothing changed, and keeps source and papers that are not named', async () => {
    const first = cell('x16.10.1', { value: 51, source: 'Niên giám', note: 'a' })
    await record([first])
    expect((await record([{ ...first, version: 1 }])).outcomes).toMatchObject([{ version: 1 }])
    await record([cell('x16.10.1', { value: 52, source: undefined, version: 1 })])
    expect(await stored()).toMatchObject([{ number: 52, source: 'Niên giám', version: 2 }])
  })

  it('tells whoever watches the dossier, once for all of it', async () => {
    const told: number[] = []
    const stop = watch(at.test.deps.db, at.dossier, (sequence) => told.push(sequence))
    await record([cell('x16.10.1'), cell('x16.11.1', { value: 1 })])
    await record([cell('x99.1')])
    stop()
    expect(told).toHaveLength(1)
  })

  it('takes a draft back, and a new one may be written in its place', async () => {
    await record([cell('x16.10.1', { value: 51 })])
    const back = cell('x16.10.1', { value: undefined, withdraw: true, version: 1 })
    const { outcomes } = await record([back])
    expect(outcomes).toMatchObject([{ outcome: 'stored', state: 'withdrawn', version: 2 }])
    expect((await record([cell('x16.10.1', { value: 53 })])).outcomes).toMatchObject([
      { outcome: 'stored', version: 1 },
    ])
    const nothing = cell('x16.11.1', { value: undefined, withdraw: true })
    expect((await record([nothing])).outcomes).toMatchObject([{ code: 'not_found' }])
  })

  it('names the figure that another one equals, and leaves that one alone', async () => {
    const { packs } = at.test.deps
    const items = packs
      .find((one) => one.id === 'vn-ntm-2016')
      ?.standards.flatMap((one) => one.criteria)
      .flatMap((one) => [...one.indicators, ...(one.requirements?.items ?? [])])
    const mirror = items?.find((one) => one.sameAs !== undefined)
    if (!mirror) throw new Error('no item is the same as another')
    const unit = mirror.id.startsWith('h16') ? at.district.unit : at.commune.unit
    const { outcomes } = await record([{ ...cell(mirror.id), unit }], at.standing)
    const fields = [{ code: 'item_same_as', params: { item: mirror.id, same: mirror.sameAs } }]
    expect(outcomes).toMatchObject([{ code: 'bad_input', details: { fields } }])
  })

  it('keeps naughty words in source, note and page just as they were typed', async () => {
    const texts = naughtyStrings.filter((text) => !/\p{Cs}/u.test(text))
    const cells = texts.map((text, index) => ({
      ...cell('x16.10.1', { scope: `lần ${index}` }),
      ...{ source: text, note: text, page: text.slice(0, 200) },
    }))
    const { outcomes } = await record(cells)
    expect(outcomes.filter((one) => one.outcome !== 'stored')).toEqual([])
    const rows = await stored()
    const bySource = new Set(rows.map((row) => JSON.stringify([row.source, row.note])))
    expect(texts.filter((text) => !bySource.has(JSON.stringify([text, text])))).toEqual([])
  })

  it('leaves nothing half stored when the connection is cut in the middle', async () => {
    const { db } = at.test.deps
    const before = await stored()
    const journal = await db.selectFrom('journal_head').selectAll().execute()
    const mend = await cutAtJournal(db)
    await expect(record([cell('x16.10.1'), cell('x16.11.1', { value: 1 })])).rejects.toThrow()
    await mend()
    expect(await stored()).toEqual(before)
    expect(await db.selectFrom('journal_head').selectAll().execute()).toEqual(journal)
    const again = await record([cell('x16.10.1'), cell('x16.11.1', { value: 1 })])
    expect(again.outcomes.map((one) => one.outcome)).toEqual(['stored', 'stored'])
  })

  it('stores thousands of cells, each with its entry in a journal that stays whole', async () => {
    const cells = Array.from({ length: 6000 }, (_, index) =>
      cell('x16.10.1', { scope: `thôn ${index}`, value: index }),
    )
    const { outcomes } = await record(cells)
    expect(outcomes.every((one) => one.outcome === 'stored')).toBe(true)
    const again = cells.map((one) => ({ ...one, value: one.value + 0.5, version: 1 }))
    expect((await record(again)).outcomes.every((one) => one.outcome === 'stored')).toBe(true)
    const report = await verifyJournal(at.test.deps.db, [])
    expect(report.findings.map((one) => one.kind)).toEqual(['noWitness'])
    expect(report.entries).toBeGreaterThanOrEqual(12_000)
    const kept = await at.test.deps.db
      .selectFrom('reading_version')
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirst()
    expect(Number(kept?.count)).toBe(6000)
  })
})
