import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { findAccount } from './store.ts'

/** Sự kiện bảo mật: too many wrong passwords for one login; told once for each time that it is shut. */
export async function noteLockout(deps: Deps, login: string): Promise<void> {
  const account = await findAccount(deps.db, login)
  deps.log.warn({ event: 'sign_in_locked' }, 'too many attempts on one login')
  if (!account) return
  await transact(deps.db, (tx) =>
    writeEntry(tx, { actor: 'vedich', act: 'sign_in_locked', object: `person:${account.id}` }),
  )
}
