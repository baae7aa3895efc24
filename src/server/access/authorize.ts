import type { Endpoint } from '#contract/endpoint.ts'
import type { Act } from '#domain/access/access.ts'
import {
  carrying,
  covers,
  dossierScope,
  type ScopedGrant,
  unitScope,
} from '#domain/access/scope.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Database } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { confirmedUntil } from '../session/sessions.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { dossierPlace, unitPath } from './known-places.ts'
import type { Place } from './place.ts'

/**
 * May the caller use the endpoint? `input` null: does any grant carry the act at all; else over the dossier or unit that it
 * names. Throws `not_signed_in`; `confirm_needed` for a sensitive act; `not_allowed` where the thing may be seen but not this act; `not_found` where it
 * may not be seen, just as if it were not there.
 */
export async function authorize(
  deps: Deps,
  caller: Caller,
  endpoint: Endpoint,
  input: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  const { needs, scope } = endpoint
  if (needs === 'open') return
  requireAtAll(deps, caller, endpoint)
  if (needs === 'signedIn' || input === null || scope === 'none') return
  const dossier = await placeOfDossier(deps.db, caller, String(input['dossier']))
  if (scope === 'dossier') requireAct(caller, needs, dossier)
  else await requireOnUnit(deps, caller, needs, dossier, String(input['unit']))
}

/** Signed in, with a grant that carries the act, and for a sensitive one with the password given in the last minutes. */
function requireAtAll(deps: Deps, caller: Caller, { needs, again }: Endpoint): void {
  if (caller.person === null) throw new Refusal('not_signed_in')
  if (needs !== 'signedIn' && carrying(caller.grants, needs).length === 0)
    throw new Refusal('not_allowed', { act: needs })
  if (again && confirmedUntil(deps, caller) === null) throw new Refusal('confirm_needed')
}

/** The place of a dossier that the caller may see. Throws `not_found`. */
export async function placeOfDossier(db: Database, caller: Caller, id: string): Promise<Place> {
  const place = await dossierPlace(db, id)
  if (!place || !covers(dossierScope(caller.grants, 'readBoard'), place.path))
    throw new Refusal('not_found', { kind: 'dossier' })
  return place
}

/** The path of a unit over which the caller may do an act. Throws `not_found` and `not_allowed`. */
export async function requireOnUnit(
  deps: Deps,
  caller: Caller,
  act: Act,
  dossier: Place,
  unit: string,
): Promise<string> {
  const path = await unitOfDossier(deps, dossier, unit)
  if (!covers(unitScope(caller.grants, act), path)) throw new Refusal('not_allowed', { act })
  return path
}

/** The path of a unit that the dossier is about: its own or one below it. Throws `not_found`. */
async function unitOfDossier(deps: Deps, dossier: Place, unit: string): Promise<string> {
  const path = pathsOf(deps, [])(unit) ?? (await unitPath(deps.db, dossier, unit))
  if (!path?.startsWith(dossier.path)) throw new Refusal('not_found', { kind: 'unit' })
  return path
}

/** Does one of the grants allow the act at the path (a dossier's or a unit's)? */
export function may(grants: readonly ScopedGrant[], act: Act, path: string): boolean {
  return covers(dossierScope(grants, act), path)
}

function requireAct(caller: Caller, act: Act, { path }: Place): void {
  if (!may(caller.grants, act, path)) throw new Refusal('not_allowed', { act })
}
