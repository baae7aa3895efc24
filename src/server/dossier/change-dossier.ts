import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { type JournalPen, openJournalPen } from '../platform/journal/journal-pen.ts'
import { writeDossierEntry } from '../platform/journal/write-entry.ts'
import { announce } from './changes.ts'
import { lockDossier } from './store.ts'

/** What a change answers, and the deed that the journal is told. */
export interface Change<T> {
  readonly answer: T
  readonly deed: Omit<Deed, 'actor' | 'dossier'>
}

/** The answer, with the journal entries that changed the dossier: this one and the one before. */
export interface Changed<T> {
  readonly answer: T
  readonly previous: number
  readonly sequence: number
}

/**
 * The one way to change a dossier, one change at a time: the change, its journal entry and the dossier's new sequence in one
 * transaction; whoever watches is told after the commit. `hold` last: the work itself holds what it changes, and the
 * dossier is held only for the entry, so that many may write at once. `committed` is told at the commit, before the flush.
 */
export async function changeDossier<T>(
  deps: Deps,
  place: Place,
  actor: string,
  work: (tx: Tx) => Promise<Change<T>>,
  hold: 'first' | 'last' = 'first',
  committed?: (changed: Changed<T>) => void,
): Promise<Changed<T>> {
  const run = async (tx: Tx) => {
    if (hold === 'first') await holdDossier(tx, place)
    const { answer, deed } = await work(tx)
    return { answer, ...(await writeDossierEntry(tx, place, { ...deed, actor })) }
  }
  const changed = await transact(deps.db, run, committed ? { committed } : {})
  announce(deps.db, place.dossier, changed.sequence)
  return changed
}

/**
 * Tells the journal of some records of the dossier; who opens it holds the chain until the transaction ends. `stored`: where
 * these records are just being stored, they are waited for before their entries are.
 */
export type TellJournal = (
  deeds: readonly Omit<Deed, 'dossier'>[],
  stored?: Promise<void>,
) => Promise<void>

/**
 * The same for a change of many records, each with an entry of its own: `work` stores some, tells the journal, stores more.
 * Nothing told: nothing changed. The records that it writes it holds itself.
 */
export async function changeRecords<T>(
  deps: Deps,
  place: Place,
  work: (tx: Tx, tell: TellJournal) => Promise<T>,
): Promise<Changed<T>> {
  const changed = await transact(deps.db, async (tx) => {
    const pens: JournalPen[] = []
    const answer = await work(tx, async (deeds, stored) => {
      if (deeds.length === 0 || pens.length === 0) await stored
      if (deeds.length === 0) return
      if (pens.length === 0) pens.push(await openJournalPen(tx, place))
      await pens[0]?.write(deeds, stored)
    })
    return { answer, written: await pens[0]?.close() }
  })
  const { answer, written } = changed
  if (written) announce(deps.db, place.dossier, written.sequence)
  return { answer, previous: written?.previous ?? -1, sequence: written?.sequence ?? -1 }
}

/** Nobody else changes the dossier until the transaction ends. */
export async function holdDossier(tx: Tx, place: Place): Promise<void> {
  await lockDossier(tx, place)
}
