import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'

const dossier = 'dam-ha-2020'
const unit = '06898_pre2025'
const body = { vertical: false, standing: false }
let test: TestApp
let standing: TestCaller

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  standing = await test.as('standingAgency', { unit: '200', path: '/22/200/' })
})

const read = () => standing.call('readOrganisation', { dossier })

it('a body is added with its other names, changed, and removed again', async () => {
  const { agency } = await standing.call('putAgency', {
    dossier,
    agency: { ...body, name: 'Phòng Thử nghiệm', short: 'P. TN', aliases: ['Phòng Mẫu'] },
  })
  expect(agency.id).toBe('phong_thu_nghiem')
  await standing.call('putAgency', { dossier, agency: { ...agency, name: 'Phòng Thử nghiệm mới' } })
  expect((await read()).agencies).toContainEqual({
    ...agency,
    name: 'Phòng Thử nghiệm mới',
    named: 0,
  })
  await standing.call('removeAgency', { dossier, agency: agency.id })
  expect((await read()).agencies.map(({ id }) => id)).not.toContain(agency.id)
})

it('there is one standing agency: a new one takes the place of the other', async () => {
  const { agency } = await standing.call('putAgency', {
    dossier,
    agency: { ...body, name: 'Văn phòng Thường trực mới', standing: true },
  })
  const { agencies } = await read()
  expect(agencies.filter((one) => one.standing).map(({ id }) => id)).toEqual([agency.id])
})

it('a body that a person or an assignment names stays, and the refusal says how many', async () => {
  const named = (await read()).agencies.find((one) => one.named > 0)
  await expect(
    standing.call('removeAgency', { dossier, agency: named?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'agency_in_use', details: { count: named?.named } })
})

it('a name that is another’s is refused, accents or none', async () => {
  const [first] = (await read()).agencies
  const name = (first?.name ?? '').normalize('NFD').replace(/\p{M}/gu, '')
  await expect(
    standing.call('putAgency', {
      dossier,
      agency: { ...body, name: 'Cơ quan lạ', aliases: [name] },
    }),
  ).rejects.toMatchObject({ details: { fields: [{ code: 'name_taken', name }] } })
})

it('other names of a unit are kept once each, and one name is one unit’s', async () => {
  await standing.call('putUnitAliases', { dossier, unit, aliases: ['xã ĐH', 'Xa DH', 'Đầm Hà xã'] })
  expect((await read()).unitAliases).toEqual([{ unit, aliases: ['Xa DH', 'Đầm Hà xã'] }])
  await expect(
    standing.call('putUnitAliases', { dossier, unit: '200', aliases: ['xã đh'] }),
  ).rejects.toMatchObject({ code: 'bad_input' })
  await standing.call('putUnitAliases', { dossier, unit, aliases: [] })
  expect((await read()).unitAliases).toEqual([])
})

it('title and dates change, are in the journal, and closing after the due day is refused', async () => {
  const dates = { dossier, title: 'Hồ sơ mới', deadline: '2021-02-26', closingOn: '2021-02-10' }
  await standing.call('changeDates', dates)
  expect(await read()).toMatchObject({ title: 'Hồ sơ mới', deadline: '2021-02-26' })
  await expect(
    standing.call('changeDates', { ...dates, closingOn: '2021-03-01' }),
  ).rejects.toMatchObject({ details: { fields: [{ field: 'closingOn' }] } })
  const { entries } = await standing.call('listJournal', { dossier, act: 'change_dates' })
  expect(entries).toHaveLength(1)
})
