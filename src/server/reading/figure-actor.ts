import type { ScopedGrant } from '#domain/access/scope.ts'
import { actorFor } from '../access/act-as.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Call } from '../platform/http/mount.ts'
import { mayWrite } from './own-items.ts'

/**
 * The call signed by whom the figure is written for: in whose place, when only an absent person's grants reach it, and of which
 * of several own agencies it is.
 */
export function signFigure(
  dossier: OpenDossier,
  call: Call,
  path: string,
  figure: { readonly item: string; readonly unit: string; readonly year: number },
): Call {
  const { caller } = call
  const own = caller.grants.filter((one) => one.behalf === undefined)
  if (own.length === caller.grants.length && bodiesOf(own).length < 2) return call
  const assessment = dossier.assessed(dossier.today)
  const allows = (grants: readonly ScopedGrant[]) =>
    mayWrite(grants, 'record', path, assessment, figure)
  const { agencies } = dossier.workspace
  const nameOf = (agency: string) => agencies.find((one) => one.id === agency)?.name ?? agency
  return { ...call, caller: { ...caller, name: actorFor(caller, allows, nameOf) } }
}

function bodiesOf(grants: readonly ScopedGrant[]): readonly (string | undefined)[] {
  return [...new Set(grants.map((one) => one.agency))]
}
