import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { seal } from '../platform/secret-key.ts'
import { countAttempt, forgetAttempts } from '../session/attempts.ts'
import { takeCode } from './check-code.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { lockTotp, putSecret, replaceCodes } from './store.ts'
import { newSecret, totpUri } from './totp.ts'

/** A new secret for the authenticator, shown once; nothing holds until a code of it is given. Throws `already_exists`. */
export async function beginTotp(
  deps: Deps,
  _input: unknown,
  { caller }: Call,
): Promise<{ secret: string; uri: string }> {
  const secret = newSecret()
  const sealed = await seal(deps.config.dataFolder, secret)
  const isPut = await transact(deps.db, (tx) => putSecret(tx, caller.person ?? '', sealed))
  if (!isPut) throw new Refusal('already_exists', { field: 'totp' })
  return { secret, uri: totpUri(secret, caller.login) }
}

/** Bật xác thực hai bước by a first code. Answers the recovery codes, this once. Throws `code_wrong`, `too_many_attempts`. */
export async function turnOnTotp(
  deps: Deps,
  { code }: { readonly code: string },
  { caller, address }: Call,
): Promise<{ recoveryCodes: string[] }> {
  const person = caller.person ?? ''
  await countAttempt(deps.config.dataFolder, `code ${person}`, address)
  const codes = newRecoveryCodes()
  await transact(deps.db, async (tx) => {
    const isOn = Boolean((await lockTotp(tx, person))?.confirmed_at)
    if (isOn) throw new Refusal('already_exists', { field: 'totp' })
    if (!(await takeCode(deps, tx, person, code, false))) throw new Refusal('code_wrong')
    await replaceCodes(tx, person, codes.map(hashRecoveryCode))
    await writeEntry(tx, { actor: person, act: 'turn_on_totp', object: `person:${person}` })
  })
  await forgetAttempts(deps.config.dataFolder, `code ${person}`)
  return { recoveryCodes: [...codes] }
}

/** New recovery codes; the old ones end. Throws `not_found` where the second step is off. */
export async function renewRecoveryCodes(
  deps: Deps,
  _input: unknown,
  { caller }: Call,
): Promise<{ recoveryCodes: string[] }> {
  const person = caller.person ?? ''
  const codes = newRecoveryCodes()
  await transact(deps.db, async (tx) => {
    if (!(await lockTotp(tx, person))?.confirmed_at)
      throw new Refusal('not_found', { kind: 'totp' })
    await replaceCodes(tx, person, codes.map(hashRecoveryCode))
    await writeEntry(tx, { actor: person, act: 'renew_recovery_codes', object: `person:${person}` })
  })
  return { recoveryCodes: [...codes] }
}
