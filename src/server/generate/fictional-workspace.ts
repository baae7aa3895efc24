import type { Dossier, PackReference } from '#domain/dossier/dossier.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { EvidenceListEntry } from '#domain/pack/evidence-list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import { unitTree } from '#domain/unit/unit-tree.ts'
import { adoptedLists } from './adopted-lists.ts'
import { makeAgencies, makeTeam } from './agencies.ts'
import { attainYear, latecomer } from './attain.ts'
import { choosePacks, type PackChoice, type PackYears } from './choose-packs.ts'
import { type FaultKind, withFaults } from './faults/with-faults.ts'
import { type FictionUnit, type FictionUnits, fictionUnits } from './fiction-units.ts'
import { type LocalOverlay, localOverlay } from './local-packs.ts'
import {
  makeAssignments,
  makeConfirmations,
  makeDeclarations,
  makeProjects,
} from './make-duties.ts'
import { type Bundle, makeBundle, type PlannedFile } from './make-evidence.ts'
import { makeMeasures } from './make-measures.ts'
import { makeReadings, makeStatements } from './make-readings.ts'
import { makeRecognition } from './make-recognitions.ts'
import { overlayFor } from './overlay.ts'
import { makePlace, type Place, type PlaceShape } from './place.ts'
import { thin } from './thin.ts'
import { planYear, type YearPlan } from './year-plan.ts'

/** What to generate: the same options always give the same district, to the byte. */
export interface DistrictOptions {
  /** The packs that are shipped. */
  readonly packs: readonly Pack[]
  readonly communes: number
  readonly from: number
  /** The judged year. */
  readonly to: number
  /** Share of readings, evidence and recognitions that are there: 1 is ready. */
  readonly complete: number
  readonly seed: number
  readonly faults?: readonly FaultKind[]
}

/** A fictional district in memory: `packs` are the shipped ones and its overlays, `files` its evidence to be drawn. */
export interface FictionalDistrict {
  readonly workspace: Workspace
  readonly packs: readonly Pack[]
  readonly overlays: readonly LocalOverlay[]
  readonly files: readonly PlannedFile[]
}

/** Huyện Mẫu: a whole dossier in which everything is invented and everything fits together. */
export function fictionalWorkspace(options: DistrictOptions): FictionalDistrict {
  const { packs, from, to, seed } = options
  const choice = choosePacks(packs, from, to)
  const place = makePlace(shapeOf(choice), options.communes, to)
  const overlays = makeOverlays(choice, place, seed, to)
  const laid = overlays.map((one) => one.pack)
  const units = fictionUnits(place, seed, from, to)
  const bundles = makeBundles(choice, overlays, units, to, seed)
  const workspace = assemble(options, choice, place, units, laid, bundles)
  const district: FictionalDistrict = {
    workspace,
    packs: [...packs, ...laid],
    overlays,
    files: bundles.map((one) => one.file),
  }
  return withFaults(thin(district, options.complete, seed), options.faults ?? [], seed)
}

function assemble(
  options: DistrictOptions,
  choice: PackChoice,
  place: Place,
  units: FictionUnits,
  overlays: readonly Pack[],
  bundles: readonly Bundle[],
): Workspace {
  const { packs, to, seed } = options
  const agencies = makeAgencies([...choice.evidence, ...choice.years.map((one) => one.pack)], place)
  const evidence = bundles.map((one) => one.evidence)
  const proofs = new Map(evidence.map((one) => [one.links[0]?.item ?? '', one.id]))
  const judged = judgedStandards(choice)
  const late = latecomer(units.members)
  const everyone = [units.whole, units.township, ...units.members]
  const standing = units.members.filter((one) => one.to === to)
  const figures = makeFigures(options, choice, place, units, overlays)
  return {
    dossier: dossierOf(options, choice, place, overlays),
    units: [...place.units],
    classifications: [...place.classifications],
    agencies: [...agencies],
    team: [...makeTeam(agencies)],
    parameters: {},
    readings: [
      ...figures.readings,
      ...everyone.flatMap((unit) =>
        yearsOf(unit).flatMap((year) => makeMeasures(packs, unit, year)),
      ),
      ...makeDeclarations(choice.procedure, place.district.id, to, (item) => proofs.get(item)),
    ],
    statements: [...figures.statements],
    recognitions: standing.flatMap((one) => makeRecognition(one, choice.years, late, seed) ?? []),
    evidence,
    confirmations: [
      ...makeConfirmations(
        [...choice.years.map((one) => one.pack), choice.procedurePack],
        choice.procedure,
        to,
      ),
    ],
    assignments: [...makeAssignments(judged, to)],
    tasks: [],
    projects: standing.flatMap((one) => makeProjects(one, to, seed)),
    meetings: [],
    sections: [],
  }
}

function makeFigures(
  options: DistrictOptions,
  choice: PackChoice,
  place: Place,
  units: FictionUnits,
  overlays: readonly Pack[],
): Pick<Workspace, 'readings' | 'statements'> {
  const { seed } = options
  const tree = unitTree(place.units, place.classifications)
  const late = latecomer(units.members)
  const made: Pick<Workspace, 'readings' | 'statements'> = { readings: [], statements: [] }
  for (const years of choice.years) {
    const isLast = years === choice.years.at(-1)
    const source = {
      seed,
      first: years.from,
      last: years.to,
      attains: (unit: string) => attainYear(seed, unit, years, isLast, unit === late),
    }
    for (let year = years.from; year <= years.to; year += 1)
      for (const [standard, members] of asked(years, units)) {
        const plan = planYear(standard, years.pack, overlays, tree, year)
        for (const unit of members.filter((one) => one.from <= year && year <= one.to))
          addFigures(made, plan, unit, years, source)
      }
  }
  return made
}

