import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'

const damHa = { unit: '200', standard: 'h16', year: 2020 }

describe('the packs that a new dossier would take', () => {
  let test: TestApp

  beforeAll(async () => {
    test = await testApp()
  })

  it('are just those that it then has', async () => {
    const { call } = await test.as('standingAgency')
    const { packs, years } = await call('proposePacks', damHa)
    await call('createDossier', { ...damHa, title: 'Hồ sơ huyện' })
    const { dossiers } = await call('listDossiers', {})
    const { dossier } = await call('readDossier', { dossier: dossiers[0]?.id ?? '' })
    expect(packs.map(({ id, version, role }) => ({ id, version, role }))).toEqual(
      dossier.packs.map(({ id, version, role }) => ({ id, version, role })),
    )
    expect(years).toEqual(dossier.years)
  })

  it('say how sure each is and what it lacks', async () => {
    const { call } = await test.as('standingAgency')
    const { packs } = await call('proposePacks', damHa)
    const national = packs.find((one) => one.id === 'vn-ntm-2016')
    expect(national?.items.source).toBeGreaterThan(50)
    expect(national?.items.verify).toBeGreaterThan(0)
    const own = packs.find((one) => one.role === 'overlay')
    expect(own?.partial.length).toBeGreaterThan(0)
  })

  it('are refused where the dossier would be', async () => {
    const { call } = await test.as('standingAgency')
    await expect(call('proposePacks', { ...damHa, standard: 'x16' })).rejects.toMatchObject({
      details: { fields: [{ field: 'standard', code: 'level_differs' }] },
    })
    const viewer = await test.as('viewer')
    await expect(viewer.call('proposePacks', damHa)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
