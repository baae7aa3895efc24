import { sql } from 'kysely'
import { type ColumnTypes, insertMany } from '../database/insert-many.ts'
import type { Tx } from '../database/schema.ts'
import { chain, type Deed, type Entry, type Head } from './entry.ts'
import { noteHead } from './head-keeper.ts'

/** Writes many entries of one dossier, some at a time; `close` notes the last at the head and at the dossier. */
export interface JournalPen {
  readonly write: (deeds: readonly Omit<Deed, 'dossier'>[], stored?: Promise<void>) => Promise<void>
  /** The newest entry, and the one that changed the dossier before all of these. */
  readonly close: () => Promise<{ readonly sequence: number; readonly previous: number }>
}

const text = 'text'

export const journalColumns: ColumnTypes = {
  sequence: 'int8',
  at: 'timestamptz',
  actor: text,
  act: text,
  object: text,
  dossier: text,
  before: text,
  after: text,
  previous: text,
  hash: text,
}

/**
 * For a change of many records (an import, a whole grid): the head of the chain is locked once, the chain computed in
 * memory. From here to the commit everybody else's entries wait, so open it when the first records are stored already.
 */
export async function openJournalPen(
  tx: Tx,
  { province, dossier }: { readonly province: string; readonly dossier: string },
): Promise<JournalPen> {
  const { rows } = await sql<Head & { previous: number }>`
    with changed as materialized (
      select sequence from dossier where province = ${province} and id = ${dossier} for update)
    select head.sequence, head.hash, changed.sequence as previous
    from journal_head head, changed where head.id = 1 for update of head`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('the dossier is gone')
  let head: Head = { sequence: found.sequence, hash: found.hash }
  const write: JournalPen['write'] = async (deeds, stored) => {
    const at = new Date().toISOString()
    const entries: Entry[] = []
    for (const deed of deeds) {
      const entry = chain(head, { ...deed, dossier }, at)
      head = { sequence: entry.sequence, hash: entry.hash }
      entries.push(entry)
    }
    await stored
    await insertMany(tx, 'journal', journalColumns, entries)
  }
  const close = async () => {
    const { sequence, hash } = head
    if (sequence === found.sequence) return { sequence: found.previous, previous: found.previous }
    await sql`with changed as (update dossier set sequence = ${sequence}
        where province = ${province} and id = ${dossier})
      update journal_head set sequence = ${sequence}, hash = ${hash} where id = 1`.execute(tx)
    noteHead(tx, head)
    return { sequence, previous: found.previous }
  }
  return { write, close }
}
