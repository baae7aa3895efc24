import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { hasAdministrator, insertSetupToken } from './store.ts'
import { hashToken, newToken } from './token.ts'

/** How long the link holds. */
export const linkHours = 24

/**
 * Liên kết một lần: the token by which the first administrator makes an account. Earlier links end. Null when there is an
 * administrator already: people are added by them.
 */
export async function issueSetupLink(deps: Deps, by: string): Promise<string | null> {
  if (await hasAdministrator(deps.db, deps.clock.today())) return null
  const token = newToken()
  const created_at = deps.clock.now()
  const expires_at = new Date(Date.parse(created_at) + linkHours * 3_600_000).toISOString()
  await transact(deps.db, async (tx) => {
    await insertSetupToken(tx, { hash: hashToken(token), created_at, expires_at, used_at: null })
    const deed = { actor: by, act: 'issue_setup_link', object: 'installation' }
    await writeEntry(tx, { ...deed, after: { expires_at } })
  })
  return token
}
