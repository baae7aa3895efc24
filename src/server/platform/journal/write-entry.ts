import { sql } from 'kysely'
import { insertMany } from '../database/insert-many.ts'
import type { Tx } from '../database/schema.ts'
import { chain, type Deed, type Entry, type Head } from './entry.ts'
import { commitWithoutWaiting } from './flush.ts'
import { noteHead } from './head-keeper.ts'
import { journalColumns } from './journal-pen.ts'

/** Writes one entry; see `writeEntries`. */
export async function writeEntry(tx: Tx, deed: Deed): Promise<Entry> {
  const [entry] = await writeEntries(tx, [deed])
  if (!entry) throw new Error('a deed makes an entry')
  return entry
}

/**
 * Writes one entry and notes at its dossier that it is the last that changed it, in two round trips: everybody else's entries
 * wait meanwhile. The dossier is locked before the head, as by whoever locked it earlier. `previous`: the entry that
 * changed the dossier before.
 */
export async function writeDossierEntry(
  tx: Tx,
  { province, dossier }: { readonly province: string; readonly dossier: string },
  deed: Omit<Deed, 'dossier'>,
): Promise<{ readonly sequence: number; readonly previous: number }> {
  const { rows } = await sql<Head & { previous: number }>`
    with changed as materialized (
      select sequence from dossier where province = ${province} and id = ${dossier} for update)
    select head.sequence, head.hash, changed.sequence as previous, ${commitWithoutWaiting}
    from journal_head head, changed where head.id = 1 for update of head`.execute(tx)
  const [head] = rows
  if (!head) throw new Error('the dossier is gone')
  const entry = chain(head, { ...deed, dossier }, new Date().toISOString())
  const { sequence, hash } = entry
  await tx
    .with('written', (query) => query.insertInto('journal').values(entry))
    .with('changed', (query) =>
      query
        .updateTable('dossier')
        .set({ sequence })
        .where('province', '=', province)
        .where('id', '=', dossier),
    )
    .updateTable('journal_head')
    .set({ sequence: sql`${sequence}::bigint`, hash })
    .where('id', '=', 1)
    .execute()
  noteHead(tx, { sequence, hash })
  return { sequence, previous: head.previous }
}

/**
 * Ghi nhật ký: appends to the chain in the transaction that makes the change. From here to the commit the transaction
 * holds the head's lock, so call it last: everybody else's entries wait.
 */
export async function writeEntries(tx: Tx, deeds: readonly Deed[]): Promise<readonly Entry[]> {
  if (deeds.length === 0) return []
  let head: Head = await lockHead(tx)
  const at = new Date().toISOString()
  const entries = deeds.map((deed) => {
    const entry = chain(head, deed, at)
    head = { sequence: entry.sequence, hash: entry.hash }
    return entry
  })
  await append(tx, entries, head)
  noteHead(tx, head)
  return entries
}

async function lockHead(tx: Tx): Promise<Head> {
  return await tx
    .selectFrom('journal_head')
    .select(['sequence', 'hash', commitWithoutWaiting.as('waiting')])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** So few go with the head in one round trip; more are carried column by column. */
const few = 500

async function append(tx: Tx, entries: readonly Entry[], head: Head): Promise<void> {
  const before = entries.length > few ? entries.length - few : 0
  await insertMany(tx, 'journal', journalColumns, entries.slice(0, before))
  const last = entries.slice(before)
  // One round trip for both while the head is locked.
  await tx
    .with('written', (query) => query.insertInto('journal').values(last))
    .updateTable('journal_head')
    .set({ sequence: sql`${head.sequence}::bigint`, hash: head.hash })
    .where('id', '=', 1)
    .execute()
}
