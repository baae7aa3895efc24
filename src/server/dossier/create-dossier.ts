import type { Agency, Dossier } from '#domain/dossier/dossier.ts'
import { emptyWorkspace } from '#domain/dossier/empty-workspace.ts'
import { standardOf } from '#domain/evaluation/assessment.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { existsOn, lineage, unitTree } from '#domain/unit/unit-tree.ts'
import { may } from '../access/authorize.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { ownUnitsAround } from '../unit/own-units-around.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { defaultPacks, type PackSet } from './default-packs.ts'
import { storeWorkspace } from './store-workspace.ts'

/** What decides where a dossier lies and by what it is judged. */
interface Wanted {
  readonly unit: string
  readonly standard: string
  readonly year: number
  readonly packs?: readonly string[] | undefined
}

interface NewDossier extends Wanted {
  readonly title: string
  readonly deadline?: string | undefined
  readonly closingOn?: string | undefined
}

/**
 * Lập hồ sơ: a unit's case for a standard and a year, with the packs and agencies that are shipped for it. Throws
 * `not_found` for a unit, `not_allowed`, `bad_input` by field, `already_exists`.
 */
export async function createDossier(deps: Deps, input: NewDossier, { caller }: Call) {
  const { unit, path, own, set } = await planDossier(deps, input, caller)
  const dossier = toDossier(input, set)
  const workspace = { ...emptyWorkspace(dossier), ...own, agencies: agenciesOf(set.packs) }
  await transact(deps.db, async (tx) => {
    const place = await storeWorkspace(deps, tx, { workspace, path, by: caller.name })
    const object = `dossier:${dossier.id}`
    const deed = { actor: caller.name, act: 'create_dossier', object, dossier: dossier.id }
    const { sequence } = await writeEntry(tx, { ...deed, after: dossier })
    await place.finish(sequence)
  })
  const { id, title, standard, year, deadline } = dossier
  const names = { unit: unit.id, unitName: unit.fullName }
  return { id, title, ...names, standard, year, asOf: null, deadline: deadline ?? null }
}

/** Where a new dossier would lie and what it would be judged by. Throws as `createDossier` does. */
export async function planDossier(deps: Deps, input: Wanted, caller: Call['caller']) {
  const own = await ownUnitsAround(deps.db, input.unit)
  const tree = unitTree([...deps.reference.units, ...own.units], [])
  const unit = tree.byId.get(input.unit)
  const path = pathsOf(deps, own.units)(input.unit)
  if (!unit || path === undefined) throw new Refusal('not_found', { kind: 'unit' })
  if (!may(caller.grants, 'createDossier', path))
    throw new Refusal('not_allowed', { act: 'createDossier' })
  requireFit(deps.packs, unit, input)
  return { unit, path, own, set: packSet(deps.packs, input, lineage(tree, unit.id)) }
}

/** The standard must be one of units like this one, and the unit must have been there. */
function requireFit(packs: readonly Pack[], unit: Unit, { standard, year }: Wanted): void {
  const found = standardOf(packs, standard)
  const fields: { field: string; code: string }[] = []
  if (!found) fields.push({ field: 'standard', code: 'standard_unknown' })
  else if (found.level !== unit.level) fields.push({ field: 'standard', code: 'level_differs' })
  else if (found.types.length > 0 && !found.types.includes(unit.type))
    fields.push({ field: 'standard', code: 'type_differs' })
  if (!existsOn(unit, `${year}-12-31`) && !existsOn(unit, `${year}-01-01`))
    fields.push({ field: 'year', code: 'unit_not_there' })
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}

/** The default set; where packs are named, only these of it and any other shipped ones named. */
function packSet(
  shipped: readonly Pack[],
  { standard, year, packs: named }: Wanted,
  line: readonly Unit[],
): PackSet {
  const set = defaultPacks(shipped, standard, year, line)
  if (named === undefined) return set
  const fields = [{ field: 'packs', code: 'pack_unknown' }]
  const packs = named.map((id) => {
    const found = shipped.find((pack) => pack.id === id)
    if (!found) throw new Refusal('bad_input', { fields })
    return found
  })
  const years = set.years.filter((one) => named.includes(one.pack))
  if (!years.some((one) => one.to === year)) throw new Refusal('bad_input', { fields })
  return { packs, years }
}

function toDossier(input: NewDossier, { packs, years }: PackSet): Dossier {
  const { title, unit, standard, year, deadline, closingOn } = input
  return {
    id: `${unit}-${standard}-${year}`,
    title,
    unit,
    standard,
    year,
    ...(deadline ? { deadline } : {}),
    ...(closingOn ? { closingOn } : {}),
    packs: packs.map(({ id, version, sha256, role }) => ({ id, version, sha256, role })),
    years,
  }
}

/** The bodies that the packs name, as a start: the place renames, adds and removes. */
function agenciesOf(packs: readonly Pack[]): Agency[] {
  const named = new Map(packs.flatMap((pack) => pack.agencies).map((one) => [one.id, one]))
  return [...named.values()].map(({ id, name, vertical }) => ({
    id,
    name,
    packAgency: id,
    vertical,
    standing: false,
  }))
}
