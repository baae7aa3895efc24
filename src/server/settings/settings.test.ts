import { beforeEach, describe, expect, it } from 'vitest'
import { loadWorkspace } from '../dossier/load-workspace.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

const unit = '200'
let test: TestApp
let dossier: string
const ground = { number: '15/QĐ-UBND', date: '2021-01-10', issuer: 'UBND huyện' }

beforeEach(async () => {
  test = await testApp()
  const { call } = await test.as('standingAgency')
  const input = { title: 'Hồ sơ', unit, standard: 'h16', year: 2020 }
  dossier = (await call('createDossier', input)).id
})

describe('what the place must set', () => {
  it('lists unset levels with how many verdicts each holds up, and is shorter once one is set', async () => {
    const { call } = await test.as('standingAgency', { unit, path: '/22/200/' })
    const before = await call('readSettings', { dossier })
    const open = before.targets.find((one) => one.holdsUp > 0 && one.comparison === 'atLeast')
    if (!open) throw new Error('nothing is unset')
    expect(open.target).toMatchObject({ value: null })
    const target = { item: open.item, target: 93, ...(open.part ? { part: open.part } : {}) }
    const issued = await call('issueOverlay', { dossier, ground, targets: [target] })
    expect(issued).toMatchObject({ pack: 'vn-ntm-2016-tai-200', version: '1.0' })
    const after = await call('readSettings', { dossier })
    const set = after.targets.find((one) => one.item === open.item && one.part === open.part)
    expect(set).toMatchObject({ holdsUp: 0, setBy: issued.pack, target: { value: 93 } })
    expect(after.overlays.map((one) => one.sha256)).toContain(issued.sha256)
    const { pack } = await call('readPack', { pack: issued.pack })
    expect(pack.legal).toMatchObject([ground])
  })

  it('issues a next version that keeps what was set, and never an old one again', async () => {
    const { call } = await test.as('standingAgency', { unit, path: '/22/200/' })
    const { targets } = await call('readSettings', { dossier })
    const [first, second] = targets.filter((one) => one.comparison === 'atLeast' && !one.part)
    if (!first || !second) throw new Error('fewer than two levels')
    await call('issueOverlay', { dossier, ground, targets: [{ item: first.item, target: 91 }] })
    const next = [
      { item: second.item, target: 92 },
      { item: first.item, target: 95 },
    ]
    const issued = await call('issueOverlay', { dossier, ground, targets: next })
    expect(issued.version).toBe('1.1')
    const { pack } = await call('readPack', { pack: issued.pack })
    expect(pack.overlay?.targets.map(({ item, target }) => ({ item, target }))).toEqual(next)
    const { pack: old } = await call('readPack', { pack: issued.pack, version: '1.0' })
    expect(old.overlay?.targets).toMatchObject([{ item: first.item, target: 91 }])
    const { differences } = await call('comparePacks', { pack: 'vn-ntm-2009', with: 'vn-ntm-2016' })
    expect(differences.length).toBeGreaterThan(50)
    const place = { province: '22', dossier, path: '/22/200/' }
    const { workspace } = await loadWorkspace(test.deps, test.deps.db, place)
    const pins = workspace.dossier.packs.filter((one) => one.id === issued.pack)
    expect(pins).toEqual([
      { id: issued.pack, version: '1.1', sha256: issued.sha256, role: 'overlay' },
    ])
  })

  it('refuses a level for an unknown item, nothing at all, and a reader', async () => {
    const { call } = await test.as('standingAgency', { unit, path: '/22/200/' })
    for (const targets of [[{ item: 'x99.1', target: 5 }], []])
      await expect(call('issueOverlay', { dossier, ground, targets })).rejects.toMatchObject({
        code: 'bad_input',
      })
    const reader = await test.as('agencyOfficer', { path: '/' })
    const targets = [{ item: 'x16.02.1', target: 5 }]
    await expect(reader.call('issueOverlay', { dossier, ground, targets })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const packs = await test.deps.db.selectFrom('pack').select('id').execute()
    expect(packs).toEqual([])
  })

  it('takes one of two overlays that are issued at once', async () => {
    const { call } = await test.as('standingAgency', { unit, path: '/22/200/' })
    const { targets } = await call('readSettings', { dossier })
    const [first] = targets.filter((one) => one.comparison === 'atLeast' && !one.part)
    const issue = (target: number) =>
      call('issueOverlay', { dossier, ground, targets: [{ item: first?.item ?? '', target }] })
    const results = await Promise.allSettled([issue(90), issue(91)])
    const versions = await test.deps.db.selectFrom('pack').select('version').execute()
    const done = results.filter((one) => one.status === 'fulfilled')
    expect(done.length).toBe(versions.length)
  })
})

describe('confirming rules', () => {
  it('lifts the cap for every dossier under the same bytes, and for no other', async () => {
    const { call } = await test.as('standingAgency')
    const { waiting } = await call('listConfirmations', { dossier })
    const [item] = waiting
    if (!item) throw new Error('nothing waits for a confirmation')
    expect(item.holdsUp).toBeGreaterThan(0)
    const other = { title: 'Hồ sơ', unit: '198', standard: 'h16', year: 2020 }
    const { id } = await call('createDossier', other)
    const input = { dossier, pack: item.pack, item: item.item, reference: 'Công báo 1051/2016' }
    const { confirmation } = await call('confirmRule', input)
    for (const each of [dossier, id]) {
      const now = await call('listConfirmations', { dossier: each })
      expect(now.waiting.map((one) => one.item)).not.toContain(item.item)
      expect(now.confirmations).toEqual([confirmation])
    }
    await expect(call('confirmRule', { ...input, item: 'x99.9' })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('recognitions', () => {
  it('are recorded, replaced by what is known later, and seen by the day', async () => {
    const { call } = await test.as('standingAgency', { unit, path: '/22/200/' })
    const { units } = await call('readDossier', { dossier })
    const commune = units.find((one) => one.type === 'xa' && one.parent === unit)
    const recognition = {
      unit: commune?.id ?? '',
      standard: 'x16',
      number: '4567/QĐ-UBND',
      day: '2020-12-20',
      state: 'valid',
      knownOn: '2020-12-25',
      source: 'Quyết định của UBND tỉnh',
    } as const
    await call('recordRecognition', { dossier, recognition })
    const withdrawn = { ...recognition, state: 'withdrawn' } as const
    await call('recordRecognition', { dossier, recognition: withdrawn })
    const { recognitions } = await call('listRecognitions', { dossier })
    expect(recognitions).toEqual([{ ...withdrawn, recheckedUnder: [], evidence: [] }])
    const earlier = await call('listRecognitions', { dossier, on: '2020-12-24' })
    expect(earlier.recognitions).toEqual([])
    const wrong = { ...recognition, standard: 'x99', evidence: ['no-such'] }
    await expect(call('recordRecognition', { dossier, recognition: wrong })).rejects.toMatchObject({
      details: { fields: [{ field: 'recognition.standard' }, { field: 'recognition.evidence' }] },
    })
  })
})
