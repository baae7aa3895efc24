import type { Readiness } from '#domain/evaluation/readiness.ts'
import type { Deps } from '../platform/deps.ts'
import { type Asked, atOf, openDossier } from './open-dossier.ts'

/** Mức độ sẵn sàng of a dossier for a year, as known on a day. */
export async function readReadiness(
  deps: Deps,
  input: Asked & { readonly dossier: string },
): Promise<Readiness> {
  const dossier = await openDossier(deps, input.dossier)
  return dossier.readiness(atOf(dossier, input))
}
