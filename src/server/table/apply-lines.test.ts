import { beforeAll, expect, it } from 'vitest'
import type { TableOrder } from '#contract/tables.ts'
import { noDecisions } from '#domain/table/finding.ts'
import { cutConnections } from '../platform/testing/cut-connections.ts'
import { applyLines } from './apply-lines.ts'
import { fileOf, workbookOf } from './files-for-tests.ts'
import { layOutTable } from './lay-out-table.ts'
import { districtApp } from './testing.ts'

let test: Awaited<ReturnType<typeof districtApp>>
let reading: Omit<Parameters<typeof applyLines>[0], 'onProgress'>

beforeAll(async () => {
  test = await districtApp()
  const rows = [2014, 2015].map((year) => [test.commune, 'm.area', year, 1200 + year])
  const path = await fileOf(
    'dien-tich.xlsx',
    workbookOf([['Mã xã', 'Mã chỉ tiêu', 'Năm', 'Giá trị'], ...rows], 'xlsx'),
  )
  const wanted = {
    dossier: test.dossier,
    sheet: 'Biểu 01',
    form: 'measures',
    encoding: 'auto',
  } as const
  const { layout } = await layOutTable(test.deps, path, wanted)
  const order: TableOrder = {
    ...{ sheet: wanted.sheet, form: wanted.form, encoding: 'auto', layout, kind: 'estimate' },
    ...{ withHidden: false, decisions: noDecisions },
  }
  const grant = { person: '', role: 'standingAgency', path: '/', from: '2000-01-01' } as const
  const caller = { person: null, name: 'test', login: '', grants: [grant], session: null }
  reading = { deps: test.deps, caller, file: { path, name: 'dien-tich.xlsx' }, order }
})

async function traces() {
  const { db } = test.deps
  const [readings, entries] = await Promise.all([
    db.selectFrom('reading').select('id').where('source', 'like', 'dien-tich%').execute(),
    db.selectFrom('journal').select('sequence').execute(),
  ])
  return { readings: readings.length, entries: entries.length }
}

it('what is not what the dry run found is taken back after it was stored', async () => {
  const before = await traces()
  await expect(applyLines(reading, test.dossier, 'another digest')).rejects.toMatchObject({
    code: 'table_changed',
  })
  expect(await traces()).toEqual(before)
})

it('a connection that is cut in the middle leaves nothing half stored', async () => {
  const before = await traces()
  const cut = applyLines(reading, test.dossier, undefined, () => cutConnections(test.deps.db))
  await expect(cut).rejects.toThrow()
  expect(await traces()).toEqual(before)
})

it('stopped by a person, nothing stays; asked for again, all of it is stored', async () => {
  const before = await traces()
  const stopped = applyLines(reading, test.dossier, undefined, () => {
    throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(await traces()).toEqual(before)
  const { stored } = await applyLines(reading, test.dossier, undefined)
  expect(stored).toBe(2)
  expect(await traces()).toEqual({ readings: 2, entries: before.entries + 2 })
})
