import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'
import { partsIn } from '#domain/rule/parts-in.ts'
import type { Deps } from '../platform/deps.ts'
import { type OpenDossier, openDossier } from './open-dossier.ts'
import { pathsIn } from './unit-in.ts'

/** The dossier with the names that screens show; which items are judged is the year's readiness. */
export async function readDossier(deps: Deps, input: { readonly dossier: string }) {
  const dossier = await openDossier(deps, input.dossier)
  const { workspace, today } = dossier
  return {
    dossier: workspace.dossier,
    today,
    units: unitsOf(deps, dossier),
    agencies: workspace.agencies,
    team: workspace.team,
    standards: standardsOf(dossier),
  }
}

/** The dossier's unit, those above it and those below it. */
function unitsOf(deps: Deps, dossier: OpenDossier) {
  const { workspace, place } = dossier
  const pathOf = pathsIn(deps, dossier)
  return workspace.units.filter((unit) => {
    const path = pathOf(unit.id) ?? ''
    return path.startsWith(place.path) || place.path.startsWith(path)
  })
}

/** Every standard of the criteria packs of the set, with what overlays add. */
function standardsOf({ workspace, packs }: OpenDossier) {
  const set = workspace.dossier.packs.flatMap(
    ({ id, version }) => packs.find((one) => one.id === id && one.version === version) ?? [],
  )
  const nameOf = agencyNames(workspace, set)
  return set.flatMap((pack) =>
    pack.standards.map((standard) => ({
      id: standard.id,
      title: standard.title,
      level: standard.level,
      family: standard.family,
      pack: pack.id,
      criteria: [...standard.criteria, ...addedBy(set, standard.id)].map((one) =>
        criterionLabels(one, nameOf),
      ),
    })),
  )
}

function addedBy(set: readonly Pack[], standard: string): Criterion[] {
  return set
    .flatMap((pack) => pack.overlay?.addCriteria ?? [])
    .filter((added) => added.standard === standard)
    .flatMap((added) => added.criteria)
}

/** A pack's agency by the name of the place's own that stands for it, else by the pack's. */
function agencyNames({ agencies }: Workspace, set: readonly Pack[]) {
  const names = new Map([
    ...set.flatMap((pack) => pack.agencies).map(({ id, name }) => [id, name] as const),
    ...agencies.map(({ id, packAgency, name }) => [packAgency ?? id, name] as const),
  ])
  return (id: string): string => names.get(id) ?? id
}

function criterionLabels(criterion: Criterion, nameOf: (agency: string) => string) {
  const { id, number, name, lead, indicators, requirements } = criterion
  return {
    id,
    number,
    name,
    lead: lead ?? null,
    leadName: lead === undefined ? null : nameOf(lead),
    indicators: [
      ...indicators.map((one) => ({ ...label(one), number: one.number })),
      ...(requirements?.items ?? []).map((one) => ({ ...label(one), number: '' })),
    ],
  }
}

function label({ id, text, unit, rule }: Indicator | Requirement) {
  return { id, text, unit: unit ?? null, parts: [...partsIn(rule)] }
}
