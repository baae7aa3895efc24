import { Refusal } from '#domain/refusal.ts'
import type { LocalOverlay } from '../generate/local-packs.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { insertOverlay, selectHash } from './store.ts'

/** A local pack from outside; `files` are all its bytes as text by path, where it is more than its `pack.yaml`. */
export interface ArrivingPack extends LocalOverlay {
  readonly files?: Readonly<Record<string, string>>
}

/**
 * Within a transaction: keeps a local overlay that came with a workspace. The same bytes may be there already; other bytes under
 * the same version are `already_exists`.
 */
export async function admitOverlay(
  deps: Deps,
  tx: Tx,
  { pack, text, files }: ArrivingPack,
  by: string,
): Promise<void> {
  const { id, version, sha256 } = pack
  const row = { id, version, sha256, content: pack, files: files ?? { 'pack.yaml': text } }
  const isNew = await insertOverlay(tx, { ...row, added_by: by, added_at: deps.clock.now() })
  if (isNew || (await selectHash(tx, id, version)) === sha256) return
  throw new Refusal('already_exists', { pack: id, version })
}