function addFigures(
  made: Pick<Workspace, 'readings' | 'statements'>,
  plan: YearPlan,
  unit: FictionUnit,
  years: PackYears,
  source: Parameters<typeof makeReadings>[2],
): void {
  const alive = { from: Math.max(years.from, unit.from), to: Math.min(years.to, unit.to) }
  made.readings.push(...makeReadings(plan, unit, source))
  if (plan.year === alive.from)
    made.statements.push(...makeStatements(plan, unit, alive, source.seed))
}

/** Which standard asks which units. */
function asked(
  years: PackYears,
  units: FictionUnits,
): readonly (readonly [Standard, readonly FictionUnit[]])[] {
  return [
    [years.member, units.members],
    ...(years.upper ? [[years.upper, [units.whole]] as const] : []),
  ]
}

function makeOverlays(
  choice: PackChoice,
  place: Place,
  seed: number,
  to: number,
): readonly LocalOverlay[] {
  const tree = unitTree(place.units, place.classifications)
  const conditions = choice.procedure.conditions
  return choice.years.flatMap((years) => {
    const isLast = years === choice.years.at(-1)
    const lists = adoptedLists(judgedStandards(choice), conditions, choice.evidence)
    const head = overlayFor({
      years,
      tree,
      scope: place.province.id,
      unit: place.district.id,
      seed,
      adopted: isLast ? lists : undefined,
      adoptedOn: `${to}-11-05`,
    })
    return head ? [localOverlay(head)] : []
  })
}

function makeBundles(
  choice: PackChoice,
  overlays: readonly LocalOverlay[],
  units: FictionUnits,
  year: number,
  seed: number,
): readonly Bundle[] {
  const lists = overlays.flatMap((one) => one.pack.overlay?.adopted?.lists ?? [])
  const years = choice.years.at(-1)
  if (!years) return []
  const criteria = new Map(years.member.criteria.map((one) => [one.id, one.name]))
  const own = new Map([
    ...choice.standard.criteria.map((one) => [one.id, one.name] as const),
    ...choice.procedure.conditions.map((one) => [one.id, one.name] as const),
  ])
  const make = (list: EvidenceListEntry, names: ReadonlyMap<string, string>, unit: FictionUnit) => {
    const name = names.get(list.item)
    return name === undefined ? [] : [makeBundle(list, lowerName(name), unit, year, seed)]
  }
  const standing = units.members.filter((one) => one.to === year)
  return lists.flatMap((list) => [
    ...make(list, own, units.whole),
    ...standing.flatMap((unit) => make(list, criteria, unit)),
  ])
}

function lowerName(name: string): string {
  return `“${name}”`
}

function judgedStandards(choice: PackChoice): readonly Standard[] {
  const member = choice.years.at(-1)?.member
  return member ? [choice.standard, member] : [choice.standard]
}

function dossierOf(
  options: DistrictOptions,
  choice: PackChoice,
  place: Place,
  overlays: readonly Pack[],
): Dossier {
  const { to } = options
  const used = [
    ...choice.years.map((one) => one.pack),
    choice.procedurePack,
    ...choice.evidence,
    ...overlays,
  ]
  const reference = ({ id, version, sha256, role }: Pack): PackReference => ({
    id,
    version,
    sha256,
    role,
  })
  return {
    id: `huyen-mau-${to}`,
    title: `Hồ sơ đề nghị công nhận ${place.district.fullName} (hư cấu) năm ${to}: ${choice.standard.title}`,
    unit: place.district.id,
    standard: choice.standard.id,
    year: to,
    asOf: `${to + 1}-02-26`,
    closingOn: `${to + 1}-02-20`,
    deadline: `${to + 1}-03-31`,
    packs: used.map(reference),
    years: choice.years.map((one) => ({ from: one.from, to: one.to, pack: one.pack.id })),
  }
}

function shapeOf({ standard, years }: PackChoice): PlaceShape {
  const last = years.at(-1)
  const member = last?.member
  return {
    upperLevel: standard.level,
    upperType: standard.types[0] ?? 'huyen',
    memberLevel: member?.level ?? '',
    memberType: member?.types[0] ?? 'xa',
    region: regionOf(years),
    group: last?.pack.unitGroups[0]?.id,
  }
}

/** The region for which most levels are given, so that the province need set few. */
function regionOf(years: readonly PackYears[]): string | undefined {
  const text = JSON.stringify(years.map((one) => one.member.criteria))
  const ids = years.at(-1)?.pack.regions.map((one) => one.id) ?? []
  const known = ids.map((id) => [id, text.split(new RegExp(`"${id}":\\d`)).length] as const)
  return known.toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function yearsOf(unit: FictionUnit): readonly number[] {
  return Array.from({ length: unit.to - unit.from + 1 }, (_, at) => unit.from + at)
}
