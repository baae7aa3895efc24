import { beforeEach, describe, expect, it } from 'vitest'
import type { TestCaller } from '../testing/test-app.ts'
import { commune, emptyLibrary, item, type Library, neighbour } from './empty-library.ts'

let dossier: string
let standing: TestCaller
let test: Library['test']
let register: Library['register']
let link: Library['link']

beforeEach(async () => {
  ;({ dossier, standing, test, register, link } = await emptyLibrary())
})

describe('what is said of a paper', () => {
  it('a secret paper is registered without a file, with where it is kept', async () => {
    const paper = await register(standing, { title: 'Số liệu tội phạm', number: '12/BC-CAH' })
    expect(paper).toMatchObject({ file: null, state: 'draft', code: null, links: [], version: 1 })
    expect(paper.keptAt).toBe('Văn phòng HĐND và UBND')
    const { entries } = await standing.call('listJournal', { dossier })
    expect(entries[0]).toMatchObject({ act: 'register_evidence', after: { number: '12/BC-CAH' } })
  })

  it('a change that somebody else made meanwhile is shown, not overwritten', async () => {
    const { id, unit } = await register(standing)
    const change = { dossier, evidence: id, unit, version: 1, title: 'Báo cáo năm 2020' }
    const { paper } = await standing.call('changeEvidence', { ...change, keptAt: 'Kho lưu trữ' })
    expect(paper).toMatchObject({ title: 'Báo cáo năm 2020', keptAt: 'Kho lưu trữ', version: 2 })
    await expect(standing.call('changeEvidence', change)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      details: { current: { title: 'Báo cáo năm 2020' } },
    })
  })

  it('a period whose end comes first, a reversed link and unknown things are refused by their field', async () => {
    const period = { periodFrom: '2020-12-31', periodTo: '2020-01-01' }
    await expect(register(standing, period)).rejects.toMatchObject({ code: 'bad_input' })
    const { id } = await register(standing)
    for (const wrong of [{ from: 2021 }, { item: 'x16.99' }, { document: 'không có' }])
      await expect(link(standing, [id], wrong)).rejects.toMatchObject({ code: 'bad_input' })
  })
})

describe('links and codes', () => {
  it('the first link gives the code by unit and indicator; it stays when all links are gone', async () => {
    const { id, unit } = await register(standing)
    const { papers } = await link(standing, [id], { pages: '3-5' })
    expect(papers[0]).toMatchObject({ code: 'MC.06898.17.1.01', links: [{ id: 0, pages: '3-5' }] })
    const un = { dossier, evidence: id, unit: commune.unit, link: 0 }
    const { paper } = await standing.call('unlinkEvidence', un)
    expect(paper).toMatchObject({ unit, code: 'MC.06898.17.1.01', links: [] })
    const again = await link(standing, [id], { item: 'x16.10.1' })
    expect(again.papers[0]).toMatchObject({ code: 'MC.06898.17.1.01', links: [{ id: 1 }] })
  })

  it('one paper proves many criteria, and is found from each of them', async () => {
    const { id } = await register(standing)
    for (const one of [item, 'x16.10.1', 'x16.11.1']) await link(standing, [id], { item: one })
    await link(standing, [id], { unit: neighbour.unit })
    const { paper } = await standing.call('readEvidence', { dossier, evidence: id })
    expect(paper.links.map((one) => one.item)).toEqual([item, 'x16.10.1', 'x16.11.1', item])
    for (const filter of [{ item: 'x16.11.1' }, { item, unit: neighbour.unit, year: 2020 }])
      expect((await standing.call('listEvidence', { dossier, ...filter })).total).toBe(1)
    const none = { dossier, item: 'x16.10.1', unit: neighbour.unit }
    expect((await standing.call('listEvidence', none)).total).toBe(0)
  })

  it('many papers are linked at once; one that cannot be does not stop the others', async () => {
    const one = await register(standing)
    const two = await register(standing)
    await link(standing, [two.id])
    const { papers, failed } = await link(standing, [one.id, two.id, 'gone'])
    expect(papers.map((paper) => paper.code)).toEqual(['MC.06898.17.1.02'])
    expect(failed.map((each) => each.code)).toEqual(['already_exists', 'not_found'])
  })

  it('a code is never given again, even when its paper is purged', async () => {
    const { id, unit } = await register(standing)
    await link(standing, [id])
    await standing.call('trashEvidence', { dossier, evidence: id, unit, version: 2 })
    await standing.call('purgeEvidence', { dossier, evidence: id, unit })
    const next = await register(standing)
    const { papers } = await link(standing, [next.id])
    expect(papers[0]?.code).toBe('MC.06898.17.1.02')
  })

  it('the age of a paper is told against the years that it proves', async () => {
    const { id } = await register(standing, { date: '2021-01-15' })
    for (const year of [2020, 2019, 2015]) await link(standing, [id], { from: year, to: year })
    const { paper } = await standing.call('readEvidence', { dossier, evidence: id })
    expect(paper.links.map((one) => one.age)).toEqual(['fits', 'later', 'later'])
  })
})

