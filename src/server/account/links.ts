import type { JournalAct } from '#contract/locales/vi/journal.ts'
import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { queueMail } from '../mail/outbox.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { countGuest, countReset } from '../session/attempts.ts'
import { enter } from '../session/enter.ts'
import { requireGoodPassword } from '../session/good-password.ts'
import { hashPassword } from '../session/password.ts'
import { toLogin } from '../session/to-login.ts'
import { hashToken } from '../session/token.ts'
import { endSessions, findLink, setPassword, takeLink } from './store.ts'

/**
 * Quên mật khẩu: a link goes by mail to whoever has the login and an address. The answer and the work are the same for every
 * login: who it is, is looked up when the mail goes. Throws `mail_not_set`, `too_many_attempts`.
 */
export async function askReset(
  deps: Deps,
  input: { readonly login: string },
  call: Call,
): Promise<Record<string, never>> {
  if (deps.config.smtpUrl === null) throw new Refusal('mail_not_set')
  const login = toLogin(input.login)
  await countGuest(deps.config.dataFolder, call.address)
  await countReset(deps.config.dataFolder, login)
  await transact(deps.db, (tx) => queueMail(deps, tx, 'reset_asked', login))
  return {}
}

/** Whose one-time link it is. Throws `link_expired` for a used, old or invented one alike; `too_many_attempts`. */
export async function readLink(deps: Deps, { token }: { readonly token: string }, call: Call) {
  const { kind, name, login, expiresAt } = await requireLink(deps, token, call)
  return {
    kind: kind === 'reset' ? ('reset' as const) : ('invitation' as const),
    name,
    login,
    expiresAt,
  }
}

/**
 * Sets the password by a one-time link and signs in; every earlier session of the person ends, and where the second step is on
 * its code is asked. Throws `link_expired`, `bad_input` (a common password: the link stays good), `too_many_attempts`.
 */
export async function openLink(
  deps: Deps,
  input: { readonly token: string; readonly password: string },
  call: Call,
): Promise<Session> {
  const { person, name, login, kind } = await requireLink(deps, input.token, call)
  requireGoodPassword(input.password, [name, login])
  const password = await hashPassword(input.password)
  const answer = await transact(deps.db, async (tx) => {
    if (!(await takeLink(tx, hashToken(input.token), deps.clock.now())))
      throw new Refusal('link_expired')
    await setPassword(tx, person, password)
    await endSessions(tx, person)
    await queueMail(deps, tx, 'password_changed', person)
    const act: JournalAct = kind === 'reset' ? 'reset_password' : 'accept_invitation'
    await writeEntry(tx, { actor: person, act, object: `person:${person}` })
    return await enter(deps, tx, person, 'link', call)
  })
  return await answer()
}

async function requireLink(deps: Deps, token: string, { address }: Call) {
  await countGuest(deps.config.dataFolder, address)
  const link = await findLink(deps.db, hashToken(token), deps.clock.now())
  if (!link) throw new Refusal('link_expired')
  return link
}
