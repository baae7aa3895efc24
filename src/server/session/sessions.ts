import type { Session } from '#contract/session.ts'
import { type Act, actsOf } from '#domain/access/access.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import { type Caller, guest } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import {
  deleteEndedSessions,
  deleteSession,
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
/** How long a password given again allows sensitive acts. */
const confirmedMinutes = 10

/** Who holds this token? A guest when nobody: none given, ended, or of another installation. */
export async function identify(deps: Deps, token: string | null): Promise<Caller> {
  if (token === null) return guest
  const session = hashToken(token)
  const found = await findHolder(deps.db, session, deps.clock.today())
  const now = deps.clock.now()
  if (!found || hasEnded(found.holder, now)) return guest
  const { holder, grants } = found
  if (holder.seenAt < later(now, -touchMinutes / 60)) await touchSession(deps.db, session, now)
  const { person, name, login, confirmedAt } = holder
  return { person, name, login, grants, session, confirmedAt }
}

/** How a session came to be, and in which browser. */
export interface Opening {
  /** `password`, `link`, `trial` or `directory:<id>`. */
  readonly how: string
  readonly agent?: string | undefined
  /** The session that the browser had before: it ends, so that nobody's earlier session goes on as another's. */
  readonly instead?: string | null
}

/** Opens a session for a person in the transaction that lets them in; the browser gets its token by `grant`. */
export async function openSession(
  deps: Deps,
  tx: Tx,
  person: string,
  { how, agent = '', instead = null }: Opening = { how: 'password' },
): Promise<string> {
  const token = newToken()
  const now = deps.clock.now()
  await deleteEndedSessions(tx, now, later(now, -idleHours))
  if (instead !== null) await deleteSession(tx, instead)
  await insertSession(tx, {
    hash: hashToken(token),
    person,
    created_at: now,
    seen_at: now,
    expires_at: later(now, longestHours),
    id: uuid(),
    confirmed_at: now,
    how,
    agent,
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
    step: null,
  }
}

/** Until when sensitive acts need no password; null: they need it now. A trial has no passwords. */
export function confirmedUntil(deps: Deps, { confirmedAt }: Caller): string | null {
  const now = deps.clock.now()
  const until = deps.config.trial ? later(now, 1) : later(confirmedAt ?? now, confirmedMinutes / 60)
  return until > now ? until : null
}

function hasEnded({ seenAt, expiresAt }: Holder, now: string): boolean {
  return expiresAt <= now || seenAt < later(now, -idleHours)
}

/** An instant so many hours later. */
export function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
