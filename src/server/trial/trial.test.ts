import { describe, expect, it } from 'vitest'
import { client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { actsOf, Role } from '#domain/access/access.ts'
import { testApp } from '../testing/test-app.ts'
import { seedTrial } from './seed-trial.ts'

describe('a trial', () => {
  it('begins with Đầm Hà and huyện Mẫu, once', async () => {
    const test = await testApp({ trial: true })
    await seedTrial(test.deps)
    await seedTrial(test.deps)
    const { call } = await test.as('viewer')
    const { dossiers } = await call('listDossiers', {})
    expect(dossiers.map((one) => one.unitName)).toEqual(
      expect.arrayContaining(['Huyện Đầm Hà', 'Huyện Mẫu']),
    )
    expect(dossiers.length).toBe(2)
    for (const { id } of dossiers) {
      const readiness = await call('readReadiness', { dossier: id })
      expect(readiness.ready).toBe(false)
      expect(readiness.units.length).toBeGreaterThan(8)
    }
  })

  it('lets anybody in by choosing a role, with just that role’s rights over its places', async () => {
    const test = await testApp({ trial: true })
    await seedTrial(test.deps)
    for (const role of Role.options) {
      let cookie = ''
      const enter = client(routeOf, async (path, init) => {
        const answer = await test.app.request(path, init)
        cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
        return answer
      })
      const session = await enter('chooseTrialRole', { role })
      expect(new Set(session.acts)).toEqual(actsOf[role])
      const call = client(routeOf, (path, init) => Promise.resolve(test.app.request(path, init)), {
        cookie,
      })
      expect((await call('readSession', {})).person).toEqual(session.person)
      expect((await call('listDossiers', {})).dossiers.length).toBe(2)
      const again = await enter('chooseTrialRole', { role })
      expect(again.person).toEqual(session.person)
      if (role === 'communeOfficer') expect(session.grants.every((one) => one.unit)).toBe(true)
      if (role === 'agencyOfficer') expect(session.grants.every((one) => one.agency)).toBe(true)
    }
  })

  it('gives its commune officer one commune of each dossier, nothing above it', async () => {
    const test = await testApp({ trial: true })
    await seedTrial(test.deps)
    const { grants } = await test.guest('chooseTrialRole', { role: 'communeOfficer' })
    const ids = grants.map((one) => one.unit)
    expect(ids).toContain('M101001')
    expect(ids).not.toContain('M1')
  })

  it('lets several in at once by the same role, the first time too', async () => {
    const test = await testApp({ trial: true })
    await seedTrial(test.deps)
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => test.guest('chooseTrialRole', { role: 'chair' })),
    )
    expect(new Set(all.map((one) => one.person?.id)).size).toBe(1)
  })

  it('is not what a real installation is', async () => {
    const test = await testApp()
    await seedTrial(test.deps)
    const { call } = await test.as('viewer')
    expect((await call('listDossiers', {})).dossiers).toEqual([])
    await expect(test.guest('chooseTrialRole', { role: 'administrator' })).rejects.toMatchObject({
      code: 'trial_only',
    })
  })
})
