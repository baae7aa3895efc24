import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import { hasAddress, insertMail } from './store.ts'

export type MailKind =
  | 'invitation'
  | 'reset'
  | 'reset_asked'
  | 'password_changed'
  | 'totp_off'
  | 'profile_changed'

/**
 * Within a transaction: puts a mail to a person (`reset_asked`: a login) into the outbox, from where it goes even if the mail
 * server is away now. False where nothing goes by mail, or the person has no address.
 */
export async function queueMail(
  deps: Deps,
  tx: Tx,
  kind: MailKind,
  recipient: string,
): Promise<boolean> {
  if (deps.config.smtpUrl === null) return false
  // Of a login that is asked for nothing is looked up here: the answer and the work are the same for all.
  if (kind !== 'reset_asked' && !(await hasAddress(tx, recipient))) return false
  const now = deps.clock.now()
  const waiting = { created_at: now, due_at: now, tries: 0, sent_at: null, fault: null }
  await insertMail(tx, { id: uuid(), kind, recipient, ...waiting })
  return true
}
