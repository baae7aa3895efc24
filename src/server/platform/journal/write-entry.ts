import { sql } from 'kysely'
import type { Tx } from '../database/schema.ts'
import { chain, type Deed, type Entry, type Head } from './entry.ts'
import { noteHead } from './head-keeper.ts'

/** Writes one entry; see `writeEntries`. */
export async function writeEntry(tx: Tx, deed: Deed): Promise<Entry> {
  const [entry] = await writeEntries(tx, [deed])
  if (!entry) throw new Error('a deed makes an entry')
  return entry
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
    .select(['sequence', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** A statement carries at most 65,535 parameters. */
const rowsAtOnce = 5000

async function append(tx: Tx, entries: readonly Entry[], head: Head): Promise<void> {
  for (let from = 0; from + rowsAtOnce < entries.length; from += rowsAtOnce)
    await tx
      .insertInto('journal')
      .values(entries.slice(from, from + rowsAtOnce))
      .execute()
  const last = entries.slice(Math.floor((entries.length - 1) / rowsAtOnce) * rowsAtOnce)
  // One round trip for both while the head is locked.
  await tx
    .with('written', (query) => query.insertInto('journal').values(last))
    .updateTable('journal_head')
    .set({ sequence: sql`${head.sequence}::bigint`, hash: head.hash })
    .where('id', '=', 1)
    .execute()
}
