import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { later } from '../session/sessions.ts'
import { hashToken, newToken } from '../session/token.ts'
import { insertLink } from './store.ts'

/** How long a link holds, in hours. */
const hours = { invitation: 7 * 24, reset: 4 } as const

/** Within a transaction: a one-time link to a first or a new password; the person's earlier ones end. */
export async function issueLink(
  deps: Deps,
  tx: Tx,
  person: string,
  kind: keyof typeof hours,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newToken()
  const created_at = deps.clock.now()
  const expires_at = later(created_at, hours[kind])
  await insertLink(tx, {
    hash: hashToken(token),
    person,
    kind,
    created_at,
    expires_at,
    used_at: null,
  })
  return { token, expiresAt: expires_at }
}
