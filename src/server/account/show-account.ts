import type { Absence, Account, SecurityEvent } from '#contract/accounts.ts'
import type { Role } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { confirmedUntil } from '../session/sessions.ts'
import { totpOf } from '../totp/turn-off.ts'
import {
  selectAbsences,
  selectAccount,
  selectAgencyNames,
  selectGrants,
  selectIdentities,
  selectSessions,
} from './store.ts'

/** The own account as its page shows it. */
export async function showAccount(
  deps: Deps,
  caller: Caller,
  events: readonly SecurityEvent[],
): Promise<Account> {
  const person = caller.person ?? ''
  const account = await selectAccount(deps.db, person)
  if (!account) throw new Refusal('not_found', { kind: 'person' })
  const sessions = await selectSessions(deps.db, person)
  const own = (await selectGrants(deps.db, person, deps.clock.today())).map((one) => ({
    ...one,
    role: one.role as Role,
    behalf: null,
  }))
  const lent = caller.grants.flatMap(({ role, unit, agency, path, from, to, behalf }) =>
    behalf === undefined
      ? []
      : [{ role, unit: unit ?? null, agency: agency ?? null, path, from, to: to ?? null, behalf }],
  )
  return {
    name: account.name,
    login: account.login,
    email: account.email,
    hasPassword: account.password !== '',
    ...(await totpOf(deps.db, person)),
    confirmedUntil: confirmedUntil(deps, caller),
    sessions: sessions.map((one) => ({
      id: one.id,
      isThis: one.hash === caller.session,
      how: one.how,
      agent: one.agent,
      openedAt: one.created_at,
      seenAt: one.seen_at,
    })),
    directories: (await selectIdentities(deps.db, person)).map((one) => one.provider),
    grants: await named(deps, [...own, ...lent]),
    absences: (await selectAbsences(deps.db, { either: person })).map(toAbsence),
    events: [...events],
  }
}

type Grant = Account['grants'][number]

/** Grants with their places by name. */
async function named(
  deps: Deps,
  grants: readonly (Omit<Grant, 'place'> & { readonly path: string })[],
): Promise<Grant[]> {
  const agencies = await selectAgencyNames(
    deps.db,
    grants.flatMap((one) => one.agency ?? []),
  )
  return grants.map(({ path, ...one }) => {
    const agency = agencies.find((each) => each.id === one.agency && each.path === path)
    const unit = deps.reference.units.find((each) => each.id === one.unit)
    const names = [agency?.name ?? one.agency, unit?.fullName ?? one.unit]
    return { ...one, place: names.filter((name) => name !== null).join(', ') }
  })
}

export function toAbsence(row: Awaited<ReturnType<typeof selectAbsences>>[number]): Absence {
  return {
    id: row.id,
    person: { id: row.person, name: row.awayName },
    substitute: { id: row.substitute, name: row.thereName },
    from: row.from_day,
    to: row.to_day,
    reason: row.reason,
    endedAt: row.ended_at,
  }
}
