import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { isPassword } from './password.ts'
import { answerSession, openSession } from './sessions.ts'
import { findAccount } from './store.ts'

/**
 * Đăng nhập by a local account. Throws `wrong_credentials`, after the same work, for an unknown login, a wrong password and a
 * closed account; `too_many_attempts`.
 */
export async function signIn(
  deps: Deps,
  input: { readonly login: string; readonly password: string },
  call: Call,
): Promise<Session> {
  const login = toLogin(input.login)
  const here = deps.config.dataFolder
  await countAttempt(here, login, call.address)
  const account = await findAccount(deps.db, login)
  const isRight = await isPassword(account?.password, input.password)
  if (!account?.active || !isRight) throw new Refusal('wrong_credentials')
  await forgetAttempts(here, login)
  const token = await transact(deps.db, async (tx) => {
    const opened = await openSession(deps, tx, account.id)
    await writeEntry(tx, { actor: account.id, act: 'sign_in', object: `person:${account.id}` })
    return opened
  })
  return await answerSession(deps, call, token)
}

/** Logins are compared in one spelling. */
export function toLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase()
}
