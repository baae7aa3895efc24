import type { Absence, Account } from '#contract/accounts.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayManage } from '../people/may-manage.ts'
import { transact } from '../platform/database/transact.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { readAccount } from './own-account.ts'
import { toAbsence } from './show-account.ts'
import {
  closeAbsence,
  insertAbsence,
  selectAbsences,
  selectAccount,
  selectColleagues,
} from './store.ts'

interface NewAbsence {
  readonly substitute: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** People of the own agencies, and over the own units, who may stand in. */
export async function listColleagues(deps: Deps, _input: unknown, { caller }: Call) {
  return { people: [...(await colleaguesOf(deps, caller.person ?? '', ownPlaces(caller)))] }
}

/** Uỷ quyền: the own absence, with a colleague as substitute. Throws `bad_input`, `not_found`. */
export async function stateAbsence(deps: Deps, input: NewAbsence, call: Call): Promise<Account> {
  const person = call.caller.person ?? ''
  const known = await colleaguesOf(deps, person, ownPlaces(call.caller))
  if (!known.some((one) => one.id === input.substitute))
    throw new Refusal('not_found', { kind: 'person' })
  await keepAbsence(deps, { ...input, person }, person)
  return await readAccount(deps, {}, call)
}

/** Absences of some people, newest first. */
export async function absencesOf(
  deps: Deps,
  persons: readonly string[],
): Promise<readonly Absence[]> {
  return (await selectAbsences(deps.db, { persons })).map(toAbsence)
}

/** Ends an absence early; the person's own, or of somebody whom the caller manages. Throws `not_found`. */
export async function endAbsence(
  deps: Deps,
  { absence: id }: { readonly absence: string },
  { caller }: Call,
): Promise<Record<string, never>> {
  const [found] = await selectAbsences(deps.db, { id })
  const isOwn = found?.person === caller.person || found?.substitute === caller.person
  if (!found || !(isOwn || (await mayManage(deps, caller, found.person, 'staff'))))
    throw new Refusal('not_found', { kind: 'absence' })
  await transact(deps.db, async (tx) => {
    if (!(await closeAbsence(tx, id, deps.clock.now())))
      throw new Refusal('not_found', { kind: 'absence' })
    const deed = {
      actor: caller.person ?? '',
      act: 'end_absence',
      object: `person:${found.person}`,
    }
    await writeEntry(tx, { ...deed, after: { absence: id } })
  })
  return {}
}

/** Keeps an absence, whoever states it. Throws `bad_input` (days, oneself), `not_found` (a substitute without open account). */
export async function keepAbsence(
  deps: Deps,
  input: NewAbsence & { readonly person: string },
  actor: string,
): Promise<Absence> {
  const { person, substitute, from, to, reason } = input
  if (from > to || to < deps.clock.today()) throw wrong('to', 'period_reversed')
  if (substitute === person) throw wrong('substitute', 'same_person')
  const id = uuid()
  await transact(deps.db, async (tx) => {
    const other = await selectAccount(tx, substitute)
    if (!other?.active) throw new Refusal('not_found', { kind: 'person' })
    await insertAbsence(tx, {
      id,
      person,
      substitute,
      from_day: from,
      to_day: to,
      reason,
      made_by: actor,
      made_at: deps.clock.now(),
      ended_at: null,
    })
    const after = { absence: id, substitute, from, to, reason }
    await writeEntry(tx, { actor, act: 'state_absence', object: `person:${person}`, after })
  })
  const [kept] = await selectAbsences(deps.db, { id })
  if (!kept) throw new Refusal('not_found', { kind: 'absence' })
  return toAbsence(kept)
}

function wrong(field: string, code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field, code }] })
}

type Place = { readonly path: string; readonly agency: string | null }

/** Only the own grants lead to substitutes: what is lent is not lent on. */
function ownPlaces({ grants }: Call['caller']): readonly Place[] {
  return grants
    .filter((one) => one.behalf === undefined)
    .map(({ path, agency }) => ({ path, agency: agency ?? null }))
}

async function colleaguesOf(deps: Deps, person: string, places: readonly Place[]) {
  return await selectColleagues(deps.db, person, places, deps.clock.today())
}
