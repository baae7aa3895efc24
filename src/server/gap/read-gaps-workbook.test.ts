import excel from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { Gap } from '#domain/gap/gap.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'

let app: TestApp
let dossier: string
let standing: TestCaller
let commune: { readonly id: string; readonly path: string }

/** Huyện Mẫu with a part of its figures missing. */
beforeAll(async () => {
  app = await testApp()
  const options = { packs: app.deps.packs, communes: 3, from: 2020, to: 2020, seed: 7 }
  const made = fictionalWorkspace({ ...options, complete: 1, evidence: false })
  const readings = made.workspace.readings.filter((one) => !one.item.startsWith('x16.1'))
  const workspace = { ...made.workspace, readings }
  await admitWorkspace(app.deps, {
    workspace,
    overlays: made.overlays,
    by: 'test',
    origin: {},
  })
  dossier = workspace.dossier.id
  standing = await app.as('standingAgency')
  const units = await app.deps.db.selectFrom('unit').select(['id', 'path', 'type']).execute()
  const found = units.find((one) => one.type === 'xa')
  if (!found) throw new Error('the district has no communes')
  commune = found
})

async function rowsOf(query: string, caller: TestCaller): Promise<excel.Row[]> {
  const answer = await ask(query, caller)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+\.xlsx"$/,
  )
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  const sheet = workbook.getWorksheet('Nội dung còn thiếu')
  return sheet?.getRows(5, sheet.rowCount - 4) ?? []
}

async function ask(query: string, { cookie }: Pick<TestCaller, 'cookie'>): Promise<Response> {
  const path = `/api/v1/dossiers/${dossier}/gaps.xlsx${query}`
  return await app.app.request(path, { headers: { cookie } })
}

async function gapsOf(input: { unit?: string; kind?: Gap['kind'] }): Promise<Gap[]> {
  return (await standing.call('listGaps', { dossier, ...input })).gaps
}

test('the workbook holds a line for each gap of the list', async () => {
  const gaps = await gapsOf({})
  expect(gaps.length).toBeGreaterThan(10)
  expect(await rowsOf('', standing)).toHaveLength(gaps.length)
})

test('it takes the same filters as the list', async () => {
  const gaps = await gapsOf({ unit: commune.id, kind: 'reading' })
  expect(gaps.length).toBeGreaterThan(0)
  const rows = await rowsOf(`?unit=${commune.id}&kind=reading`, standing)
  expect(rows).toHaveLength(gaps.length)
  expect(new Set(rows.map((row) => row.getCell(6).value))).toEqual(new Set(['Số liệu']))
})

test('an owner that no agency stands for is found by its name', async () => {
  const [gap] = await gapsOf({ unit: commune.id })
  const owner = gap?.owner.agency ?? gap?.owner.name ?? ''
  const rows = await rowsOf(`?agency=${encodeURIComponent(owner)}`, standing)
  expect(new Set(rows.map((row) => row.getCell(2).value))).toEqual(new Set([gap?.owner.name]))
})

test('a search needs no accents', async () => {
  const rows = await rowsOf(`?search=${encodeURIComponent('thu nhap')}`, standing)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(String(row.getCell(8).value)).toMatch(/thu nhập/i)
})

test('a commune officer is given the commune’s own gaps alone', async () => {
  const officer = await app.as('communeOfficer', { unit: commune.id, path: commune.path })
  const rows = await rowsOf('', officer)
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map((row) => row.getCell(5).value)).size).toBe(1)
})

test('who may see the progress only is refused, and a guest is asked to sign in', async () => {
  expect((await ask('', await app.as('viewer'))).status).toBe(403)
  expect((await ask('', { cookie: '' })).status).toBe(401)
  expect((await ask('?kind=unknown', standing)).status).toBe(400)
})
