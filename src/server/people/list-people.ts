import type { SecurityEvent } from '#contract/accounts.ts'
import type { Output } from '#contract/api.ts'
import type { Person } from '#contract/session.ts'
import { Role } from '#domain/access/access.ts'
import { absencesOf } from '../account/absences.ts'
import { securityEvents } from '../account/security-events.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { pathsOf, referenceTree } from '../unit/unit-paths.ts'
import { type PeopleScope, peopleScope } from './may-manage.ts'
import { selectAgencyPlaces, selectDossierUnits, selectOwnUnits, selectPeople } from './store.ts'

/** People whom the caller manages, with their grants, past ones too. */
export async function listPeople(
  deps: Deps,
  _input: unknown,
  call: Call,
): Promise<{ people: Person[] }> {
  return { people: await selectPeople(deps.db, peopleScope(call.caller.grants)) }
}

/** Absences of the people whom the caller manages. */
export async function listAbsences(deps: Deps, _input: unknown, call: Call) {
  const people = await selectPeople(deps.db, peopleScope(call.caller.grants))
  return {
    absences: [
      ...(await absencesOf(
        deps,
        people.map((one) => one.id),
      )),
    ],
  }
}

/** Sự kiện bảo mật of the accounts that the caller manages: of all, for who manages the whole installation. */
export async function listSecurityEvents(
  deps: Deps,
  input: {
    readonly person?: string | undefined
    readonly before?: number | undefined
    readonly limit: number
  },
  call: Call,
): Promise<{ events: SecurityEvent[]; next: number | null }> {
  const scope = peopleScope(call.caller.grants, 'people')
  const isAll = scope.under.includes('/') && input.person === undefined
  const people = isAll ? null : await selectPeople(deps.db, scope, input.person)
  const persons = people?.map((one) => one.id) ?? null
  const { before, limit } = input
  const found = await securityEvents(deps.db, { persons, before, limit: limit + 1 })
  const events = found.slice(0, limit)
  return { events, next: found.length > limit ? (events.at(-1)?.sequence ?? null) : null }
}

/** Where the caller may give which roles: units of dossiers and right below them, and their agencies. */
export async function listPlaces(
  deps: Deps,
  _input: unknown,
  call: Call,
): Promise<Output<'listPlaces'>> {
  const scope = peopleScope(call.caller.grants)
  const agencies = await selectAgencyPlaces(deps.db)
  const units = await unitsAround(deps)
  const isHeadOf = (path: string, agency: string) =>
    scope.agencies.some((one) => one.path === path && one.agency === agency)
  return {
    everywhere: scope.under.includes('/'),
    roles: scope.under.length > 0 ? [...Role.options] : ['agencyOfficer'],
    units: units
      .map(({ id, name, path }) => ({
        id,
        name,
        agencies: agencies
          .filter((one) => one.path === path && (isUnder(scope, path) || isHeadOf(path, one.id)))
          .map((one) => ({ id: one.id, name: one.name })),
        isOwn: isUnder(scope, path),
      }))
      .filter((one) => one.isOwn || one.agencies.length > 0)
      .map(({ isOwn: _, ...one }) => one),
  }
}

function isUnder({ under }: PeopleScope, path: string): boolean {
  return under.some((top) => path.startsWith(top))
}

/** The units of dossiers and those right below, shipped and own, each once, from above. */
async function unitsAround(deps: Deps) {
  const dossiers = await selectDossierUnits(deps.db)
  const own = await selectOwnUnits(deps.db)
  const pathOf = pathsOf(deps, [])
  const tops = new Set(dossiers.map((one) => one.unit))
  const tree = referenceTree(deps)
  const shipped = deps.reference.units
    .filter((one) => tops.has(one.id) || (one.parent !== undefined && tops.has(one.parent)))
    .filter((one) => tree !== undefined && one.to === undefined)
    .map((one) => ({ id: one.id, name: one.fullName, path: pathOf(one.id) ?? '' }))
  const shippedTops = deps.reference.units
    .filter((one) => tops.has(one.id))
    .map((one) => ({ id: one.id, name: one.fullName, path: pathOf(one.id) ?? '' }))
  const all = [...shippedTops, ...shipped, ...own].filter((one) => one.path !== '')
  const byId = new Map(all.map((one) => [one.id, one]))
  return [...byId.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
