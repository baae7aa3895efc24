import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'

let test: TestApp
let dossier: string
let standing: TestCaller
/** The commune that two were merged into on 1 January 2019 or 2020. */
let merged: { readonly id: string; readonly former: readonly string[]; readonly year: number }

beforeAll(async () => {
  test = await testApp()
  const options = { packs: test.deps.packs, communes: 3, from: 2010, to: 2020, seed: 7 }
  const { workspace, overlays } = fictionalWorkspace({ ...options, complete: 1, evidence: false })
  const into = workspace.units.find((one) => one.predecessors.length === 2)
  merged = {
    id: into?.id ?? '',
    former: into?.predecessors ?? [],
    year: Number(into?.from?.slice(0, 4)),
  }
  const paper = {
    type: 'plan',
    keptAt: 'Tủ 1',
    state: 'accepted' as const,
    restricted: false,
    knownOn: '2021-01-11',
  }
  const evidence = [
    {
      ...paper,
      id: 'kh-2015',
      title: 'Kế hoạch xây dựng nông thôn mới năm 2015',
      links: [{ item: 'hs.xd.ke-hoach', unit: merged.former[0] ?? '', from: 2015, to: 2015 }],
    },
    {
      ...paper,
      id: 'qh',
      title: 'Quyết định phê duyệt quy hoạch',
      links: [{ item: 'x16.01', document: 'x16.01.d1', unit: 'M101001', from: 2017, to: 2017 }],
    },
  ]
  const arrival = { workspace: { ...workspace, evidence }, overlays, by: 'test', origin: {} }
  await admitWorkspace(test.deps, arrival)
  dossier = workspace.dossier.id
  standing = await test.as('standingAgency', { unit: 'M101', path: '/M1/M101/' })
})

describe('the archive of huyện Mẫu', () => {
  it('has each merged commune right below its successor, and no cell where a commune was not there', async () => {
    const { units, years } = await standing.call('readArchive', { dossier })
    expect(years[0]).toMatchObject({ year: 2010, pack: 'vn-ntm-2009' })
    expect(years.at(-1)).toMatchObject({ year: 2020, pack: 'vn-ntm-2016' })
    const at = units.findIndex((one) => one.unit === merged.id)
    expect(units.slice(at + 1, at + 3).map((one) => [one.unit, one.successor])).toEqual(
      [...merged.former].sort().map((id) => [id, merged.id]),
    )
    const alive = (one: (typeof units)[number] | undefined) =>
      years.filter((_, index) => one?.cells[index]).map((each) => each.year)
    expect(Math.min(...alive(units[at]))).toBe(merged.year)
    expect(Math.max(...alive(units[at + 1]))).toBe(merged.year - 1)
    expect(units.some((one) => one.unit === 'M101')).toBe(false)
  })

  it('counts the papers that are there: once a year, or once a period; a decision with number and day is one', async () => {
    const { units } = await standing.call('readArchive', { dossier })
    const cell = (unit: string | undefined, year: number) =>
      units.find((one) => one.unit === unit)?.cells.find((one) => one?.year === year)
    expect(cell(merged.former[0], 2010)).toMatchObject({ building: { present: 0, expected: 0 } })
    expect(cell(merged.former[0], 2015)).toMatchObject({ building: { present: 1, expected: 2 } })
    expect(cell('M101001', 2011)).toMatchObject({ building: { present: 0, expected: 4 } })
    expect(cell('M101001', 2016)).toMatchObject({ building: { present: 1, expected: 4 } })
    const { recognitions } = await standing.call('listRecognitions', { dossier })
    const own = recognitions.find((one) => one.unit === 'M101001' && one.standard.startsWith('x'))
    const attained = own?.year ?? 0
    expect(cell('M101001', attained)).toMatchObject({ recognised: true, attaining: { present: 1 } })
  })

  it('a year before the merger is summed from counts, each former commune once, and says from which', async () => {
    const year = merged.year - 1
    const asked = { dossier, unit: merged.id, year }
    const { figures, sources, pack } = await standing.call('readArchiveYear', asked)
    expect(pack?.id).toBe('vn-ntm-2016')
    expect(sources.map((one) => one.unit)).toEqual([...merged.former].sort())
    const summed = figures.filter((one) => one.how === 'summed')
    expect(summed.length).toBeGreaterThan(5)
    for (const one of summed) {
      const of = (key: 'numerator' | 'denominator') =>
        Number(one.sources.reduce((sum, source) => sum + (source[key] ?? 0), 0).toPrecision(12))
      expect([one.numerator, one.denominator]).toEqual([of('numerator'), of('denominator')])
    }
    const income = figures.find((one) => one.item === 'x16.10.1')
    expect(income).toMatchObject({ how: 'no_counts', value: null })
  })

  it('a year of long ago is judged by the pack then in force', async () => {
    const { pack, standard, figures } = await standing.call('readArchiveYear', {
      dossier,
      unit: 'M101001',
      year: 2013,
    })
    expect(pack?.id).toBe('vn-ntm-2009')
    expect(standard?.id).toBe('x09')
    expect(figures.some((one) => one.how === 'own' && one.verdict === 'met')).toBe(true)
  })

  it('a commune officer sees the own commune only', async () => {
    const { call } = await test.as('communeOfficer', { unit: 'M101001', path: '/M1/M101/M101001/' })
    expect((await call('readArchive', { dossier })).units.map((one) => one.unit)).toEqual([
      'M101001',
    ])
    const other = call('readArchiveYear', { dossier, unit: merged.id, year: 2020 })
    await expect(other).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

it('Quảng Lợi stands below Quảng Tân; without published figures nothing is summed', async () => {
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  const { call } = await test.as('standingAgency', { unit: '200', path: '/22/200/' })
  const { units } = await call('readArchive', { dossier: 'dam-ha-2020' })
  expect(units.find((one) => one.unit === '06907_pre2020')).toMatchObject({
    successor: '06913_pre2025',
  })
  const { figures, sources } = await call('readArchiveYear', {
    dossier: 'dam-ha-2020',
    unit: '06913_pre2025',
    year: 2015,
  })
  expect(sources.map((one) => one.name).toSorted()).toEqual(['Xã Quảng Lợi', 'Xã Quảng Tân'])
  expect(new Set(figures.map((one) => one.how))).toEqual(new Set(['none']))
})
