import type { Account } from '#contract/accounts.ts'
import { Refusal } from '#domain/refusal.ts'
import { queueMail } from '../mail/outbox.ts'
import { toEmail } from '../people/add-person.ts'
import { requireFreeEmail } from '../people/free-email.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { countAttempt, forgetAttempts } from '../session/attempts.ts'
import { requireGoodPassword } from '../session/good-password.ts'
import { noteLockout } from '../session/note-lockout.ts'
import { hashPassword, isPassword } from '../session/password.ts'
import { answerSession, confirmedUntil, openSession } from '../session/sessions.ts'
import { dropTotp } from '../totp/turn-off.ts'
import { securityEvents } from './security-events.ts'
import { showAccount } from './show-account.ts'
import {
  confirmSession,
  endSessions,
  selectAccount,
  selectSessions,
  setPassword,
  setProfile,
} from './store.ts'

/** Tài khoản của tôi. */
export async function readAccount(deps: Deps, _input: unknown, { caller }: Call): Promise<Account> {
  const events = await securityEvents(deps.db, { persons: [caller.person ?? ''], limit: 20 })
  return await showAccount(deps, caller, events)
}

/** Changes the own name and address; the old address is told. Throws `already_exists` for somebody’s address. */
export async function changeProfile(
  deps: Deps,
  input: { readonly name: string; readonly email: string | null },
  call: Call,
): Promise<Account> {
  const person = call.caller.person ?? ''
  const profile = { name: input.name.trim(), email: input.email && toEmail(input.email) }
  await transact(deps.db, async (tx) => {
    await requireFreeEmail(tx, profile.email, person)
    const before = await selectAccount(tx, person)
    await queueMail(deps, tx, 'profile_changed', person)
    await setProfile(tx, person, profile)
    await writeEntry(tx, {
      actor: person,
      act: 'change_profile',
      object: `person:${person}`,
      before: before && { name: before.name, email: before.email },
      after: profile,
    })
  })
  return await readAccount(deps, {}, { ...call, caller: { ...call.caller, name: profile.name } })
}

/** Đổi mật khẩu by the current one; all other sessions end. Throws `wrong_credentials`, `bad_input`, `too_many_attempts`. */
export async function changePassword(
  deps: Deps,
  input: { readonly current: string; readonly password: string },
  call: Call,
): Promise<Account> {
  const { caller } = call
  const person = caller.person ?? ''
  requireGoodPassword(input.password, [caller.name, caller.login])
  await requirePassword(deps, input.current, call)
  const password = await hashPassword(input.password)
  await transact(deps.db, async (tx) => {
    await setPassword(tx, person, password)
    await endSessions(tx, person, { butHash: caller.session })
    if (caller.session) await confirmSession(tx, caller.session, deps.clock.now())
    await queueMail(deps, tx, 'password_changed', person)
    await writeEntry(tx, { actor: person, act: 'change_password', object: `person:${person}` })
  })
  return await readAccount(deps, {}, call)
}

/** Nhập lại mật khẩu, for the sensitive acts of the next minutes; the session goes on under a new token. Throws `wrong_credentials`, `too_many_attempts`. */
export async function confirmPassword(
  deps: Deps,
  { password }: { readonly password: string },
  call: Call,
): Promise<{ confirmedUntil: string }> {
  await requirePassword(deps, password, call)
  const person = call.caller.person ?? ''
  const { session } = call.caller
  const opening = await openingOf(deps, person, session)
  const token = await transact(deps.db, async (tx) => {
    const opened = await openSession(deps, tx, person, { ...opening, instead: session })
    await writeEntry(tx, { actor: person, act: 'confirm_password', object: `person:${person}` })
    return opened
  })
  await answerSession(deps, call, token)
  const at = deps.clock.now()
  return { confirmedUntil: confirmedUntil(deps, { ...call.caller, confirmedAt: at }) ?? at }
}

/** How the session began, which it goes on to tell under its new token. */
async function openingOf(deps: Deps, person: string, session: string | null) {
  const found = (await selectSessions(deps.db, person)).find((one) => one.hash === session)
  return { how: found?.how ?? 'password', agent: found?.agent }
}

/** Tắt xác thực hai bước of the own account. */
export async function turnOffTotp(deps: Deps, _input: unknown, call: Call): Promise<Account> {
  const person = call.caller.person ?? ''
  await transact(deps.db, (tx) => dropTotp(deps, tx, person, person))
  return await readAccount(deps, {}, call)
}

/** Đăng xuất nơi khác: one of the own sessions by its id. */
export async function endSession(
  deps: Deps,
  { session }: { readonly session: string },
  call: Call,
): Promise<Account> {
  return await endOwn(deps, call, { id: session })
}

/** Đăng xuất mọi nơi khác: only this session stays. */
export async function endOtherSessions(deps: Deps, _input: unknown, call: Call): Promise<Account> {
  return await endOwn(deps, call, { butHash: call.caller.session })
}

async function endOwn(
  deps: Deps,
  call: Call,
  which: { readonly id?: string; readonly butHash?: string | null },
): Promise<Account> {
  const person = call.caller.person ?? ''
  await transact(deps.db, async (tx) => {
    const ended = await endSessions(tx, person, which)
    const deed = { actor: person, act: 'end_sessions', object: `person:${person}` }
    if (ended > 0) await writeEntry(tx, { ...deed, after: { ended } })
  })
  return await readAccount(deps, {}, call)
}

/** The caller's own password, with the same limits as signing in. */
async function requirePassword(deps: Deps, password: string, { caller, address }: Call) {
  const here = deps.config.dataFolder
  await countAttempt(here, caller.login, address, () => noteLockout(deps, caller.login))
  const account = await selectAccount(deps.db, caller.person ?? '')
  if (!(await isPassword(account?.password, password))) throw new Refusal('wrong_credentials')
  await forgetAttempts(here, caller.login)
}
