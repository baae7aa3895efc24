import type { Session } from '#contract/session.ts'
import { type Act, actsOf } from '#domain/access/access.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { type Caller, guest } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import {
  deleteEndedSessions,
  findAccount,
  findHolder,
  type Holder,
  insertSession,
  touchSession,
} from './store.ts'
import { hashToken, newToken } from './token.ts'

/** A session ends after half a day without a request, and after a week in any case. */
const idleHours = 12
const longestHours = 7 * 24
/** How often it is written down that a session is still used. */
const touchMinutes = 5

/** Who holds this token? A guest when nobody: none given, ended, or of another installation. */
export async function identify(deps: Deps, token: string | null): Promise<Caller> {
  if (token === null) return guest
  const session = hashToken(token)
  const found = await findHolder(deps.db, session, deps.clock.today())
  const now = deps.clock.now()
  if (!found || hasEnded(found.holder, now)) return guest
  const { holder, grants } = found
  if (holder.seenAt < earlier(now, touchMinutes / 60)) await touchSession(deps.db, session, now)
  return { person: holder.person, name: holder.name, login: holder.login, grants, session }
}

/** Opens a session for a person in the transaction that lets them in; the browser gets its token by `grant`. */
export async function openSession(deps: Deps, tx: Tx, person: string): Promise<string> {
  const token = newToken()
  const now = deps.clock.now()
  await deleteEndedSessions(tx, now, earlier(now, idleHours))
  await insertSession(tx, {
    hash: hashToken(token),
    person,
    created_at: now,
    seen_at: now,
    expires_at: later(now, longestHours),
  })
  return token
}

/** Gives the browser the token and answers who is now signed in. */
export async function answerSession(deps: Deps, call: Call, token: string): Promise<Session> {
  call.openSession(token, longestHours * 3600)
  return toSession(deps, await identify(deps, token))
}

/** The id of the person with a login. */
export async function personOf(tx: Tx, login: string): Promise<string | undefined> {
  return (await findAccount(tx, login))?.id
}

export function toSession(deps: Deps, caller: Caller): Session {
  const acts = new Set<Act>(caller.person === null ? ['open'] : ['open', 'signedIn'])
  for (const grant of caller.grants) for (const act of actsOf[grant.role]) acts.add(act)
  const { person, name, login } = caller
  return {
    person: person === null ? null : { id: person, name, login },
    grants: caller.grants.map(({ role, unit, agency }) => ({
      role,
      unit: unit ?? null,
      agency: agency ?? null,
    })),
    acts: [...acts],
    trial: deps.config.trial,
  }
}

function hasEnded({ seenAt, expiresAt }: Holder, now: string): boolean {
  return expiresAt <= now || seenAt < earlier(now, idleHours)
}

function earlier(instant: string, hours: number): string {
  return later(instant, -hours)
}

function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
