import type { Act } from '#domain/access/access.ts'
import { carrying, type ScopedGrant } from '#domain/access/scope.ts'
import type { Agency } from '#domain/dossier/dossier.ts'
import type { Assessment } from '#domain/evaluation/assessment.ts'
import { leadOf } from '#domain/gap/criterion-gaps.ts'
import type { LaidCriterion, LaidStandard } from '#domain/pack/lay-overlays.ts'

/** A figure somebody wants to write. */
interface Figure {
  readonly item: string
  readonly unit: string
  readonly year: number
}

/**
 * May the grants write the figure? A grant for an agency reaches only what the agency is assigned or leads by the packs, and
 * so does the Front's (Mặt trận), whose figures are its own; any other grant over the unit reaches all its figures.
 */
export function mayWrite(
  grants: readonly ScopedGrant[],
  act: Act,
  path: string,
  assessment: Assessment,
  figure: Figure,
): boolean {
  return carrying(grants, act)
    .filter((grant) => path.startsWith(grant.path))
    .some((grant) =>
      grant.agency === undefined ? hasAll(grant) : isOwn(assessment, grant.agency, figure),
    )
}

/**
 * The same for many figures: what an agency may write of a unit in a year is looked up once. The answer holds for one state of
 * the dossier.
 */
export function writeRights(
  grants: readonly ScopedGrant[],
  act: Act,
  assessment: Assessment,
): (path: string, figure: Figure) => boolean {
  const able = carrying(grants, act)
  const own = new Map<string, Map<string, boolean>>()
  const isOwnOnce = (agency: string, figure: Figure): boolean => {
    const key = `${agency} ${figure.unit} ${figure.year}`
    const items = own.get(key) ?? new Map<string, boolean>()
    own.set(key, items)
    const answer = items.get(figure.item) ?? isOwn(assessment, agency, figure)
    items.set(figure.item, answer)
    return answer
  }
  return (path, figure) =>
    able.some(
      (grant) =>
        path.startsWith(grant.path) &&
        (grant.agency === undefined ? hasAll(grant) : isOwnOnce(grant.agency, figure)),
    )
}

/** Without an agency a grant is for all figures of its units; the Front's never is. */
function hasAll({ role }: ScopedGrant): boolean {
  return role !== 'front'
}

function isOwn(assessment: Assessment, id: string, figure: Figure): boolean {
  const { agencies } = assessment.workspace
  const agency = agencies.find((one) => one.id === id)
  if (!agency) return false
  const places = placesOf(assessment, figure)
  const above = places.flatMap(({ laid, one }) => [one.criterion.id, laid.standard.id])
  if (isAssigned(assessment, id, [figure.item, ...above], figure)) return true
  const leads = [
    ...places.map(({ laid, one }) =>
      leadOf(assessment, one, laid.items.get(figure.item), figure.unit),
    ),
    ...(assessment.procedure?.conditions ?? [])
      .filter((one) => one.id === figure.item)
      .map((one) => one.lead),
  ]
  return leads.some((lead) => isNamed(agency, lead))
}

/** Items of a unit and year that bodies led from above (ngành dọc) answer for: these are asked, never told. */
export function verticalItems(
  assessment: Assessment,
  unit: string,
  year: number,
  items: readonly string[],
): string[] {
  const vertical = assessment.workspace.agencies.filter((one) => one.vertical)
  if (vertical.length === 0) return []
  return items.filter((item) => {
    const leads = placesOf(assessment, { item, unit, year }).map(({ laid, one }) =>
      leadOf(assessment, one, laid.items.get(item), unit),
    )
    return leads.some((lead) => vertical.some((agency) => isNamed(agency, lead)))
  })
}

function isNamed(agency: Agency, lead: string | undefined): boolean {
  return lead !== undefined && (agency.packAgency === lead || agency.id === lead)
}

function isAssigned(
  { workspace, on }: Assessment,
  agency: string,
  items: readonly string[],
  { unit, year }: Figure,
): boolean {
  return workspace.assignments.some(
    (one) =>
      one.agency === agency &&
      items.includes(one.item) &&
      (one.unit === undefined || one.unit === unit) &&
      (one.years === undefined || (one.years.from <= year && year <= one.years.to)) &&
      one.from <= on &&
      (one.to === undefined || one.to >= on),
  )
}

/** Where the item stands in the standards by which the unit is judged in the year. */
function placesOf(
  assessment: Assessment,
  { item, unit, year }: Figure,
): { readonly laid: LaidStandard; readonly one: LaidCriterion }[] {
  const families = new Set(
    assessment.packs.flatMap((pack) => pack.standards.map((one) => one.family)),
  )
  return [...families].flatMap((family) => {
    const laid = assessment.standardFor(family, unit, year)
    const one = laid?.criteria.find((criterion) =>
      [...criterion.indicators, ...criterion.requirements].some((each) => each.item.id === item),
    )
    return laid && one ? [{ laid, one }] : []
  })
}
