import { queueMail } from '../mail/outbox.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { deleteTotp, readTotp } from './store.ts'

/** Within a transaction: turns a person's second step off, journaled and told by mail. Nothing happens where it is off. */
export async function dropTotp(deps: Deps, tx: Tx, person: string, actor: string): Promise<void> {
  if (!(await deleteTotp(tx, person))) return
  await queueMail(deps, tx, 'totp_off', person)
  await writeEntry(tx, { actor, act: 'turn_off_totp', object: `person:${person}` })
}

/** Is the second step on, and how many recovery codes are left? */
export async function totpOf(db: Database | Tx, person: string) {
  return await readTotp(db, person)
}
