import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPack } from '../pack/read-pack.ts'
import { writeNation } from './nation.ts'
import { districtOptions } from './testing.ts'
import { writeDistrict } from './write-district.ts'

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
