import type { Pack } from '#domain/pack/pack.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { OpenDossier } from './open-dossier.ts'
import { setPacks } from './store.ts'

/** Within a transaction: the dossier is from now on judged by this version of a pack, in its old place in the set. */
export async function repin(tx: Tx, { place, workspace }: OpenDossier, pack: Pack): Promise<void> {
  const { id, version, sha256, role } = pack
  const pin = { id, version, sha256, role }
  const { packs } = workspace.dossier
  const isThere = packs.some((one) => one.id === id)
  const next = isThere ? packs.map((one) => (one.id === id ? pin : one)) : [...packs, pin]
  await setPacks(tx, place, next)
}
