import type { Confirmation } from '#domain/pack/confirmation.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'

/** Stores a confirmation made here: it holds for every dossier under just these bytes of the pack. */
export async function insertConfirmation(tx: Tx, confirmation: Confirmation): Promise<void> {
  const { on, note, ...rest } = confirmation
  const row = { ...rest, on_day: on, note: note ?? null, id: uuid(), dossier: null }
  await tx.insertInto('confirmation').values(row).execute()
}
