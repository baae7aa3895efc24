import { beforeAll, describe, expect, it } from 'vitest'
import { type Call, client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { createApp } from '../app.ts'
import type { ReadingKey } from '../document-text/enqueue-reading.ts'
import { addRead, dossier, testLibrary } from '../document-text/testing.ts'
import type { Deps } from '../platform/deps.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'

const district = { unit: '200', path: '/22/200/' }
const commune = { unit: '06898_pre2025', path: '/22/200/06898_pre2025/' }
const decision = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 1287/QĐ-UBND
Mẫu Thị, ngày 05 tháng 3 năm 2009
QUYẾT ĐỊNH
Về việc phê duyệt đề án nước sạch nông thôn`

let deps: Deps
let chief: Call
let officer: Call
let reviewer: Call
let water: ReadingKey

beforeAll(async () => {
  const test = await testLibrary()
  deps = test.deps
  const app = createApp(deps)
  const as = async (role: Parameters<typeof test.as>[0], place: typeof district) => {
    const { cookie } = await test.as(role, place)
    return client(routeOf, (path, init) => Promise.resolve(app.request(path, init)), { cookie })
  }
  chief = await as('standingAgency', district)
  officer = await as('communeOfficer', commune)
  reviewer = await as('reviewer', district)
  water = await addRead(deps, 'nuoc.txt', `${decision}\fTrang hai: hộ dùng nước sạch đạt 98%`, {
    title: 'Đề án nước sạch',
  })
  await addRead(deps, 'ho-ngheo.txt', 'Danh sách hộ nghèo và nước sạch', {
    title: 'Danh sách riêng',
    restricted: true,
  })
  await addRead(deps, 'xa.txt', 'Báo cáo đường giao thông của xã, bổ sung nước sạch', {
    title: 'Báo cáo xã',
    path: commune.path,
  })
})

const ids = (found: { hits: readonly { id: string; kind: string; page: number | null }[] }) =>
  found.hits.map(({ kind, id, page }) => `${kind} ${id} ${page ?? ''}`.trim())

describe('search', () => {
  it('finds a paper by its title and each page by its text, accents or none, NFC or NFD', async () => {
    const plain = await chief('search', { dossier, text: 'nuoc sach dat 98' })
    expect(ids(plain)).toEqual([`page ${water.evidence} 2`])
    expect(plain.hits[0]?.snippet.filter((one) => one.hit).map((one) => one.text)).toEqual([
      'nước',
      'sạch',
      'đạt',
      '98',
    ])
    for (const text of ['Đề án nước', 'ĐỀ ÁN NƯỚC'.normalize('NFD'), 'de an nuo'])
      expect(ids(await chief('search', { dossier, text, kind: 'paper' }))).toEqual([
        `paper ${water.evidence}`,
      ])
  })

  it('finds numbers, indicators, units and sources of readings', async () => {
    expect((await chief('search', { dossier, text: '1287/QĐ-UBND' })).counts.page).toBe(1)
    const items = await chief('search', { dossier, text: 'nuoc hop ve sinh', kind: 'item' })
    expect(items.hits.length).toBeGreaterThan(0)
    const units = await chief('search', { dossier, text: 'quang lam', kind: 'unit' })
    expect(units.hits.length).toBeGreaterThan(0)
    const { counts } = await chief('search', { dossier, text: 'bao' })
    expect(counts.reading).toBeGreaterThan(0)
  })

  it('what was changed a moment ago is found', async () => {
    const seen = async (text: string) =>
      (await chief('search', { dossier, text, kind: 'paper' })).counts.paper
    expect(await seen('vanthumoi')).toBe(0)
    const { paper } = await chief('registerEvidence', {
      dossier,
      unit: district.unit,
      title: 'Công văn vanthumoi',
      keptAt: 'Tủ hồ sơ số 1',
    })
    expect(await seen('vanthumoi')).toBe(1)
    await chief('trashEvidence', {
      dossier,
      evidence: paper.id,
      unit: district.unit,
      version: paper.version,
    })
    expect(await seen('vanthumoi')).toBe(0)
  })

  it('a paper that is purged takes the text of its pages with it', async () => {
    const key = await addRead(deps, 'xoa.txt', 'noidungbixoa', { title: 'Tài liệu sẽ xóa' })
    const { paper } = await chief('readEvidence', { dossier, evidence: key.evidence })
    const of = { dossier, evidence: key.evidence, unit: paper.unit }
    await chief('trashEvidence', { ...of, version: paper.version })
    await chief('purgeEvidence', of)
    await chief('search', { dossier, text: 'noidungbixoa' })
    const left = deps.db.selectFrom('search_text').where('object', '=', key.evidence)
    expect(await left.select('page').execute()).toEqual([])
  })

  it('shows nobody what the lists would not show them', async () => {
    const of = async (call: Call) =>
      (await call('search', { dossier, text: 'nuoc sach', kind: 'page' })).counts.page
    // The decision's two pages, the commune's report, the restricted list.
    expect(await of(chief)).toBe(4)
    expect(await of(officer)).toBe(1)
    await expect(reviewer('search', { dossier, text: 'nuoc' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const restricted = await officer('search', { dossier, text: 'danh sach ho ngheo' })
    expect(restricted.hits.filter((one) => one.kind === 'page' || one.kind === 'paper')).toEqual([])
  })

  it('filters by unit and type, and pages through all kinds', async () => {
    const none = await chief('search', { dossier, text: 'nuoc sach', type: 'decision' })
    expect(none.counts).toMatchObject({ paper: 0, page: 0 })
    const all = await chief('search', { dossier, text: 'nuoc', limit: 50 })
    const stepped: string[] = []
    let from: number | null = 0
    while (from !== null) {
      const step: typeof all = await chief('search', { dossier, text: 'nuoc', from, limit: 3 })
      stepped.push(...ids(step))
      from = step.next
    }
    expect(stepped.slice(0, 50)).toEqual(ids(all))
  })

  it('takes any text as a question and breaks at none', async () => {
    for (const text of naughtyStrings.filter((one) => !one.includes('\0') && one.length <= 300)) {
      if (text === '') continue
      const found = await chief('search', { dossier, text }).catch((error) => {
        expect(error).toMatchObject({ code: 'bad_input' })
      })
      if (found) expect(found.hits.length).toBeLessThanOrEqual(20)
    }
  })
})

describe('what was read', () => {
  it('shows text, state and proposals, and takes only what a person accepts', async () => {
    const evidence = water.evidence
    const { reading, pages, proposals } = await chief('readPaperText', { dossier, evidence })
    expect(reading).toMatchObject({ state: 'read', pages: 2 })
    expect(pages.map((one) => one.page)).toEqual([1, 2])
    expect(proposals.map((one) => one.field)).toContain('number')
    const { paper } = await chief('readEvidence', { dossier, evidence })
    expect(paper.number).toBeNull()
    const { version } = await chief('acceptProposals', {
      dossier,
      evidence,
      unit: paper.unit,
      version: paper.version,
      fields: ['number', 'date'],
    })
    const after = await chief('readEvidence', { dossier, evidence })
    expect(after.paper).toMatchObject({ number: '1287/QĐ-UBND', date: '2009-03-05', version })
    expect(after.paper.title).toBe(paper.title)
    await expect(
      chief('acceptProposals', {
        dossier,
        evidence,
        unit: paper.unit,
        version: 1,
        fields: ['type'],
      }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  it('is read again when asked, in the encoding that a person says', async () => {
    const evidence = water.evidence
    const { paper } = await chief('readEvidence', { dossier, evidence })
    const asked = { dossier, evidence, unit: paper.unit, encoding: 'vni' as const }
    const { reading } = await chief('rereadPaper', asked)
    expect(reading).toMatchObject({ state: 'waiting', encoding: { said: 'vni' }, pagesDone: 0 })
    const { counts } = await chief('listPaperReadings', { dossier })
    expect(counts).toMatchObject({ waiting: 1, read: 2 })
    await expect(officer('rereadPaper', asked)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
