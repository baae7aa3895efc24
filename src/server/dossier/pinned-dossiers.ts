import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import { lockDossier, lockDossiersOf, setSequences } from './store.ts'

/** This dossier and every other whose set has a pack, held until the transaction ends. */
export async function holdDossiersOf(
  tx: Tx,
  place: Place,
  pack: string,
): Promise<readonly string[]> {
  const held = await lockDossiersOf(tx, pack)
  if (held.includes(place.dossier)) return held
  await lockDossier(tx, place)
  return [...held, place.dossier]
}

/** The journal entry changed all of them. */
export async function noteSequence(
  tx: Tx,
  dossiers: readonly string[],
  sequence: number,
): Promise<void> {
  await setSequences(tx, dossiers, sequence)
}
