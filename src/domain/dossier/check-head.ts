import type { KnownItems } from './known-items.ts'
import type { Places, Report } from './places.ts'
import type { Workspace } from './workspace.ts'

/** The head of a workspace: its unit, standard, agencies, team and parameters name what exists. */
export function checkHead(
  workspace: Workspace,
  known: KnownItems,
  places: Places,
  report: Report,
): void {
  const { dossier, agencies, unitAliases, team, parameters } = workspace
  const units = new Set(workspace.units.map((one) => one.id))
  const agencyIds = new Set(agencies.map((one) => one.id))
  const tell = (path: readonly (string | number)[], code: Code, params: Params) =>
    report(places.head(path), places.head(path).column, code, params)

  if (!units.has(dossier.unit)) tell(['dossier', 'unit'], 'unit_unknown', { unit: dossier.unit })
  if (!known.standards.has(dossier.standard))
    tell(['dossier', 'standard'], 'standard_unknown', { standard: dossier.standard })
  const seen = new Map<string, number>()
  agencies.forEach((agency, index) => {
    const at = (key: string) => ['agencies', index, key]
    const first = seen.get(agency.id)
    if (first !== undefined) tell(at('id'), 'id_doubled', { id: agency.id, first })
    else seen.set(agency.id, places.head(at('id')).line ?? 0)
    if (agency.unit !== undefined && !units.has(agency.unit))
      tell(at('unit'), 'unit_unknown', { unit: agency.unit })
    if (agency.packAgency !== undefined && !known.agencies.has(agency.packAgency))
      tell(at('packAgency'), 'pack_agency_unknown', { agency: agency.packAgency })
  })
  unitAliases.forEach(({ unit }, index) => {
    if (!units.has(unit)) tell(['unitAliases', index, 'unit'], 'unit_unknown', { unit })
  })
  team.forEach(({ agency }, index) => {
    if (agency !== undefined && !agencyIds.has(agency))
      tell(['team', index, 'agency'], 'agency_unknown', { agency })
  })
  for (const parameter of Object.keys(parameters))
    if (!known.parameters.has(parameter))
      tell(['parameters', parameter], 'parameter_unknown', { parameter })
}

type Code = Parameters<Report>[2]
type Params = Parameters<Report>[3]
