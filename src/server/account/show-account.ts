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
  const own = await selectGrants(deps.db, person, deps.clock.today())
  const lent = caller.grants.filter((one) => one.behalf !== undefined)
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
    grants: [
      ...own.map((one) => ({ ...one, role: one.role as Role, behalf: null })),
      ...lent.map(({ role, unit, agency, from, to, behalf }) => ({
        role,
        unit: unit ?? null,
        agency: agency ?? null,
        from,
        to: to ?? null,
        behalf: behalf ?? null,
      })),
    ],
    absences: (await selectAbsences(deps.db, { either: person })).map(toAbsence),
    events: [...events],
  }
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
