import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '#domain/fault.ts'
import { packageRoot } from '../platform/package-root.ts'
import { type ReadPack, readPack } from './read-pack.ts'

export interface ReadPacks {
  readonly packs: readonly ReadPack[]
  readonly faults: readonly Fault[]
}

let shipped: Promise<ReadPacks> | undefined

/** The packs that come with the product, read once. A faulty one is left out and told. */
export function shippedPacks(): Promise<ReadPacks> {
  shipped ??= readPacksIn(join(packageRoot(), 'packs'), 'packs')
  return shipped
}

/** Every folder inside `folder` that has a `pack.yaml`, as a pack; a missing folder holds none. */
export async function readPacksIn(folder: string, called = folder): Promise<ReadPacks> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((e) => e.isDirectory() && !e.name.startsWith('.')).map((e) => e.name)
  const packs: ReadPack[] = []
  const faults: Fault[] = []
  for (const name of names.toSorted()) {
    if (name === 'schema') continue
    const result = await readPack(join(folder, name), join(called, name))
    if (result.read) packs.push(result.read)
    else faults.push(...result.faults)
  }
  return { packs, faults }
}
