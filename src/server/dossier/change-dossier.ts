import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { announce } from './changes.ts'
import { setSequence } from './store.ts'

/** What a change answers, and the deed that the journal is told. */
export interface Change<T> {
  readonly answer: T
  readonly deed: Omit<Deed, 'actor' | 'dossier'>
}

/**
 * The one way to change a dossier: the change, its journal entry and the dossier's new sequence in one transaction; whoever
 * watches is told after the commit.
 */
export async function changeDossier<T>(
  deps: Deps,
  place: Place,
  actor: string,
  work: (tx: Tx) => Promise<Change<T>>,
): Promise<T> {
  const { answer, sequence } = await transact(deps.db, async (tx) => {
    const change = await work(tx)
    const entry = await writeEntry(tx, { ...change.deed, actor, dossier: place.dossier })
    await setSequence(tx, place, entry.sequence)
    return { answer: change.answer, sequence: entry.sequence }
  })
  announce(deps.db, place.dossier, sequence)
  return answer
}
