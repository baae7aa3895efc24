import type { Role } from '#domain/access/access.ts'
import { existsOn } from '#domain/unit/unit-tree.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { selectAgencies, selectDossiers, selectMembers, type TrialDossier } from './store.ts'

/** Where a trial's role holds: a unit or agency with its path. */
export interface TrialPlace {
  readonly unit?: string
  readonly agency?: string
  readonly path: string
}

/** Agency people get one agency of each dossier, commune people one commune; everybody else gets the whole. */
export async function placesFor(deps: Deps, tx: Tx, role: Role): Promise<readonly TrialPlace[]> {
  const find = finders[role]
  if (!find) return [everything]
  const places: TrialPlace[] = []
  for (const dossier of await selectDossiers(tx)) {
    const place = await find(deps, tx, dossier)
    if (place) places.push(place)
  }
  return places.length > 0 ? places : [everything]
}

const everything: TrialPlace = { path: '/' }

type Find = (deps: Deps, tx: Tx, dossier: TrialDossier) => Promise<TrialPlace | undefined>

const finders: Readonly<Partial<Record<Role, Find>>> = {
  agencyHead: firstAgency,
  agencyOfficer: firstAgency,
  communeOfficer: firstMember,
}

async function firstAgency(_: Deps, tx: Tx, { id, unit, path }: TrialDossier) {
  const [agency] = await selectAgencies(tx, id)
  return agency === undefined ? undefined : { unit, agency, path }
}

/** A unit right below the dossier's, shipped or own, that was there in the judged year. */
async function firstMember(deps: Deps, tx: Tx, { id, unit, path, year }: TrialDossier) {
  const shipped = deps.reference.units.find(
    (one) => one.parent === unit && existsOn(one, `${year}-12-31`),
  )
  if (shipped) return { unit: shipped.id, path: `${path}${shipped.id}/` }
  const [own] = await selectMembers(tx, id, path)
  return own && { unit: own.id, path: own.path }
}
