import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { personOf } from '../session/sessions.ts'
import { toLogin } from '../session/to-login.ts'
import { dropTotp } from '../totp/turn-off.ts'
import { giveLink } from './manage-account.ts'

/**
 * Whoever reaches the data folder lets somebody in again who has lost the way, the last administrator too: a one-time link, and where
 * asked for without the second step; journaled. Throws `not_found` for an unknown or closed account.
 */
export async function rescueAccount(
  deps: Deps,
  { login, withoutTotp }: { readonly login: string; readonly withoutTotp: boolean },
  by: string,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  return await transact(deps.db, async (tx) => {
    const person = await personOf(tx, toLogin(login))
    if (person === undefined) throw new Refusal('not_found', { kind: 'person' })
    if (withoutTotp) await dropTotp(deps, tx, person, by)
    const { token, expiresAt } = await giveLink(deps, tx, person, 'link', by)
    return { token: token ?? '', expiresAt }
  })
}
