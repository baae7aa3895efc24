import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { unseal } from '../platform/secret-key.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { lockTotp, noteStep, takeRecoveryCode } from './store.ts'
import { acceptedStep } from './totp.ts'

/**
 * Within a transaction: takes a code of the authenticator, once; or where `withRecovery`, a recovery code, once. A first code turns
 * the second step on. Answers by what it was right; undefined when wrong, old or taken before.
 */
export async function takeCode(
  deps: Deps,
  tx: Tx,
  person: string,
  code: string,
  withRecovery: boolean,
): Promise<'code' | 'recovery' | undefined> {
  const row = await lockTotp(tx, person)
  if (!row || (withRecovery && row.confirmed_at === null)) return undefined
  const now = deps.clock.now()
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) {
    const isRight =
      withRecovery && (await takeRecoveryCode(tx, person, hashRecoveryCode(code), now))
    return isRight ? 'recovery' : undefined
  }
  const secret = await unseal(deps.config.dataFolder, row.secret)
  const step = secret && acceptedStep(secret, digits, Date.parse(now) / 1000, row.last_step)
  if (!step) return undefined
  await noteStep(tx, person, step, row.confirmed_at ?? now)
  return 'code'
}
