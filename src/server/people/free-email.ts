import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { ownerOfEmail } from './store.ts'

/** An address belongs to one person. Throws `already_exists`. */
export async function requireFreeEmail(
  tx: Tx,
  email: string | null,
  person: string,
): Promise<void> {
  if (email === null) return
  const owner = await ownerOfEmail(tx, email)
  if (owner !== undefined && owner !== person)
    throw new Refusal('already_exists', { field: 'email' })
}
