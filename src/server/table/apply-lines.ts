import type { ReadingChange } from '#domain/evaluation/with-readings.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import { changeRecords, holdDossier, type TellJournal } from '../dossier/change-dossier.ts'
import { keepReadings, openDossier } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import {
  changesOf,
  type NewReadings,
  newReadings,
  storeNewReadings,
  storeReadings,
  type Writing,
  type Written,
} from '../reading/store-readings.ts'
import type { CheckedLine } from './check-lines.ts'
import { type LineBook, lineBook } from './line-book.ts'
import { type LineBatch, type Reading, readLines } from './read-lines.ts'
import { selectVersions } from './store.ts'

/** How far the storing is; called between parts. A throw takes everything back. */
export type OnProgress = (batch: LineBatch, stored: number) => void | Promise<void>

/** Beyond so many, the dossier is read again when next asked for, instead of being carried on in memory. */
const carried = 5000

/** What one import is done with: its transaction, and what became of it so far. */
interface Storing {
  readonly tx: Tx
  readonly place: Place
  readonly at: string
  readonly tell: TellJournal
  readonly changes: ReadingChange[]
  stored: number
}

/**
 * Ghi bảng: everything that a table says, in one transaction, or nothing. `digest` is what the dry run found: where the dossier
 * changed since, `table_changed`; cells that are doubtful or wrong and not left out are `table_unsettled`.
 */
export async function applyLines(
  reading: Omit<Reading, 'dossier'>,
  dossierId: string,
  digest: string | undefined,
  onProgress: OnProgress = () => undefined,
): Promise<{ readonly stored: number; readonly book: LineBook }> {
  const { deps } = reading
  const { place } = await openDossier(deps, dossierId)
  const at = deps.clock.now()
  const changed = await changeRecords(deps, place, async (tx, tell) => {
    // From here on nobody else's change of the dossier can end: what is compared is what is written over.
    await holdDossier(tx, place)
    const dossier = await openDossier(deps, dossierId)
    const book = lineBook()
    const storing: Storing = { tx, place, at, tell, changes: [], stored: 0 }
    await storeAll({ ...reading, dossier }, storing, book, onProgress)
    if (digest !== undefined && book.digest() !== digest) throw new Refusal('table_changed')
    return { storing, book }
  })
  const { storing, book } = changed.answer
  if (storing.stored <= carried) keepReadings(deps, place, changed, storing.changes)
  return { stored: storing.stored, book }
}

/** While one part is being stored the next one is read. */
async function storeAll(
  reading: Reading,
  storing: Storing,
  book: LineBook,
  onProgress: OnProgress,
): Promise<void> {
  let pending = Promise.resolve()
  try {
    for await (const batch of readLines(reading)) {
      for (const { line } of batch.lines) book.add(line)
      requireSettled(reading, book)
      const part = partOf(storing, batch.lines)
      await pending
      await onProgress(batch, storing.stored)
      pending = storePart(storing, part)
      // Told when it is waited for, at the latest below.
      pending.catch(() => undefined)
    }
  } finally {
    await pending
  }
}

function requireSettled({ order }: Reading, book: LineBook): void {
  const { doubtful = 0, wrong = 0 } = book.counts()
  if (!order.decisions.skipWrong && wrong + doubtful > 0)
    throw new Refusal('table_unsettled', { doubtful, wrong })
}

/** What some lines store: where nothing is recorded yet, and where something is. */
interface Part {
  readonly fresh: NewReadings
  readonly others: readonly Writing[]
}

function partOf({ place, at }: Storing, lines: readonly CheckedLine[]): Part {
  const fresh = lines.flatMap((one) => (one.isNew ? (one.writing ?? []) : []))
  const others = lines.flatMap((one) => (one.isNew ? [] : (one.writing ?? [])))
  return { fresh: newReadings(place, fresh, at), others }
}

async function storePart(storing: Storing, { fresh, others }: Part): Promise<void> {
  const { tx, place, tell, changes } = storing
  await storeNewReadings(tx, place, fresh, tell)
  const written = [...fresh.written, ...(await storeOver(storing, others))]
  for (const one of written)
    if (one.outcome === 'conflict') throw new Refusal('table_changed')
    else if (one.outcome === 'refused') throw new Refusal(one.code, one.details)
  storing.stored += written.length
  if (storing.stored <= carried) changes.push(...changesOf(written))
}

/** Writes over what is there, as it is now. */
async function storeOver(
  { tx, place, at, tell }: Storing,
  writings: readonly Writing[],
): Promise<readonly Written[]> {
  if (writings.length === 0) return []
  const slots = writings.map((one) => one.reading)
  const versionOf = await selectVersions(tx, place, slots)
  const seen = writings.map((one): Writing => ({ ...one, version: versionOf(one.reading) }))
  return await storeReadings(tx, place, seen, at, tell)
}
