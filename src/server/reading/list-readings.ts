import type { StoredReading } from '#contract/records.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Filter, selectReadings } from './store.ts'

/** Readings of a dossier, a page at a time. People of a member unit see their own unit's. */
export async function listReadings(
  deps: Deps,
  input: Filter & { readonly dossier: string },
  { caller }: Call,
): Promise<{ readings: StoredReading[]; next: string | null }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const scope = unitScope(caller.grants, 'readInternal')
  const all = covers(scope, place.path)
  const found = await selectReadings(
    deps.db,
    place,
    { ...input, limit: input.limit + 1 },
    all ? null : scope,
  )
  const readings = found.slice(0, input.limit)
  const next = found.length > input.limit ? (readings.at(-1)?.id ?? null) : null
  return { readings, next }
}
