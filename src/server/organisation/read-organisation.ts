import type { Workspace } from '#domain/dossier/workspace.ts'
import { groupBy } from '#domain/group.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { countGrants } from './store.ts'

/** Cơ quan, tên gọi khác và các mốc ngày of a dossier. */
export async function readOrganisation(deps: Deps, input: { readonly dossier: string }) {
  const { workspace, packs, place } = await openDossier(deps, input.dossier)
  const { dossier, agencies, unitAliases } = workspace
  const granted = await countGrants(deps.db, place.path)
  const set = new Set(dossier.packs.map(({ id }) => id))
  const spoken = packs.filter(({ id }) => set.has(id)).flatMap((pack) => pack.agencies)
  return {
    title: dossier.title,
    deadline: dossier.deadline ?? null,
    closingOn: dossier.closingOn ?? null,
    agencies: agencies.map((one) => ({
      ...one,
      named: timesNamed(workspace, one.id) + (granted.get(one.id) ?? 0),
    })),
    unitAliases: [...groupBy(unitAliases, ({ unit }) => unit)].map(([unit, own]) => ({
      unit,
      aliases: own.map(({ alias }) => alias),
    })),
    packAgencies: [...new Map(spoken.map(({ id, name }) => [id, { id, name }])).values()],
  }
}

/** Records of the dossier that name a body. */
export function timesNamed(workspace: Workspace, agency: string): number {
  const { assignments, tasks, team, lists } = workspace
  return [...assignments, ...tasks, ...team, ...lists].filter((one) => one.agency === agency).length
}
