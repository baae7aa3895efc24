import type { Fault } from '#domain/fault.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { ReadPack } from './read-pack.ts'
import { type ReadPacks, readPacksIn, shippedPacks } from './shipped-packs.ts'

/** Kho bộ quy định: what a workspace may be judged by: the shipped packs and the ones in its own `packs/`. */
export interface PackLibrary {
  readonly packs: readonly Pack[]
  /** The pack of this id; without a version the newest. */
  readonly find: (id: string, version?: string) => Pack | undefined
  /** Units and their regions and groups from packs of role `units`. */
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
  /** Packs that were left out because they are faulty. */
  readonly faults: readonly Fault[]
}

/** `localFolder` is the workspace's `packs/`; `called` is how faults call it. */
export async function openPackLibrary(localFolder?: string, called?: string): Promise<PackLibrary> {
  const shipped = await shippedPacks()
  const local = localFolder ? await readPacksIn(localFolder, called) : { packs: [], faults: [] }
  return makeLibrary(shipped, local)
}

/** A local pack that says it is a shipped one, with other content, is a fault. */
export function makeLibrary(shipped: ReadPacks, local: ReadPacks): PackLibrary {
  const doubled = local.packs.filter((one) => shipped.packs.some((other) => contradict(one, other)))
  const extra = local.packs.filter((one) => !shipped.packs.some((other) => isSame(one, other)))
  const all = [...shipped.packs, ...extra]
  const packs = all.map(({ pack }) => pack)
  return {
    packs,
    find: (id, version) => findPack(packs, id, version),
    units: all.flatMap(({ units }) => units),
    classifications: all.flatMap(({ classifications }) => classifications),
    faults: [
      ...shipped.faults,
      ...local.faults,
      ...doubled.map(({ pack: { id, version }, place }) =>
        place({ path: ['version'], code: 'pack_doubled', params: { id, version } }),
      ),
    ],
  }
}

function findPack(packs: readonly Pack[], id: string, version?: string): Pack | undefined {
  const same = packs.filter((pack) => pack.id === id)
  if (version !== undefined) return same.find((pack) => pack.version === version)
  return same.toSorted((a, b) => compareVersions(b.version, a.version))[0]
}

export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function isSame(a: ReadPack, b: ReadPack): boolean {
  return a.pack.id === b.pack.id && a.pack.version === b.pack.version
}

function contradict(a: ReadPack, b: ReadPack): boolean {
  return isSame(a, b) && a.pack.sha256 !== b.pack.sha256
}
