import { beforeAll, describe, expect, it } from 'vitest'
import { Rejected } from '#contract/client.ts'
import type { ListDefinition } from '#domain/list/list.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'

let test: TestApp
let dossier: string
let standing: TestCaller
let officer: TestCaller
let communes: readonly { readonly id: string; readonly path: string; readonly full_name: string }[]
let district: { readonly unit: string; readonly path: string }

/** Huyện Mẫu without lists of its own. */
beforeAll(async () => {
  test = await testApp()
  const options = { packs: test.deps.packs, communes: 3, from: 2016, to: 2020, seed: 7 }
  const made = fictionalWorkspace({ ...options, complete: 1, evidence: false })
  const { workspace, overlays } = made
  await admitWorkspace(test.deps, { workspace, overlays, by: 'test', origin: {} })
  dossier = workspace.dossier.id
  const rows = await test.deps.db.selectFrom('unit').selectAll().orderBy('id').execute()
  communes = rows.filter((row) => row.type === 'xa' && row.to_day === null)
  const path = first().path.replace(`${first().id}/`, '')
  district = { unit: workspace.dossier.unit, path }
  standing = await test.as('standingAgency', district)
  officer = await test.as('communeOfficer', { unit: first().id, path: first().path })
})

function first() {
  const [one] = communes
  if (!one) throw new Error('the district has no communes')
  return one
}

function second() {
  const [, one] = communes
  if (!one) throw new Error('the district has one commune')
  return one
}

function definition(id: string, more: Partial<ListDefinition> = {}): ListDefinition {
  return {
    id,
    title: 'Danh mục thôn',
    kind: 'villages',
    columns: [
      { key: 'ten', name: 'Tên thôn', type: 'text', required: true },
      { key: 'so_ho', name: 'Số hộ', type: 'number', required: true },
    ],
    expected: { rows: communes.map((one) => ({ name: `Thôn ${one.id}`, unit: one.id })) },
    unit: district.unit,
    source: 'Kế hoạch',
    givenOn: '2021-01-11',
    ...more,
  }
}

async function made(id: string, more: Partial<ListDefinition> = {}): Promise<string> {
  await standing.call('putList', { dossier, list: id, definition: definition(id, more) })
  return id
}

function rowsOf(unit: { readonly id: string }, soHo = 90) {
  return [{ unit: unit.id, values: { ten: `Thôn ${unit.id}`, so_ho: soHo } }]
}

async function refused(work: Promise<unknown>): Promise<Rejected> {
  const found = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(found instanceof Rejected)) throw new Error('nothing was refused')
  return found
}

describe('a list from its definition to its acceptance', () => {
  it('is begun, filled by a commune and the standing agency, sent, returned with a reason, mended, accepted', async () => {
    const list = await made('thon')
    const gapsNow = async () =>
      (await standing.call('listGaps', { dossier, kind: 'list' })).gaps.filter(
        (one) => one.item === list,
      )
    expect(await gapsNow()).toMatchObject([{ count: 3 }])
    const saved = await officer.call('saveListRows', {
      dossier,
      list,
      unit: first().id,
      rows: rowsOf(first()),
    })
    expect(saved.rows).toMatchObject([{ state: 'draft', version: 1, recordedOn: '2021-02-26' }])
    const rest = communes.slice(1).flatMap((one) => rowsOf(one))
    await standing.call('saveListRows', { dossier, list, unit: district.unit, rows: rest })
    expect(await officer.call('submitList', { dossier, list, unit: first().id })).toMatchObject({
      sent: 1,
    })
    await standing.call('submitList', { dossier, list, unit: district.unit })
    expect(await gapsNow()).toMatchObject([{ source: 'awaiting' }])
    const [row] = saved.rows
    await standing.call('decideList', {
      dossier,
      list,
      decision: 'return',
      rows: [row?.id ?? ''],
      reason: 'Số hộ chưa khớp sổ theo dõi',
    })
    const returned = await officer.call('readList', { dossier, list })
    expect(returned.rows).toMatchObject([
      { state: 'returned', remark: 'Số hộ chưa khớp sổ theo dõi' },
    ])
    expect(returned.standing).toMatchObject({ state: 'incomplete', rows: 3 })
    const [again] = returned.rows
    const mended = [{ ...rowsOf(first(), 92)[0], id: again?.id, version: again?.version }]
    await officer.call('saveListRows', { dossier, list, unit: first().id, rows: mended as never })
    await officer.call('submitList', { dossier, list, unit: first().id })
    const done = await standing.call('decideList', { dossier, list, decision: 'accept' })
    expect(done).toMatchObject({ decided: 3, standing: { state: 'accepted' } })
    expect(await gapsNow()).toEqual([])
  })

  it('every change is in the journal', async () => {
    const { entries } = await standing.call('listJournal', {
      dossier,
      object: 'list:thon',
      limit: 50,
    })
    expect(entries.map((one) => one.act).toReversed()).toEqual([
      'put_list',
      'save_list_rows',
      'save_list_rows',
      'submit_list',
      'submit_list',
      'return_list',
      'save_list_rows',
      'submit_list',
      'accept_list',
    ])
  })
})

