import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '#domain/fault.ts'
import { checkPack } from '#domain/pack/check-pack.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { readPackFiles } from './pack-files.ts'
import { readExamples, runExamples } from './read-examples.ts'
import { type ReadPack, readPack } from './read-pack.ts'
import { shippedPacks } from './shipped-packs.ts'

/** A checked folder: its pack when it could be read, and what is wrong or doubtful. */
export interface CheckedPack {
  readonly folder: string
  readonly pack: Pack | null
  readonly examples: number
  readonly faults: readonly Fault[]
}

/**
 * Kiểm tra bộ quy định: reads each folder, checks its content beside the others given and the shipped packs, and runs its
 * worked examples. A folder without `pack.yaml` stands for the packs inside it.
 */
export async function checkPacks(folders: readonly string[]): Promise<readonly CheckedPack[]> {
  const named = (await Promise.all(folders.map(packsUnder))).flat()
  const results: (readonly [string, Awaited<ReturnType<typeof readPack>>])[] = []
  for (const folder of named) results.push([folder, await readPack(folder)])
  const given = results.flatMap(([, { read }]) => (read ? [read] : []))
  const ids = new Set(given.map(({ pack }) => pack.id))
  const shipped = (await shippedPacks()).packs.filter(({ pack }) => !ids.has(pack.id))
  const all = [...shipped, ...given]
  const checked: CheckedPack[] = []
  for (const [folder, { read, faults }] of results)
    checked.push(
      read ? await checkOne(folder, read, all) : { folder, pack: null, examples: 0, faults },
    )
  return checked
}

async function checkOne(
  folder: string,
  read: ReadPack,
  all: readonly ReadPack[],
): Promise<CheckedPack> {
  const packs = all.map(({ pack }) => pack)
  const content = [...checkPack(read.pack, packs).map(read.place), ...checkScopeUnit(read, all)]
  const { files } = await readPackFiles(folder, folder)
  const { examples, faults } = readExamples(files)
  const isSound = [...content, ...faults].every(({ level }) => level === 'warning')
  const failed = isSound ? runExamples(examples, packs) : []
  const found = [...content, ...faults, ...failed]
  return { folder, pack: read.pack, examples: examples.length, faults: found }
}

/** The unit that an overlay holds for must be one that some pack lists. */
function checkScopeUnit({ pack, place }: ReadPack, all: readonly ReadPack[]): Fault[] {
  const unit = pack.overlay?.scope.unit
  const known = all.flatMap(({ units }) => units)
  if (unit === undefined || known.length === 0 || known.some(({ id }) => id === unit)) return []
  return [place({ path: ['overlay', 'scope', 'unit'], code: 'unit_unknown', params: { unit } })]
}

async function packsUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const inside = entries.filter((one) => one.isDirectory()).map(({ name }) => join(folder, name))
  if (inside.length === 0 || entries.some(({ name }) => name === 'pack.yaml')) return [folder]
  const packs: string[] = []
  for (const one of inside.toSorted())
    if ((await readdir(one)).includes('pack.yaml')) packs.push(one)
  return packs.length > 0 ? packs : [folder]
}
