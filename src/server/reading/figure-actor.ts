import type { Act } from '#domain/access/access.ts'
import type { ScopedGrant } from '#domain/access/scope.ts'
import { actorFor } from '../access/act-as.ts'
import { may } from '../access/authorize.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Caller } from '../platform/http/access.ts'
import { writeRights } from './own-items.ts'

interface Figure {
  readonly item: string
  readonly unit: string
  readonly year: number
}

/**
 * The name that a figure of a unit (by its path) is recorded with: in whose place, when only an absent person's grants reach
 * it, and of which of several own agencies it is.
 */
export function figureSigner(
  dossier: OpenDossier,
  caller: Caller,
): (path: string, figure: Figure) => string {
  const sign = signerOf(dossier, caller)
  const rightsOf = rightsFinder(dossier, caller)
  return (path, figure) => sign((grants) => rightsOf(grants)(path, figure))
}

/** The same for an act that is allowed over all figures of a unit, or none. */
export function signOver(dossier: OpenDossier, caller: Caller, act: Act, path: string): string {
  return signerOf(dossier, caller)((grants) => may(grants, act, path))
}

/** Who has but one hat has one name. */
function signerOf({ workspace }: OpenDossier, caller: Caller) {
  const own = caller.grants.filter((one) => one.behalf === undefined)
  const isPlain = own.length === caller.grants.length && bodiesOf(own).length < 2
  const nameOf = (agency: string) =>
    workspace.agencies.find((one) => one.id === agency)?.name ?? agency
  return (allows: (grants: readonly ScopedGrant[]) => boolean): string =>
    isPlain ? caller.name : actorFor(caller, allows, nameOf)
}

/** Each set of grants is asked for every figure: what it reaches is looked up once. */
function rightsFinder(dossier: OpenDossier, { grants: all }: Caller) {
  const assessment = dossier.assessed(dossier.today)
  const known = new Map<string, ReturnType<typeof writeRights>>()
  return (grants: readonly ScopedGrant[]) => {
    const key = grants.map((one) => all.indexOf(one)).join()
    const rights = known.get(key) ?? writeRights(grants, 'record', assessment)
    known.set(key, rights)
    return rights
  }
}

function bodiesOf(grants: readonly ScopedGrant[]): readonly (string | undefined)[] {
  return [...new Set(grants.map((one) => one.agency))]
}