describe('states', () => {
  it('what is submitted is accepted by who may; an officer cannot, nor change it afterwards', async () => {
    const officer = await test.as('communeOfficer', commune)
    const { id, unit } = await register(officer, { unit: commune.unit })
    const ask = (
      who: TestCaller,
      state: 'submitted' | 'accepted' | 'returned',
      version: number,
      reason?: string,
    ) =>
      who.call('stateEvidence', {
        dossier,
        unit,
        papers: [{ id, version }],
        state,
        ...(reason ? { reason } : {}),
      })
    expect((await ask(officer, 'submitted', 1)).papers[0]?.state).toBe('submitted')
    expect((await ask(officer, 'accepted', 2)).failed[0]?.code).toBe('not_allowed')
    expect((await ask(standing, 'accepted', 2)).papers[0]?.state).toBe('accepted')
    const change = { dossier, evidence: id, unit, version: 3, title: 'Khác' }
    await expect(officer.call('changeEvidence', change)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(ask(standing, 'returned', 3)).rejects.toMatchObject({ code: 'bad_input' })
    const back = await ask(standing, 'returned', 3, 'Thiếu dấu')
    expect(back.papers[0]).toMatchObject({ state: 'returned', note: 'Thiếu dấu' })
  })

  it('only an accepted paper counts as present; no verdict changes by it', async () => {
    const before = await standing.call('readReadiness', { dossier })
    const { id, unit } = await register(standing)
    await link(standing, [id])
    const accept = { dossier, unit, papers: [{ id, version: 2 }], state: 'accepted' as const }
    expect((await standing.call('stateEvidence', accept)).failed).toEqual([])
    const after = await standing.call('readReadiness', { dossier })
    expect(verdicts(after)).toEqual(verdicts(before))
  })
})

function verdicts(readiness: {
  readonly units: readonly {
    readonly standards: readonly { readonly criteria: readonly { readonly verdict: string }[] }[]
  }[]
}) {
  return readiness.units.flatMap((unit) =>
    unit.standards.flatMap((one) => one.criteria.map((each) => each.verdict)),
  )
}

describe('the trash', () => {
  it('takes a paper out of every list, and gives it back', async () => {
    const { id, unit } = await register(standing)
    const { paper } = await standing.call('trashEvidence', {
      dossier,
      evidence: id,
      unit,
      version: 1,
    })
    expect(paper).toMatchObject({ purgeOn: '2021-04-01' })
    expect((await standing.call('listEvidence', { dossier })).total).toBe(0)
    expect((await standing.call('listEvidence', { dossier, trashed: 'true' })).total).toBe(1)
    await expect(link(standing, [id])).resolves.toMatchObject({ failed: [{ code: 'not_found' }] })
    await standing.call('restoreEvidence', { dossier, evidence: id, unit })
    expect((await standing.call('listEvidence', { dossier })).total).toBe(1)
  })

  it('an accepted paper that proves something is not purged, a cited one not even put there', async () => {
    const { id, unit } = await register(standing)
    await link(standing, [id])
    await standing.call('stateEvidence', {
      dossier,
      unit,
      papers: [{ id, version: 2 }],
      state: 'accepted',
    })
    await standing.call('trashEvidence', { dossier, evidence: id, unit, version: 3 })
    const purge = standing.call('purgeEvidence', { dossier, evidence: id, unit })
    await expect(purge).rejects.toMatchObject({ code: 'evidence_in_use' })
    const fact = {
      dossier,
      condition: 'd2540.k1',
      value: true,
      source: 'Văn bản',
      document: { title: 'Đăng ký', keptAt: 'VP' },
    }
    const { reading } = await standing.call('declareFact', fact)
    const cited = reading.evidence[0] ?? ''
    const trash = standing.call('trashEvidence', { dossier, evidence: cited, unit, version: 1 })
    await expect(trash).rejects.toMatchObject({ code: 'evidence_in_use' })
  })
})
