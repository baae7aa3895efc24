import { join } from 'node:path'
import type { Fault } from '#domain/fault.ts'
import { checkPack } from '#domain/pack/check-pack.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { readPacksIn } from '../pack/shipped-packs.ts'

/** Do the local packs of a workspace make sense, each beside all packs at hand? Doubts (warnings) do not refuse it. */
export async function checkLocalPacks(
  folder: string,
  packs: readonly Pack[],
): Promise<readonly Fault[]> {
  const local = await readPacksIn(join(folder, 'packs'), 'packs')
  return local.packs
    .flatMap(({ pack, place }) => checkPack(pack, packs).map(place))
    .filter((one) => one.level !== 'warning')
}
