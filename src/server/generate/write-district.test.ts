import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { judge } from '#domain/evaluation/judge.ts'
import { listGaps } from '#domain/gap/list-gaps.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { readPack } from '../pack/read-pack.ts'
import { readWorkspace } from '../workspace/read-workspace.ts'
import { nationDistricts, writeNation } from './nation.ts'
import { districtOptions } from './testing.ts'
import { writeDistrict } from './write-district.ts'

// Files are drawn and flushed to disk: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const root = await mkdtemp(join(tmpdir(), 'vedich-generate-'))
afterAll(() => rm(root, { recursive: true, force: true }))

test('the same seed writes the same bytes', async () => {
  const options = await districtOptions({ communes: 2, from: 2019 })
  await writeDistrict(join(root, 'a'), options)
  await writeDistrict(join(root, 'b'), options)
  const [a, b] = [await hashes(join(root, 'a')), await hashes(join(root, 'b'))]
  expect(a.size).toBeGreaterThan(40)
  expect(a).toEqual(b)
})

test('the folder reads back as the workspace that was made, ready and without gaps', async () => {
  const made = await writeDistrict(join(root, 'whole'), await districtOptions({ communes: 3 }))
  const { content, packs, faults } = await readWorkspace(join(root, 'whole'))
  expect(faults).toEqual([])
  const sorted = (workspace: Workspace | undefined) => workspace?.readings.map(keyOf).toSorted()
  expect(sorted(content?.workspace)).toEqual(sorted(made.workspace))
  expect(content?.workspace.evidence).toEqual(made.workspace.evidence)
  expect(content?.workspace.dossier).toEqual(made.workspace.dossier)
  const at = { year: 2020, on: '2021-02-26' }
  expect(content && judge(content.workspace, packs, at).ready).toBe(true)
  expect(content && listGaps(content.workspace, packs, at)).toEqual([])
})

test('faults that no workspace may have are named by file and column when it is read', async () => {
  const expected = {
    'numerator-above-denominator': ['readings.csv', 'numerator_above_denominator'],
    'dead-unit': ['readings.csv', 'unit_not_there'],
    'altered-file': ['evidence.csv', 'evidence_changed'],
  } as const
  for (const kind of ['numerator-above-denominator', 'dead-unit', 'altered-file'] as const) {
    const folder = join(root, kind)
    await writeDistrict(folder, await districtOptions({ communes: 1, from: 2018, faults: [kind] }))
    const { faults } = await readWorkspace(folder)
    expect(faults.map((one) => [one.file, one.code])).toEqual([expected[kind]])
  }
})

test('its overlays are packs that read back with the hash of the dossier', async () => {
  const { workspace } = await writeDistrict(
    join(root, 'packs'),
    await districtOptions({ communes: 1 }),
  )
  const overlays = workspace.dossier.packs.filter((one) => one.role === 'overlay')
  expect(overlays.length).toBeGreaterThan(0)
  for (const one of overlays) {
    const { read, faults } = await readPack(join(root, 'packs', 'packs', one.id))
    expect(faults).toEqual([])
    expect(read?.pack.sha256).toBe(one.sha256)
  }
})

test('an altered file is not what its hash says, all others are', async () => {
  const options = await districtOptions({ communes: 1, from: 2020, faults: ['altered-file'] })
  const { workspace, planted } = await writeDistrict(join(root, 'altered'), options)
  const wrong: string[] = []
  for (const one of workspace.evidence) {
    const bytes = await readFile(join(root, 'altered', 'evidence', one.file ?? ''))
    if (createHash('sha256').update(bytes).digest('hex') !== one.sha256)
      wrong.push(one.links[0]?.item ?? '')
  }
  expect(wrong).toEqual([planted[0]?.item])
})

test('a folder that is not empty is refused and left alone', async () => {
  const folder = await mkdtemp(join(root, 'full-'))
  await writeFile(join(folder, 'ghi-chu.txt'), 'của tôi')
  const options = await districtOptions({ communes: 1, from: 2020 })
  await expect(writeDistrict(folder, options)).rejects.toThrow('already_exists')
  expect(await readdir(folder)).toEqual(['ghi-chu.txt'])
})

test('a nation is one workspace a province, with every commune', async () => {
  const { packs } = await districtOptions()
  const folder = join(root, 'nation')
  const written = await writeNation(folder, {
    packs,
    year: 2020,
    seed: 1,
    complete: 1,
    communes: 17,
    provinces: 3,
  })
  expect(written).toBe(17)
  expect((await readdir(folder)).sort()).toEqual(['M01', 'M02', 'M03'])
  const units = await readFile(join(folder, 'M01', 'units.csv'), 'utf8')
  expect(units.split('\n').filter((line) => line.includes(',Xã Mẫu')).length).toBe(6 + 2)
})

function keyOf(reading: Reading): string {
  return JSON.stringify(Object.entries(reading).toSorted())
}

test('the provinces of a nation differ, and their communes meet every criterion', async () => {
  const { packs } = await districtOptions()
  const options = { packs, year: 2020, seed: 1, complete: 1, communes: 9, provinces: 2 }
  const made = [...nationDistricts(options)]
  expect(new Set(made.map((one) => one.workspace.dossier.id)).size).toBe(2)
  for (const { workspace, packs: judging } of made) {
    const { units } = judge(workspace, judging, { year: 2020, on: '2021-02-26' })
    const verdicts = units.flatMap((unit) => unit.standards.map((one) => one.verdict))
    expect(new Set(verdicts)).toEqual(new Set(['met']))
  }
})

async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const pairs = await Promise.all(
    files.sort().map(async (path) => {
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      return [path.slice(folder.length), hash] as const
    }),
  )
  return new Map(pairs)
}
