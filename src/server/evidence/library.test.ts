import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#contract/api.ts'
import type { TestCaller } from '../testing/test-app.ts'
import { commune, district, emptyLibrary, item, type Library, neighbour } from './empty-library.ts'

let dossier: string
let standing: TestCaller
let test: Library['test']
let register: Library['register']
let link: Library['link']

beforeEach(async () => {
  ;({ dossier, standing, test, register, link } = await emptyLibrary())
})

describe('who sees what', () => {
  it('a restricted paper is in no list, search, list of evidence or journal entry of who may not see it', async () => {
    const title = 'Danh sách hộ nghèo Nguyễn Văn A'
    const { id } = await register(standing, { title, restricted: true, unit: commune.unit })
    await link(standing, [id])
    const admin = await test.as('administrator', district)
    const officer = await test.as('agencyOfficer', { ...district, agency: 'nn' })
    for (const who of [admin, officer]) {
      expect((await who.call('listEvidence', { dossier, text: 'ho ngheo' })).total).toBe(0)
      await expect(who.call('readEvidence', { dossier, evidence: id })).rejects.toMatchObject({
        code: 'not_found',
      })
      const { criteria } = await who.call('readEvidenceList', { dossier, unit: commune.unit })
      expect(JSON.stringify(criteria)).not.toContain(title)
    }
    expect(JSON.stringify(await admin.call('listJournal', { dossier }))).not.toContain(
      'Nguyễn Văn A',
    )
    expect((await standing.call('listEvidence', { dossier, text: 'HO NGHEO' })).total).toBe(1)
    const { criteria } = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
    expect(JSON.stringify(criteria)).toContain(title)
  })

  it('a commune sees its own papers and those that prove something of it, not its neighbour’s', async () => {
    const mine = await test.as('communeOfficer', commune)
    const theirs = await test.as('communeOfficer', neighbour)
    const paper = await register(mine, { unit: commune.unit, title: 'Riêng xã' })
    const shared = await register(standing, { title: 'Chung' })
    await link(standing, [shared.id], { unit: neighbour.unit })
    const titles = async (who: TestCaller) =>
      (await who.call('listEvidence', { dossier, order: 'title' })).evidence.map((one) => one.title)
    expect(await titles(mine)).toEqual(['Riêng xã'])
    expect(await titles(theirs)).toEqual(['Chung'])
    expect(await titles(standing)).toEqual(['Chung', 'Riêng xã'])
    const change = { dossier, evidence: paper.id, unit: neighbour.unit, version: 1, title: 'x' }
    await expect(theirs.call('changeEvidence', change)).rejects.toMatchObject({ code: 'not_found' })
    await expect(register(theirs, { unit: commune.unit })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('an agency changes only what it brought, and links only what it leads', async () => {
    const health = await test.as('agencyOfficer', { ...district, agency: 'yt' })
    const farm = await test.as('agencyOfficer', { ...district, agency: 'nn' })
    const { id, unit } = await register(health)
    const change = { dossier, evidence: id, unit, version: 1, title: 'Của y tế' }
    await expect(farm.call('changeEvidence', change)).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await health.call('changeEvidence', change)).paper.title).toBe('Của y tế')
    await expect(link(health, [id])).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

/** Titles page by page. */
async function titlesBy(order: 'newest' | 'code' | 'title' | 'date'): Promise<string[]> {
  const titles: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Input<'listEvidence'> = {
      dossier,
      order,
      limit: 2,
      ...(after ? { after } : {}),
    }
    const { evidence, next, total } = await standing.call('listEvidence', page)
    expect(total).toBe(5)
    titles.push(...evidence.map((one) => one.title))
    after = next
  }
  return titles
}

describe('the library', () => {
  it('is filtered by words without accents, by state, type and links, a page at a time in each order', async () => {
    for (const [at, title] of ['Ầu ơ', 'Báo cáo', 'Chứng nhận', 'Đề án', 'Ếch'].entries())
      await register(standing, { title, date: `201${at}-01-01`, type: at < 2 ? 'report' : 'plan' })
    const orders = ['newest', 'code', 'title', 'date'] as const
    const seen = await Promise.all(orders.map((order) => titlesBy(order)))
    for (const titles of seen) expect(new Set(titles).size).toBe(5)
    expect(seen[2]).toEqual(['Ầu ơ', 'Báo cáo', 'Chứng nhận', 'Đề án', 'Ếch'])
    expect(seen[0]?.[0]).toBe('Ếch')
    const count = async (filter: object) =>
      (await standing.call('listEvidence', { dossier, ...filter })).total
    expect(await count({ text: 'de an' })).toBe(1)
    expect(await count({ text: 'đê ÁN'.normalize('NFD') })).toBe(1)
    expect(await count({ text: '100%_' })).toBe(0)
    expect(await count({ type: 'report' })).toBe(2)
    expect(await count({ linked: 'false', withFile: 'false', state: 'draft' })).toBe(5)
    await expect(count({ after: 'x' })).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('the same number, day and issuer twice is told', async () => {
    const same = { number: '15/QĐ-UBND', date: '2020-05-05', issuer: 'UBND huyện' }
    const one = await register(standing, same)
    const two = await register(standing, { ...same, number: '15/qđ-ubnd' })
    const { duplicates } = await standing.call('listDuplicates', { dossier })
    expect(duplicates).toMatchObject([{ match: 'number' }])
    const read = await standing.call('readEvidence', { dossier, evidence: two.id })
    expect(read.duplicates[0]?.papers.map((paper) => paper.id).sort()).toEqual(
      [one.id, two.id].sort(),
    )
  })
})

describe('danh mục tài liệu minh chứng', () => {
  const decided = { day: '2021-01-05', issuer: 'UBND huyện' }
  const ground = { number: '99/QĐ-UBND', date: decided.day, issuer: decided.issuer }

  it('is usual until the place adopts its own; then what it lists is required, and present once accepted', async () => {
    const usual = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
    expect(usual.adopted).toBe(null)
    expect(usual.criteria.length).toBe(20)
    const documents = [{ type: 'report', name: 'Báo cáo nước sạch' }]
    await standing.call('adoptEvidenceList', { dossier, ground, lists: [{ item, documents }] })
    const list = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
    expect(list.adopted).toEqual({ ...decided, decision: '99/QĐ-UBND' })
    const criterion = list.criteria.find((one) => one.criterion === 'x16.17')
    const listed = criterion?.items.find((one) => one.item === item)?.documents[0]
    expect(listed).toMatchObject({ name: 'Báo cáo nước sạch', required: true, present: [] })
    const { id, unit } = await register(standing)
    await link(standing, [id], { document: listed?.document })
    const count = async () => {
      const { criteria } = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
      const found = criteria.find((one) => one.criterion === 'x16.17')
      return {
        listed: found?.listed,
        present: found?.present,
        shown: found?.items.find((one) => one.item === item)?.documents[0]?.present.length,
      }
    }
    expect(await count()).toEqual({ listed: 1, present: 0, shown: 1 })
    await standing.call('stateEvidence', {
      dossier,
      unit,
      papers: [{ id, version: 2 }],
      state: 'accepted',
    })
    expect(await count()).toEqual({ listed: 1, present: 1, shown: 1 })
  })

  it('a later list replaces the former and keeps the ids that it names; an item twice is refused', async () => {
    const adopt = (documents: { id?: string; type: string; name: string }[]) =>
      standing.call('adoptEvidenceList', { dossier, ground, lists: [{ item, documents }] })
    await adopt([{ type: 'report', name: 'Một' }])
    const { version } = await adopt([
      { id: `${item}.tl1`, type: 'report', name: 'Một' },
      { type: 'plan', name: 'Hai' },
    ])
    expect(version).toBe('1.1')
    const { criteria } = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
    const documents = criteria.find((one) => one.criterion === 'x16.17')?.items[0]?.documents
    expect(documents?.map((one) => one.document)).toEqual([`${item}.tl1`, `${item}.tl2`])
    const twice = [
      { item, documents: [] },
      { item, documents: [] },
    ]
    await expect(
      standing.call('adoptEvidenceList', { dossier, ground, lists: twice }),
    ).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('is made from the usual documents, those common to all criteria among them, and the place’s own', async () => {
    const read = () => standing.call('readListedDocuments', { dossier })
    const before = await read()
    expect(before).toMatchObject({ adopted: null, rules: null })
    const of = (listed: Awaited<ReturnType<typeof read>>, id: string) =>
      listed.items.find((one) => one.item === id)?.documents ?? []
    const usual = of(before, 'x16.01')
    expect(usual.map((one) => one.id)).toEqual(
      expect.arrayContaining(['x16.01.d1', 'x16.common.d1']),
    )
    expect(usual.every((one) => one.usual && !one.required)).toBe(true)
    const lists = [
      { item: 'x16.01', documents: [{ id: 'x16.01.d1', type: 'decision', name: 'Nói khác đi' }] },
      { item, documents: [{ type: 'report', name: 'Báo cáo nước sạch' }] },
    ]
    await standing.call('adoptEvidenceList', { dossier, replaces: null, ground, lists })
    const after = await read()
    expect(after.adopted).toEqual({ ...decided, decision: ground.number })
    expect(of(after, 'x16.01')[0]).toMatchObject({
      name: 'Nói khác đi',
      usual: true,
      required: true,
    })
    expect(of(after, 'x16.01').filter((one) => one.required)).toHaveLength(1)
    expect(of(after, item)).toMatchObject([{ id: `${item}.tl1`, usual: false, required: true }])
  })

  it('that another adopted meanwhile is not replaced unseen', async () => {
    const lists = [{ item, documents: [{ type: 'report', name: 'Một' }] }]
    const { rules } = await standing.call('readListedDocuments', { dossier })
    await standing.call('adoptEvidenceList', { dossier, replaces: rules, ground, lists })
    const again = { dossier, replaces: rules, ground, lists: [] }
    await expect(standing.call('adoptEvidenceList', again)).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    const now = await standing.call('readListedDocuments', { dossier })
    await standing.call('adoptEvidenceList', { ...again, replaces: now.rules })
    const { criteria } = await standing.call('readEvidenceList', { dossier, unit: commune.unit })
    expect(criteria.every((one) => one.listed === 0)).toBe(true)
  })
})
