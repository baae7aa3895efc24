import { dossierScope } from '#domain/access/scope.ts'
import { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { compareVersions } from './pack-library.ts'
import { selectOverlays } from './store.ts'

/** The shipped packs, and the local overlays of the dossiers that the caller may see. */
export async function installedPacks(deps: Deps, caller: Caller): Promise<readonly Pack[]> {
  const own = await selectOverlays(deps.db, dossierScope(caller.grants, 'readBoard'))
  return [...deps.packs, ...own.map((content) => Pack.parse(content))]
}

/** The newest version of a pack, or just the one asked for. Throws `not_found`. */
export async function findInstalled(
  deps: Deps,
  caller: Caller,
  id: string,
  version?: string,
): Promise<Pack> {
  const found = (await installedPacks(deps, caller))
    .filter((one) => one.id === id && (version === undefined || one.version === version))
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1)
  if (!found) throw new Refusal('not_found', { kind: 'pack' })
  return found
}
