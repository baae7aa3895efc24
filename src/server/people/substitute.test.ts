import { beforeAll, describe, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { staffed } from './testing.ts'

const dossier = 'dam-ha-2020'
let { test, admin, person } = {} as Awaited<ReturnType<typeof staffed>>

beforeAll(async () => {
  ;({ test, admin, person } = await staffed())
})

async function actorsOf(act: string): Promise<string[]> {
  const { db } = test.deps
  const rows = await db.selectFrom('journal').select('actor').where('act', '=', act).execute()
  return rows.map((one) => one.actor)
}

describe('a substitute', () => {
  const figure = {
    dossier,
    unit: '06898_pre2025',
    item: 'x16.10.1',
    year: 2020,
    kind: 'actual',
    source: 'Báo cáo của xã',
  } as const

  it('acts with the absent person’s rights within the period, and the journal says who for whom', async () => {
    const officer = await person({ role: 'communeOfficer', unit: figure.unit }, 'Bùi Văn Vắng')
    const viewer = await person({ role: 'viewer', unit: figure.unit }, 'Trần Thị Thay')
    await expect(
      viewer.call('recordReading', { ...figure, value: 41, version: 0 }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    const { people } = await officer.call('listColleagues', {})
    expect(people.map((one) => one.id)).toContain(viewer.id)
    const days = { from: '2021-03-01', to: '2021-03-02', reason: 'Nghỉ ốm' }
    const { absences } = await officer.call('stateAbsence', { substitute: viewer.id, ...days })
    const { reading } = await viewer.call('recordReading', { ...figure, value: 41, version: 0 })
    expect(reading.version).toBe(1)
    expect(await actorsOf('record_reading')).toContain('Trần Thị Thay thay Bùi Văn Vắng')
    const { grants } = await viewer.call('readAccount', {})
    expect(grants.map((one) => one.behalf)).toEqual([null, 'Bùi Văn Vắng'])
    await officer.call('endAbsence', { absence: absences[0]?.id ?? '' })
    await expect(
      viewer.call('recordReading', { ...figure, value: 42, version: 1 }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('has nothing before or after the period, nor when the absent person’s account is closed', async () => {
    const officer = await person({ role: 'communeOfficer', unit: figure.unit })
    const viewer = await person({ role: 'viewer', unit: figure.unit })
    const later = { from: '2021-03-03', to: '2021-03-04', reason: 'Nghỉ' }
    await officer.call('stateAbsence', { substitute: viewer.id, ...later })
    expect((await viewer.call('readSession', {})).acts).not.toContain('record')
    const now = { from: '2021-03-02', to: '2021-03-02', reason: 'Nghỉ' }
    await officer.call('stateAbsence', { substitute: viewer.id, ...now })
    expect((await viewer.call('readSession', {})).acts).toContain('record')
    await admin.call('setActive', { person: officer.id, active: false })
    expect((await viewer.call('readSession', {})).acts).not.toContain('record')
  })

  it('does not lend on what is lent; one is not one’s own substitute, nor a stranger', async () => {
    const officer = await person({ role: 'communeOfficer', unit: figure.unit })
    const middle = await person({ role: 'viewer', unit: figure.unit })
    const last = await person({ role: 'viewer', unit: figure.unit })
    const stranger = await person({ role: 'viewer', unit: '198' })
    const days = { from: '2021-03-02', to: '2021-03-05', reason: 'Nghỉ' }
    await officer.call('stateAbsence', { substitute: middle.id, ...days })
    await middle.call('stateAbsence', { substitute: last.id, ...days })
    expect((await last.call('readSession', {})).acts).not.toContain('record')
    for (const substitute of [officer.id, stranger.id])
      await expect(officer.call('stateAbsence', { substitute, ...days })).rejects.toMatchObject({
        code: 'not_found',
      })
    await expect(
      officer.call('stateAbsence', { substitute: middle.id, ...days, to: '2021-03-01' }),
    ).rejects.toMatchObject({ code: 'bad_input' })
  })
})

describe('a user in two agencies', () => {
  it('has the rights of both, and the journal names the one that a figure was written for', async () => {
    const { packs } = test.deps
    const options = { packs, communes: 2, from: 2020, to: 2020, complete: 0, seed: 3 }
    const { workspace, overlays } = fictionalWorkspace(options)
    await admitWorkspace(test.deps, { workspace, overlays, by: 'test', origin: {} })
    const { unit: top, id: mau } = workspace.dossier
    const roads = workspace.agencies.find((one) => one.packAgency === 'p_ktht')
    const water = workspace.agencies.find((one) => one.packAgency === 'p_nnptnt')
    const officer = { role: 'agencyOfficer', unit: top } as const
    const both = await person({ ...officer, agency: roads?.id }, 'Lê Thị Hai')
    const second = { ...officer, agency: water?.id, from: '2021-03-01' }
    await admin.call('grantRole', { person: both.id, ...second })
    const unit = workspace.units.find((one) => one.parent === top)?.id ?? ''
    const figure = { dossier: mau, unit, year: 2020, kind: 'plan', source: 'Báo cáo' } as const
    const draft = { ...figure, state: 'draft', value: 91, version: 0 } as const
    await both.call('recordReading', { ...draft, item: 'x16.02.2' })
    await both.call('recordReading', { ...draft, item: 'x16.03.1' })
    const actors = (await actorsOf('record_reading')).filter((one) => one.startsWith('Lê Thị Hai'))
    expect(actors).toEqual([`Lê Thị Hai (${roads?.name})`, `Lê Thị Hai (${water?.name})`])
    await expect(
      both.call('recordReading', { ...draft, item: 'x16.05', value: true }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/not_allowed|bad_input/) })
  })
})
