import type { Endpoint } from '#contract/endpoint.ts'
import type { Act } from '#domain/access/access.ts'
import {
  carrying,
  covers,
  dossierScope,
  type ScopedGrant,
  unitScope,
} from '#domain/access/scope.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { dossierPlace, unitPath } from './known-places.ts'

/**
 * Ai thay ai: the caller as the deed is signed. The own grants come first; where they do not reach, those of an absent person do,
 * and the journal says "A thay B". Over no dossier or unit, the grants that are not used are put aside, so that nobody's rights
 * are used under another's name.
 */
export async function actAs(
  deps: Deps,
  caller: Caller,
  endpoint: Endpoint,
  input: Readonly<Record<string, unknown>>,
): Promise<Caller> {
  const { needs, scope } = endpoint
  const isLent = caller.grants.some((one) => one.behalf !== undefined)
  if (!isLent || needs === 'open' || needs === 'signedIn') return caller
  if (scope === 'none') return signedBy(caller, (grants) => carrying(grants, needs).length > 0)
  const path = await pathAsked(deps, scope, input)
  const signed = signedBy(caller, (grants) => reach(scope, grants, needs, path))
  // A figure may belong to an agency: which grants reach it is the use case's to say, by `actorFor`.
  return { ...signed, grants: caller.grants }
}

/**
 * The name that a deed is signed with, where only the use case knows which grants allow it. Who has several agencies is named
 * with the one that the deed is done for.
 */
export function actorFor(
  caller: Caller,
  allows: (grants: readonly ScopedGrant[]) => boolean,
  nameOf: (agency: string) => string,
): string {
  const { name, grants } = signedBy({ ...caller, name: ownName(caller) }, allows)
  const agencies = [...new Set(grants.flatMap((one) => one.agency ?? []))]
  if (agencies.length < 2) return name
  const body = agencies.find((agency) => allows(grants.filter((one) => one.agency === agency)))
  return body === undefined ? name : `${name} (${nameOf(body)})`
}

/** Without the absent person by whose place the request was let in: the figure itself may be one's own. */
function ownName({ name, grants }: Caller): string {
  const tail = grants
    .flatMap((one) => (one.behalf === undefined ? [] : [` thay ${one.behalf}`]))
    .find((one) => name.endsWith(one))
  return tail === undefined ? name : name.slice(0, -tail.length)
}

/** With the first set of grants that allows it: the own ones, then each absent person's. */
function signedBy(caller: Caller, allows: (grants: readonly ScopedGrant[]) => boolean): Caller {
  const own = caller.grants.filter((one) => one.behalf === undefined)
  if (allows(own)) return { ...caller, grants: own }
  const absent = new Set(caller.grants.flatMap((one) => one.behalf ?? []))
  for (const behalf of absent) {
    const grants = caller.grants.filter((one) => one.behalf === behalf)
    if (allows(grants)) return { ...caller, grants, name: `${caller.name} thay ${behalf}` }
  }
  return caller
}

function reach(
  scope: Endpoint['scope'],
  grants: readonly ScopedGrant[],
  act: Act,
  path: string,
): boolean {
  return covers(scope === 'unit' ? unitScope(grants, act) : dossierScope(grants, act), path)
}

async function pathAsked(
  deps: Deps,
  scope: Endpoint['scope'],
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  const place = await dossierPlace(deps.db, String(input['dossier']))
  if (!place || scope === 'dossier') return place?.path ?? ''
  const unit = String(input['unit'])
  return pathsOf(deps, [])(unit) ?? (await unitPath(deps.db, place, unit)) ?? ''
}
