import type { Agency, Dossier, PackReference } from '#domain/dossier/dossier.ts'
import { emptyWorkspace } from '#domain/dossier/empty-workspace.ts'
import type { Project, Workspace } from '#domain/dossier/workspace.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { EvidenceListEntry } from '#domain/pack/evidence-list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { Recognition } from '#domain/recognition/recognition.ts'
import { unitTree } from '#domain/unit/unit-tree.ts'
import { adoptedLists } from './adopted-lists.ts'
import { makeAgencies, makeTeam } from './agencies.ts'
import { latecomer } from './attain.ts'
import { choosePacks, type PackChoice, type PackYears } from './choose-packs.ts'
import type { DistrictOptions, FictionalDistrict } from './district.ts'
import { withFaults } from './faults/with-faults.ts'
import { type FictionUnit, type FictionUnits, fictionUnits } from './fiction-units.ts'
import { type LocalOverlay, localOverlay } from './local-packs.ts'
import { makeDeclarations } from './make-declarations.ts'
import { makeAssignments, makeConfirmations, makeProjects } from './make-duties.ts'
import { type Bundle, makeBundle } from './make-evidence.ts'
import { makeFigures } from './make-figures.ts'
import { makeLists } from './make-lists.ts'
import { makeMeasures } from './make-measures.ts'
import { makeOtherRecognitions, makeRecognition } from './make-recognitions.ts'
import { withSheets } from './make-sheets.ts'
import { overlayFor } from './overlay.ts'
import { makePlace, type Place, type PlaceShape } from './place.ts'
import { thin } from './thin.ts'
import { planYear, reachOf } from './year-plan.ts'

/** Huyện Mẫu: a whole dossier in which everything is invented and everything fits together. */
export function fictionalWorkspace(options: DistrictOptions): FictionalDistrict {
  const { packs, from, to, seed } = options
  const choice = choosePacks(packs, from, to)
  const place = makePlace(shapeOf(choice), options.communes, mergerYear(choice, to), options.called)
  const overlays = makeOverlays(choice, place, options)
  const laid = overlays.map((one) => one.pack)
  const units = fictionUnits(place, seed, from, to)
  const bundles = makeBundles(choice, overlays, units, to, seed)
  const evidence = bundles.map((one) => one.evidence)
  const workspace = assemble({ options, choice, place, units, overlays: laid, evidence })
  const district: FictionalDistrict = {
    workspace,
    packs: [...packs, ...laid],
    overlays,
    files: bundles.map((one) => one.file),
    planted: [],
  }
  const form = choice.years.at(-1)?.member.family ?? ''
  const thinned = thin(district, options.complete, seed)
  const made = withSheets(thinned, form, standingIn(units, to))
  return withFaults(made, options.faults ?? [], seed)
}

/** The merged commune must be as old as the longest look back of a rule, which asks for its own figures. */
function mergerYear(choice: PackChoice, to: number): number {
  const last = choice.years.at(-1)
  if (!last) return to
  return to - reachOf(planYear(last.member, last.pack, [], unitTree([], []), to)) + 1
}

/** Everything that the parts of a workspace are made from. */
interface Setting {
  readonly options: DistrictOptions
  readonly choice: PackChoice
  readonly place: Place
  readonly units: FictionUnits
  readonly overlays: readonly Pack[]
  readonly evidence: readonly Evidence[]
}

function assemble(setting: Setting): Workspace {
  const { options, choice, place, units, overlays, evidence } = setting
  const { to, seed } = options
  const packs = choice.years.map((one) => one.pack)
  const agencies = makeAgencies([...choice.evidence, ...packs], place)
  const figures = makeFigures(seed, choice.years, place, units, overlays)
  const { procedure, procedurePack } = choice
  const projects = standingIn(units, to).flatMap((one) => makeProjects(one, to, seed))
  const { lists, listRows } = listsOf(setting, agencies, projects)
  return {
    ...emptyWorkspace(dossierOf(options, choice, place, overlays)),
    units: [...place.units],
    classifications: [...place.classifications],
    agencies: [...agencies],
    team: [...makeTeam(agencies)],
    readings: [...readingsOf(setting, figures.readings)],
    statements: [...figures.statements],
    recognitions: [...recognitionsOf(setting)],
    evidence: [...evidence],
    confirmations: [...makeConfirmations([...packs, procedurePack], procedure, to)],
    assignments: [...makeAssignments(judgedStandards(choice), to)],
    projects: [...projects],
    lists: [...lists],
    listRows: [...listRows],
  }
}

/** Danh mục come with the papers: where there are none, there are no lists either. */
function listsOf(
  { options, units }: Setting,
  agencies: readonly Agency[],
  projects: readonly Project[],
) {
  const { packs, evidence, to: year, seed } = options
  if (evidence === false) return { lists: [], listRows: [] }
  const members = standingIn(units, year)
  return makeLists({ packs, agencies, projects, whole: units.whole, members, year, seed })
}

function readingsOf(setting: Setting, figures: readonly Reading[]): readonly Reading[] {
  const { options, choice, units, evidence } = setting
  const { packs, to, seed } = options
  const everyone = [units.whole, units.township, ...units.members]
  const proofs = new Map(evidence.map((one) => [one.links[0]?.item ?? '', one.id]))
  return [
    ...figures.map((one) => withProof(one, to, evidence)),
    ...everyone.flatMap((unit) => yearsOf(unit).flatMap((year) => makeMeasures(packs, unit, year))),
    ...makeDeclarations(
      choice.procedure,
      choice.procedurePack.procedure,
      units.whole,
      to,
      seed,
      (item) => proofs.get(item),
    ),
  ]
}

function recognitionsOf({ options, choice, place, units }: Setting): readonly Recognition[] {
  const { to, seed } = options
  const late = latecomer(units.members)
  const member = choice.years.at(-1)?.member.id ?? ''
  const judged = [...place.communes, place.township]
  return [
    ...standingIn(units, to).flatMap((one) => makeRecognition(one, choice.years, late, seed) ?? []),
    ...makeOtherRecognitions(choice.procedure, member, judged, to, seed),
  ]
}

/** Member units that the judged year still has. */
function standingIn(units: FictionUnits, year: number): readonly FictionUnit[] {
  return units.members.filter((one) => one.to === year)
}

/** A figure of the judged year names the paper that shows it. */
function withProof(reading: Reading, year: number, evidence: readonly Evidence[]): Reading {
  if (!reading.to.startsWith(String(year))) return reading
  const proof = evidence.find(
    ({ links: [link] }) => link?.unit === reading.unit && reading.item.startsWith(`${link.item}.`),
  )
  return proof ? { ...reading, evidence: [proof.id] } : reading
}

function makeOverlays(
  choice: PackChoice,
  place: Place,
  { seed, to, evidence }: DistrictOptions,
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
      adopted: isLast && evidence !== false ? lists : undefined,
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
  const standing = standingIn(units, year)
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
    id: `huyen-mau-${place.province.code.toLowerCase()}-${to}`,
    title: `Hồ sơ đề nghị công nhận ${place.district.fullName} (hư cấu), năm ${to}: ${choice.standard.title}`,
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
