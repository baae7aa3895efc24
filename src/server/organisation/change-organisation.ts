import type { Agency } from '#domain/dossier/dossier.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { fold } from '#domain/fold.ts'
import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireOwnNames } from './other-names.ts'
import { timesNamed } from './read-organisation.ts'
import {
  countGrants,
  deleteAgency,
  endStanding,
  putAgencyRow,
  replaceUnitAliases,
  updateHead,
} from './store.ts'

interface Dates {
  readonly title: string
  readonly deadline: string | null
  readonly closingOn: string | null
}

/** Tên hồ sơ, hạn trình, ngày chốt số liệu. Throws `bad_input` for figures closed after the dossier is due. */
export async function changeDates(
  deps: Deps,
  { dossier: id, ...after }: Dates & { readonly dossier: string },
  { caller }: Call,
): Promise<Record<string, never>> {
  const { workspace, place } = await openDossier(deps, id)
  const { title, deadline, closingOn } = workspace.dossier
  if (after.deadline !== null && after.closingOn !== null && after.closingOn > after.deadline)
    throw wrong('closingOn', 'closing_after_deadline')
  const before = { title, deadline: deadline ?? null, closingOn: closingOn ?? null }
  await changeDossier(deps, place, caller.name, async (tx) => {
    const { title: name, deadline: due, closingOn: closing_on } = after
    await updateHead(tx, place, { title: name, deadline: due, closing_on })
    return { answer: null, deed: { act: 'change_dates', object: `dossier:${id}`, before, after } }
  })
  return {}
}

/** Thêm, sửa cơ quan. Throws `not_found`, `bad_input` for a name that is another's or a unit or pack body unknown. */
export async function putAgency(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly agency: Omit<Agency, 'id'> & { readonly id?: string | undefined }
  },
  { caller }: Call,
): Promise<{ agency: Agency }> {
  const dossier = await openDossier(deps, input.dossier)
  const { workspace, place } = dossier
  const before = workspace.agencies.find(({ id }) => id === input.agency.id) ?? null
  if (input.agency.id !== undefined && !before) throw new Refusal('not_found', { kind: 'agency' })
  const agency = { ...input.agency, id: before?.id ?? newId(workspace, input.agency.name) }
  requireKnown(dossier, agency)
  const names = [agency.name, agency.short ?? [], agency.aliases ?? []].flat()
  requireOwnNames(workspace, { kind: 'agency', id: agency.id }, names, 'agency.name')
  await changeDossier(deps, place, caller.name, async (tx) => {
    if (agency.standing) await endStanding(tx, place, agency.id)
    await putAgencyRow(tx, place, agency)
    const object = `agency:${agency.id}`
    return { answer: null, deed: { act: 'put_agency', object, before, after: agency } }
  })
  return { agency }
}

/** Xóa cơ quan. Throws `not_found`, and `agency_in_use` while an assignment, a task, a list or a person names it. */
export async function removeAgency(
  deps: Deps,
  input: { readonly dossier: string; readonly agency: string },
  { caller }: Call,
): Promise<Record<string, never>> {
  const { workspace, place } = await openDossier(deps, input.dossier)
  const before = workspace.agencies.find(({ id }) => id === input.agency)
  if (!before) throw new Refusal('not_found', { kind: 'agency' })
  const granted = (await countGrants(deps.db, place.path)).get(before.id) ?? 0
  const named = timesNamed(workspace, before.id) + granted
  if (named > 0) throw new Refusal('agency_in_use', { count: named })
  await changeDossier(deps, place, caller.name, async (tx) => {
    await deleteAgency(tx, place, before.id)
    const object = `agency:${before.id}`
    return { answer: null, deed: { act: 'remove_agency', object, before } }
  })
  return {}
}

/** Tên gọi khác của đơn vị. Throws `not_found`, `bad_input` for a name that is another unit's. */
export async function putUnitAliases(
  deps: Deps,
  input: { readonly dossier: string; readonly unit: string; readonly aliases: readonly string[] },
  { caller }: Call,
): Promise<Record<string, never>> {
  const { workspace, place } = await openDossier(deps, input.dossier)
  const { unit } = input
  if (!workspace.units.some(({ id }) => id === unit))
    throw new Refusal('not_found', { kind: 'unit' })
  const aliases = [...new Map(input.aliases.map((one) => [fold(one), one])).values()]
  requireOwnNames(workspace, { kind: 'unit', id: unit }, aliases, 'aliases')
  const before = workspace.unitAliases.filter((one) => one.unit === unit).map(({ alias }) => alias)
  await changeDossier(deps, place, caller.name, async (tx) => {
    await replaceUnitAliases(tx, place, unit, aliases)
    const object = `unit:aliases@${unit}`
    return { answer: null, deed: { act: 'name_unit', object, before, after: aliases } }
  })
  return {}
}

function requireKnown({ workspace, packs }: OpenDossier, agency: Agency): void {
  const isUnit = (id: string) => workspace.units.some((one) => one.id === id)
  if (agency.unit !== undefined && !isUnit(agency.unit)) throw wrong('agency.unit', 'unit_unknown')
  const spoken = packs.flatMap((pack) => pack.agencies)
  if (agency.packAgency !== undefined && !spoken.some(({ id }) => id === agency.packAgency))
    throw wrong('agency.packAgency', 'agency_unknown')
}

/** From the name: `Phòng Kinh tế` → `phong_kinh_te`, with a number where that is taken. */
function newId({ agencies }: Workspace, name: string): string {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
      .slice(0, 60) || 'co_quan'
  const taken = new Set(agencies.map(({ id }) => id))
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}_${count}`
    if (!taken.has(id)) return id
  }
}

function wrong(field: string, code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field, code }] })
}
