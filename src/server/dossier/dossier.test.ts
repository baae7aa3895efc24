import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Rejected } from '#contract/client.ts'
import { judge } from '#domain/evaluation/judge.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { readWorkspace } from '../workspace/read-workspace.ts'
import { admitWorkspace } from './admit-workspace.ts'
import { loadWorkspace } from './load-workspace.ts'

const dossier = 'dam-ha-2020'

async function damHa() {
  const { content } = await readWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  if (content === null) throw new Error('the sample is faulty')
  return content.workspace
}

describe('a dossier in the database', () => {
  let test: TestApp

  beforeAll(async () => {
    test = await testApp()
    const workspace = await damHa()
    await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  })

  it('is read back as the workspace that was taken in', async () => {
    const workspace = await damHa()
    const place = { province: '22', dossier, path: '/22/200/' }
    const loaded = await loadWorkspace(test.deps, test.deps.db, place)
    expect(loaded.workspace).toEqual(workspace)
  })

  it('answers readiness and gaps just as the rules do from files', async () => {
    const workspace = await damHa()
    const { call } = await test.as('standingAgency')
    const at = { year: 2020, on: '2021-01-07' }
    expect(await call('readReadiness', { dossier })).toEqual(judge(workspace, test.deps.packs, at))
    const { gaps, on } = await call('listGaps', { dossier })
    expect(on).toBe('2021-01-07')
    expect(gaps).toEqual(listGaps(workspace, test.deps.packs, at))
  })

  it('knows more on a later day', async () => {
    const { call } = await test.as('viewer')
    const later = await call('readReadiness', { dossier, on: '2021-10-29' })
    expect(later).toEqual(judge(await damHa(), test.deps.packs, { year: 2020, on: '2021-10-29' }))
  })

  it('lists years, each under the pack of its time', async () => {
    const { call } = await test.as('viewer')
    const { years } = await call('readYears', { dossier })
    expect(years.map((one) => one.year)).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020,
    ])
    expect(years[0]?.pack).toBe('vn-ntm-2009')
    expect(years.at(-1)?.pack).toBe('vn-ntm-2016')
    expect(years.at(-1)?.required).toBeGreaterThan(100)
  })

  it('opens an item with its law, figures, evidence and owner', async () => {
    const { call } = await test.as('standingAgency')
    const readiness = await call('readReadiness', { dossier })
    const unit = readiness.units[1]
    const item = unit?.standards[0]?.criteria[0]?.indicators[0]
    if (!unit || !item) throw new Error('no commune is judged')
    const detail = await call('readItem', { dossier, unit: unit.unit, item: item.id })
    expect(detail.result).toEqual(item)
    expect(detail.legal.length).toBeGreaterThan(0)
    expect(detail.owner.name).not.toBe('')
    const condition = readiness.conditions[0]
    if (!condition) throw new Error('no condition is judged')
    const asked = { dossier, unit: '200', item: condition.id }
    expect((await call('readItem', asked)).text).toBe(condition.text)
  })

  it('names an item, unit or dossier that is not there as not found', async () => {
    const { call } = await test.as('standingAgency')
    const attempts = [
      () => call('readItem', { dossier, unit: '200', item: 'x99.1' }),
      () => call('readItem', { dossier, unit: 'nowhere', item: 'x16.01.1' }),
      () => call('readReadiness', { dossier: 'no-such' }),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ status: 404, code: 'not_found' })
  })

  it('is not evaluated again for a client that knows the answer', async () => {
    const { cookie } = await test.as('viewer')
    const path = `/api/v1/dossiers/${dossier}/readiness?year=2020`
    const first = await test.app.request(path, { headers: { cookie } })
    const tag = first.headers.get('etag') ?? ''
    const again = await test.app.request(path, { headers: { cookie, 'if-none-match': tag } })
    expect([first.status, again.status]).toEqual([200, 304])
    expect(await again.text()).toBe('')
  })

  it('is taken in once', async () => {
    const arrival = { workspace: await damHa(), overlays: [], by: 'test', origin: {} }
    await expect(admitWorkspace(test.deps, arrival)).rejects.toMatchObject({
      code: 'already_exists',
    })
  })

  it('is seen by its place’s people and not by a foreign commune’s', async () => {
    const own = await test.as('communeOfficer', { path: '/22/200/06898/' })
    const foreign = await test.as('chair', { path: '/22/198/' })
    expect((await own.call('listDossiers', {})).dossiers.map((one) => one.id)).toEqual([dossier])
    expect((await foreign.call('listDossiers', {})).dossiers).toEqual([])
    const refused = foreign.call('readDossier', { dossier })
    await expect(refused).rejects.toMatchObject({ status: 404 } satisfies Partial<Rejected>)
    await expect(test.guest('readDossier', { dossier })).rejects.toMatchObject({ status: 401 })
  })
})

describe('a new dossier', () => {
  it('gets the packs, years and agencies that are shipped for its unit, standard and year', async () => {
    const test = await testApp()
    const { call } = await test.as('standingAgency')
    const input = { title: 'Hồ sơ huyện Đầm Hà', unit: '200', standard: 'h16', year: 2020 }
    const made = await call('createDossier', input)
    expect(made).toMatchObject({ id: '200-h16-2020', unitName: 'Huyện Đầm Hà', year: 2020 })
    const read = await call('readDossier', { dossier: made.id })
    expect(read.dossier.packs.map((one) => one.id).toSorted()).toEqual([
      'qn-ntm-2016',
      'vn-ntm-2009',
      'vn-ntm-2016',
      'vn-ntm-evidence-2016',
      'vn-ntm-procedure-2540',
    ])
    expect(read.dossier.years).toEqual([
      { from: 2010, to: 2015, pack: 'vn-ntm-2009' },
      { from: 2016, to: 2020, pack: 'vn-ntm-2016' },
    ])
    expect(read.agencies.map((one) => one.id)).toContain('p_tnmt')
    expect((await call('readReadiness', { dossier: made.id })).ready).toBe(false)
    await expect(call('createDossier', input)).rejects.toMatchObject({ code: 'already_exists' })
  })

  it('is refused for a standard of another level, a year without rules, an unknown unit', async () => {
    const test = await testApp()
    const { call } = await test.as('standingAgency')
    const right = { title: 'Hồ sơ', unit: '200', standard: 'h16', year: 2020 }
    for (const wrong of [{ standard: 'x16' }, { standard: 'h99' }, { year: 2023 }])
      await expect(call('createDossier', { ...right, ...wrong })).rejects.toMatchObject({
        code: 'bad_input',
      })
    const unknown = call('createDossier', { ...right, unit: '999999' })
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
    const foreign = await test.as('standingAgency', { path: '/22/198/' })
    await expect(foreign.call('createDossier', right)).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
