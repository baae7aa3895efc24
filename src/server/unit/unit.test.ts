import { describe, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { testApp } from '../testing/test-app.ts'

describe('units of the installation', () => {
  it('are found without accents, below a unit, on a day', async () => {
    const test = await testApp()
    const { call } = await test.as('viewer')
    const { units } = await call('listUnits', { search: 'dam ha', under: '22' })
    expect(units.map((one) => one.fullName)).toContain('Huyện Đầm Hà')
    const later = await call('listUnits', { search: 'dam ha', on: '2026-01-01' })
    expect(later.units.map((one) => one.fullName)).not.toContain('Huyện Đầm Hà')
    expect((await call('listUnits', { under: 'nowhere' })).units).toEqual([])
    const { unit } = await call('readUnit', { unit: '200' })
    expect(unit.fullName).toBe('Huyện Đầm Hà')
    await expect(call('readUnit', { unit: 'nowhere' })).rejects.toMatchObject({ status: 404 })
  })

  it('are shipped ones and those that a dossier brought', async () => {
    const test = await testApp()
    const options = { packs: test.deps.packs, communes: 2, from: 2016, to: 2020, seed: 3 }
    const { workspace, overlays } = fictionalWorkspace({ ...options, complete: 1, evidence: false })
    await admitWorkspace(test.deps, { workspace, overlays, by: 'test', origin: {} })
    const { call } = await test.as('viewer')
    const { units } = await call('listUnits', { under: workspace.dossier.unit })
    const members = workspace.units.filter((one) => one.parent === workspace.dossier.unit)
    expect(units.map((one) => one.id)).toEqual(expect.arrayContaining(members.map((one) => one.id)))
    const { unit, classifications } = await call('readUnit', { unit: workspace.dossier.unit })
    expect(unit).toEqual(workspace.units.find((one) => one.id === workspace.dossier.unit))
    expect(classifications).toEqual(
      workspace.classifications.filter((one) => one.unit === workspace.dossier.unit),
    )
  })
})

describe('rule sets', () => {
  it('of a place are shown only to who may see one of its dossiers', async () => {
    const test = await testApp()
    const options = { packs: test.deps.packs, communes: 2, from: 2016, to: 2020, seed: 3 }
    const { workspace, overlays } = fictionalWorkspace({ ...options, complete: 1, evidence: false })
    await admitWorkspace(test.deps, { workspace, overlays, by: 'test', origin: {} })
    const own = await test.as('viewer')
    const foreign = await test.as('viewer', { path: '/22/200/' })
    const idsOf = async ({ call }: typeof own) =>
      (await call('listPacks', {})).packs.map((one) => one.id)
    const local = overlays.map((one) => one.pack.id)
    expect(await idsOf(own)).toEqual(expect.arrayContaining(local))
    expect(await idsOf(foreign)).toEqual(test.deps.packs.map((one) => one.id))
    const pack = local[0] ?? ''
    expect((await own.call('readPack', { pack })).pack).toEqual(overlays[0]?.pack)
    await expect(foreign.call('readPack', { pack })).rejects.toMatchObject({ status: 404 })
  })
})
