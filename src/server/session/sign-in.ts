import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { enter } from './enter.ts'
import { noteLockout } from './note-lockout.ts'
import { isPassword } from './password.ts'
import { findAccount } from './store.ts'
import { toLogin } from './to-login.ts'

/**
 * Đăng nhập by a local account; `step` in the answer: a code is needed too. Throws `wrong_credentials`, after the same work,
 * for an unknown login, a wrong password and a closed account; `too_many_attempts`.
 */
export async function signIn(
  deps: Deps,
  input: { readonly login: string; readonly password: string },
  call: Call,
): Promise<Session> {
  const login = toLogin(input.login)
  const here = deps.config.dataFolder
  await countAttempt(here, login, call.address, () => noteLockout(deps, login))
  const account = await findAccount(deps.db, login)
  const isRight = await isPassword(account?.password, input.password)
  if (!account?.active || !isRight) {
    deps.log.warn({ address: call.address, event: 'sign_in_failed' }, 'sign-in refused')
    throw new Refusal('wrong_credentials')
  }
  await forgetAttempts(here, login)
  return await transact(deps.db, (tx) => enter(deps, tx, account.id, 'password', call)).then(
    (answer) => answer(),
  )
}
