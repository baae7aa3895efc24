import { indexedWords } from '#domain/search/words.ts'
import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import {
  deleteGone,
  deleteGonePages,
  lockIndex,
  putRecords,
  type RecordKind,
  selectChanged,
  setIndexed,
} from './store/keep-index.ts'

const kinds: readonly RecordKind[] = ['paper', 'reading', 'list']
const atOnce = 500

/**
 * Brings the index of a dossier's records up to the journal entry `sequence`, whoever made it: titles of papers, sources of readings,
 * rows of lists. Only what changed is folded anew. Pages of papers are put there as they are read.
 */
export async function refreshIndex(deps: Deps, place: Place, sequence: number): Promise<void> {
  await transact(deps.db, async (tx) => {
    if ((await lockIndex(tx, place)) >= sequence) return
    for (const kind of kinds) await refreshKind(tx, kind, place)
    await deleteGonePages(tx, place)
    await setIndexed(tx, place, sequence)
  })
}

async function refreshKind(tx: Tx, kind: RecordKind, place: Place): Promise<void> {
  const changed = await selectChanged(tx, kind, place)
  for (let at = 0; at < changed.length; at += atOnce) {
    const rows = changed.slice(at, at + atOnce).map((row) => {
      const text = row.text.normalize('NFC')
      return { ...row, text, words: indexedWords(text, place.dossier) }
    })
    await putRecords(tx, kind, place, rows)
  }
  await deleteGone(tx, kind, place)
}
