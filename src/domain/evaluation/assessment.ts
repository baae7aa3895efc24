import type { Day } from '../day.ts'
import type { Workspace } from '../dossier/workspace.ts'
import type { Evidence, EvidenceLink } from '../evidence/evidence.ts'
import { groupBy } from '../group.ts'
import { type LaidStandard, layOverlays } from '../pack/lay-overlays.ts'
import type { Pack } from '../pack/pack.ts'
import type { Procedure } from '../pack/procedure.ts'
import type { Standard } from '../pack/standard.ts'
import type { Statement } from '../reading/reading.ts'
import { indexReadings, type ReadingIndex } from '../reading/slot.ts'
import type { Recognition } from '../recognition/recognition.ts'
import { Refusal } from '../refusal.ts'
import { lineage, type UnitTree, unitTree } from '../unit/unit-tree.ts'

/** A dossier prepared for judging, as known on a day: everything is looked up, nothing searched. */
export interface Assessment {
  readonly workspace: Workspace
  readonly packs: readonly Pack[]
  readonly on: Day
  readonly tree: UnitTree
  readonly readings: ReadingIndex
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly recognitions: ReadonlyMap<string, readonly Recognition[]>
  readonly evidence: ReadonlyMap<string, Evidence>
  /** What accepted papers prove, by unit and listed document. */
  readonly proofs: ReadonlyMap<string, ReadonlyMap<string, readonly EvidenceLink[]>>
  readonly confirmed: ReadonlySet<string>
  /** The standard of a family (or id) by which a unit is judged in a year. */
  readonly standardFor: (standard: string, unit: string, year: number) => LaidStandard | undefined
  readonly overlaysFor: (unit: string) => readonly Pack[]
  readonly procedure: Procedure | undefined
  /** Tham số for a unit, as the overlays above it set it. */
  readonly parameter: (id: string, unit: string) => number | undefined
}

/** Throws `Refusal('pack_faulty')` when a pack of the dossier's set is not among `packs`. */
export function assess(workspace: Workspace, packs: readonly Pack[], on: Day): Assessment {
  const set = workspace.dossier.packs.map((one) => packOf(packs, one.id, one.version))
  const tree = unitTree(workspace.units, workspace.classifications)
  const evidence = workspace.evidence.filter((one) => one.knownOn <= on)
  const overlaysFor = overlayFinder(set, tree)
  return {
    workspace,
    packs: set,
    on,
    tree,
    readings: indexReadings(workspace.readings, on),
    statements: groupBy(
      workspace.statements.filter((one) => one.on <= on),
      (one) => one.unit,
    ),
    recognitions: groupBy(
      workspace.recognitions.filter((one) => one.knownOn <= on),
      (one) => one.unit,
    ),
    evidence: new Map(evidence.map((one) => [one.id, one])),
    proofs: proofsByUnit(evidence.filter((one) => one.state === 'accepted')),
    confirmed: confirmedItems(workspace, set, on),
    standardFor: standardFinder(workspace, set, overlaysFor),
    overlaysFor,
    procedure: procedureFor(set, workspace.dossier.standard),
    parameter: parameterFinder(workspace, set, overlaysFor),
  }
}

function packOf(packs: readonly Pack[], id: string, version: string): Pack {
  const found = packs.find((one) => one.id === id && one.version === version)
  if (!found) throw new Refusal('pack_faulty', { pack: id, version, fault: 'not_installed' })
  return found
}

/**
 * Overlays whose scope is the unit or above it, in the order of the pack set. A scope names a record; where no record has
 * that id (another installation's), it is a code.
 */
function overlayFinder(set: readonly Pack[], tree: UnitTree) {
  const overlays = set.filter((one) => one.overlay !== undefined)
  const known = new Map<string, readonly Pack[]>()
  return (unit: string): readonly Pack[] => {
    const cached = known.get(unit)
    if (cached) return cached
    const line = lineage(tree, unit)
    const isAbove = (scope: string) =>
      line.some((one) => (tree.byId.has(scope) ? one.id : one.code) === scope)
    const found = overlays.filter((one) => isAbove(one.overlay?.scope.unit ?? ''))
    known.set(unit, found)
    return found
  }
}

function standardFinder(
  workspace: Workspace,
  set: readonly Pack[],
  overlaysFor: (unit: string) => readonly Pack[],
) {
  const families = new Map(set.flatMap((pack) => pack.standards).map((s) => [s.id, s.family]))
  const laid = new Map<string, LaidStandard | undefined>()
  return (wanted: string, unit: string, year: number): LaidStandard | undefined => {
    const family = families.get(wanted) ?? wanted
    const overlays = overlaysFor(unit)
    const key = `${family} ${year} ${overlays.map((one) => one.id).join(' ')}`
    if (laid.has(key)) return laid.get(key)
    const packId = workspace.dossier.years.find((y) => y.from <= year && year <= y.to)?.pack
    const pack = set.find((one) => one.id === packId)
    const standard = pack?.standards.find((one) => one.family === family)
    const found = pack && standard ? layOverlays(standard, pack, overlays, year) : undefined
    laid.set(key, found)
    return found
  }
}

export function standardOf(set: readonly Pack[], id: string): Standard | undefined {
  return set.flatMap((pack) => pack.standards).find((one) => one.id === id)
}

function procedureFor(set: readonly Pack[], standard: string): Procedure | undefined {
  const family = standardOf(set, standard)?.family
  return set
    .flatMap((pack) => pack.procedure?.procedures ?? [])
    .find((one) => one.family === family)
}

/** A parameter as the place set it, else as the procedure has it; only numbers can be levels. */
function parameterFinder(
  workspace: Workspace,
  set: readonly Pack[],
  overlaysFor: (unit: string) => readonly Pack[],
) {
  const values = new Map<string, number | string | null>()
  for (const one of set.flatMap((pack) => pack.procedure?.parameters ?? []))
    values.set(one.id, one.value)
  for (const [id, value] of Object.entries(workspace.parameters)) values.set(id, value)
  return (id: string, unit: string): number | undefined => {
    const laid = overlaysFor(unit)
      .flatMap((pack) => pack.overlay?.parameters ?? [])
      .findLast((one) => one.id === id)
    const value = laid?.value ?? values.get(id)
    return typeof value === 'number' ? value : undefined
  }
}

/** `pack item` pairs that somebody compared with the official text of just these pack bytes. */
function confirmedItems(workspace: Workspace, set: readonly Pack[], on: Day): ReadonlySet<string> {
  const hashes = new Map(set.map((pack) => [pack.id, pack.sha256]))
  return new Set(
    workspace.confirmations
      .filter((one) => one.on <= on && hashes.get(one.pack) === one.sha256)
      .map((one) => `${one.pack} ${one.item}`),
  )
}

function proofsByUnit(
  accepted: readonly Evidence[],
): ReadonlyMap<string, ReadonlyMap<string, readonly EvidenceLink[]>> {
  const links = accepted.flatMap((one) => one.links).filter((link) => link.document !== undefined)
  const proofs = new Map<string, ReadonlyMap<string, readonly EvidenceLink[]>>()
  for (const [unit, ofUnit] of groupBy(links, (link) => link.unit))
    proofs.set(
      unit,
      groupBy(ofUnit, (link) => link.document ?? ''),
    )
  return proofs
}
