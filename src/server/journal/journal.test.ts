import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import excel from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { sayDeed, tellable } from '#contract/locales/vi/journal.ts'
import { Act } from '#domain/access/access.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'

const dossier = 'dam-ha-2020'
const unit = '06898_pre2025'
const figure = {
  dossier,
  unit,
  item: 'x16.17.1',
  part: 'hvs',
  year: 2020,
  kind: 'actual',
  source: 'Báo cáo của xã',
} as const
let test: TestApp
let standing: TestCaller

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  standing = await test.as('standingAgency', { unit: '200', path: '/22/200/' })
  const { reading } = await standing.call('recordReading', { ...figure, value: 88.1, version: 0 })
  await standing.call('recordReading', { ...figure, value: 92.4, version: reading.version })
})

it('every act that the server writes into the journal has a sentence', async () => {
  const acts = new Set<string>()
  for await (const file of glob('src/server/**/*.ts', { cwd: packageRoot() })) {
    if (file.endsWith('.test.ts')) continue
    const text = await readFile(join(packageRoot(), file), 'utf8')
    // Refusals name a right (`not_allowed`, camel case), deeds an act of the journal (snake case).
    for (const [, act = ''] of text.matchAll(/\bact: '([a-z_]+)'/g)) acts.add(act)
  }
  const rights: readonly string[] = [...Act.options, 'import']
  const untold = [...acts].filter((act) => !tellable.includes(act) && !rights.includes(act))
  expect(untold).toEqual([])
  expect(acts.size).toBeGreaterThan(10)
})

it('a changed figure is told with what it was, what it is and its source', async () => {
  const { entries } = await standing.call('listJournal', { dossier, item: 'x16.17.1', limit: 1 })
  const names = {
    item: () => 'chỉ tiêu 17.1',
    part: () => 'nước hợp vệ sinh',
    standard: (id: string) => id,
    unit: () => 'xã Đầm Hà',
    person: (id: string) => id,
    measure: () => '%',
  }
  expect(entries.map((entry) => sayDeed(entry, names))).toEqual([
    'đổi chỉ tiêu 17.1 (nước hợp vệ sinh) của xã Đầm Hà năm 2020 từ 88,1 % thành 92,4 %, nguồn: Báo cáo của xã',
  ])
})

it('is filtered by unit, item, person, act and day, and says what can be asked for', async () => {
  const ask = async (filter: object) =>
    (await standing.call('listJournal', { dossier, ...filter })).entries.map(({ act }) => act)
  expect(await ask({ unit })).toEqual(['record_reading', 'record_reading'])
  expect(await ask({ unit: 'xã%' })).toEqual([])
  expect(await ask({ item: 'x16.17.1', limit: 1 })).toEqual(['record_reading'])
  expect(await ask({ item: 'x16.17' })).toEqual([])
  expect(await ask({ act: 'import_workspace' })).toEqual(['import_workspace'])
  expect(await ask({ actor: 'test' })).toEqual(['import_workspace'])
  expect(await ask({ to: '2001-01-01' })).toEqual([])
  expect(await ask({ from: '2001-01-01' })).toHaveLength(3)
  const { actors, acts } = await standing.call('listJournal', { dossier })
  expect(actors).toContain('test')
  expect([...acts].sort()).toEqual(['import_workspace', 'record_reading'])
})

it('is read on page after page without a doubled or a missing entry', async () => {
  const first = await standing.call('listJournal', { dossier, limit: 2 })
  const rest = await standing.call('listJournal', { dossier, limit: 2, before: first.next ?? 0 })
  const sequences = [...first.entries, ...rest.entries].map(({ sequence }) => sequence)
  expect(new Set(sequences).size).toBe(3)
  expect(rest.next).toBeNull()
})

it('comes as an Excel file with the sentences, the hash of each entry beside them', async () => {
  const answer = await test.app.request(`/api/v1/dossiers/${dossier}/journal.xlsx?unit=${unit}`, {
    headers: { cookie: standing.cookie },
  })
  expect(answer.status).toBe(200)
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  const said = workbook.getWorksheet('Nhật ký')?.getColumn(4).values.slice(4)
  expect(said).toEqual([
    expect.stringMatching(/^Ghi chỉ tiêu 17\.1 .* năm 2020: 88,1/),
    expect.stringMatching(/^Đổi chỉ tiêu 17\.1 .* năm 2020 từ 88,1 thành 92,4/),
  ])
})

it('events of the installation name people and are the administrator’s alone', async () => {
  const administrator = await test.as('administrator', { path: '/' })
  const person = await administrator.call('addPerson', {
    name: 'Nguyễn Văn Mẫu',
    login: 'mau',
    password: 'một mật khẩu đủ dài',
  })
  const { entries, people } = await administrator.call('listInstallationJournal', {})
  expect(entries.map(({ act }) => act)).toContain('add_person')
  expect(people[person.id]).toBe('Nguyễn Văn Mẫu')
  await expect(standing.call('listInstallationJournal', {})).rejects.toMatchObject({
    code: 'not_allowed',
  })
})

it('says that the chain is whole, and names the entry that was altered', async () => {
  expect((await standing.call('checkJournal', {})).findings).toMatchObject([{ kind: 'noWitness' }])
  await test.deps.db
    .updateTable('journal')
    .set({ actor: 'somebody else' })
    .where('sequence', '=', 2)
    .execute()
  const { findings } = await standing.call('checkJournal', {})
  expect(findings).toContainEqual({ kind: 'changed', sequence: 2 })
})