describe('what is refused', () => {
  it('a commune writes no rows of another, reads none of theirs, and changes nothing accepted', async () => {
    const list = await made('thon-2')
    const foreign = rowsOf(second())
    const written = officer.call('saveListRows', { dossier, list, unit: first().id, rows: foreign })
    expect((await refused(written)).code).toBe('not_allowed')
    await standing.call('saveListRows', {
      dossier,
      list,
      unit: district.unit,
      rows: communes.flatMap((one) => rowsOf(one)),
    })
    await standing.call('submitList', { dossier, list, unit: district.unit })
    await standing.call('decideList', { dossier, list, decision: 'accept' })
    const { rows } = await officer.call('readList', { dossier, list })
    expect(rows.map((one) => one.unit)).toEqual([first().id])
    const change = rows.map(({ id, version, unit }) => ({
      id,
      version,
      unit,
      values: { ten: 'Khác' },
    }))
    const changed = officer.call('saveListRows', { dossier, list, unit: first().id, rows: change })
    expect((await refused(changed)).code).toBe('not_allowed')
  })

  it('a row that somebody changed meanwhile comes back with both', async () => {
    const list = await made('thon-3')
    const { rows } = await officer.call('saveListRows', {
      dossier,
      list,
      unit: first().id,
      rows: rowsOf(first()),
    })
    const mine = rows.map(({ id, unit, version }) => ({
      id,
      unit,
      version,
      values: { ten: 'A', so_ho: 1 },
    }))
    const theirs = mine.map((one) => ({ ...one, values: { ten: 'B', so_ho: 2 } }))
    await standing.call('saveListRows', { dossier, list, unit: district.unit, rows: theirs })
    const conflict = await refused(
      officer.call('saveListRows', { dossier, list, unit: first().id, rows: mine }),
    )
    expect(conflict.code).toBe('changed_meanwhile')
    expect(conflict.details['conflicts']).toMatchObject([
      { yours: { ten: 'A' }, theirs: { values: { ten: 'B' }, version: 2 } },
    ])
  })

  it('cells of another kind, all or nothing; an empty required cell cannot be sent', async () => {
    const list = await made('thon-4')
    const bad = [
      ...rowsOf(first()),
      { unit: first().id, values: { ten: 'Thôn', so_ho: 'chín mươi' } },
    ]
    const wrong = await refused(
      officer.call('saveListRows', { dossier, list, unit: first().id, rows: bad }),
    )
    expect(wrong.details['fields']).toEqual([
      { field: 'rows.1.values.so_ho', code: 'list_number_wrong' },
    ])
    expect((await officer.call('readList', { dossier, list })).rows).toEqual([])
    const half = [{ unit: first().id, values: { ten: 'Thôn' } }]
    await officer.call('saveListRows', { dossier, list, unit: first().id, rows: half })
    const sent = await refused(officer.call('submitList', { dossier, list, unit: first().id }))
    expect(sent.details['fields']).toMatchObject([{ code: 'value_missing' }])
  })

  it('a column that holds values is not taken away, and a list with rows is not removed', async () => {
    const list = await made('thon-5')
    await officer.call('saveListRows', { dossier, list, unit: first().id, rows: rowsOf(first()) })
    const [ten] = definition(list).columns
    const cut = { dossier, list, definition: definition(list, { columns: ten ? [ten] : [] }) }
    expect((await refused(standing.call('putList', cut))).details['fields']).toMatchObject([
      { code: 'list_column_in_use' },
    ])
    expect((await refused(standing.call('removeList', { dossier, list }))).code).toBe('bad_input')
    expect((await refused(officer.call('putList', cut))).code).toBe('not_allowed')
    await made('thon-6')
    expect(await standing.call('removeList', { dossier, list: 'thon-6' })).toEqual({
      removed: 'thon-6',
    })
  })
})

describe('Excel', () => {
  it('what is written out is read back as the same rows; a changed and a new one are told apart', async () => {
    const list = await made('thon-7')
    await standing.call('saveListRows', {
      dossier,
      list,
      unit: district.unit,
      rows: rowsOf(first(), 1200),
    })
    const answer = await test.app.request(`/api/v1/dossiers/${dossier}/lists/${list}/rows.xlsx`, {
      headers: { cookie: standing.cookie },
    })
    const file = Buffer.from(await answer.arrayBuffer())
    const asked = { dossier, list, unit: district.unit, name: 'danh-muc.xlsx' }
    const same = await standing.call('tryListTable', { ...asked, file: file.toString('base64') })
    expect(same).toMatchObject({ added: 0, changed: 0, same: 1, faults: [], unknown: [] })
    const csv = `Tên thôn,Số hộ,Đơn vị\nThôn ${first().id},"1.250,5",${first().full_name}\nThôn mới,x,${second().full_name}\n`
    const read = await standing.call('tryListTable', {
      ...asked,
      name: 'bảng.csv',
      file: Buffer.from(csv).toString('base64'),
    })
    expect(read).toMatchObject({
      changed: 1,
      added: 0,
      faults: [{ cell: 'B3', column: 'so_ho', code: 'list_number_wrong' }],
      rows: [{ version: 1, unit: first().id, values: { so_ho: 1250.5 } }],
    })
  })
})
