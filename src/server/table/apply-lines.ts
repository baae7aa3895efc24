import { Refusal } from '#domain/refusal.ts'
import {
  type Changed,
  changeRecords,
  holdDossier,
  type TellJournal,
} from '../dossier/change-dossier.ts'
import { keepReadings, openDossier } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import { changesOf, storeReadings, type Writing, type Written } from '../reading/store-readings.ts'
import type { CheckedLine } from './check-lines.ts'
import { type LineBook, lineBook } from './line-book.ts'
import { type LineBatch, type Reading, readLines } from './read-lines.ts'
import { selectVersions } from './store.ts'

/** How far the storing is; called between parts. Throws to take everything back. */
export type OnProgress = (batch: LineBatch, stored: number) => void

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
  const { deps, caller } = reading
  const { place } = await openDossier(deps, dossierId)
  const stamp = { by: caller.name, at: deps.clock.now() }
  const changed = await changeRecords(deps, place, async (tx, tell) => {
    // From here on nobody else's change of the dossier can end: what is compared is what is written over.
    await holdDossier(tx, place)
    const dossier = await openDossier(deps, dossierId)
    const book = lineBook()
    const written: Written[] = []
    const store = async (lines: readonly CheckedLine[]) => {
      for (const { line } of lines) book.add(line)
      requireSettled(reading, book)
      written.push(...(await storeLines(tx, place, lines, stamp, tell)))
    }
    for await (const batch of readLines({ ...reading, dossier })) {
      await store(batch.lines)
      onProgress(batch, written.length)
    }
    if (digest !== undefined && book.digest() !== digest) throw new Refusal('table_changed')
    return { written, book }
  })
  takeOver(reading, place, changed)
  return { stored: changed.answer.written.length, book: changed.answer.book }
}

function requireSettled({ order }: Omit<Reading, 'dossier'>, book: LineBook): void {
  const { doubtful = 0, wrong = 0 } = book.counts()
  const isOpen = order.decisions.skipWrong ? false : wrong + doubtful > 0
  if (isOpen) throw new Refusal('table_unsettled', { doubtful, wrong })
}

async function storeLines(
  tx: Tx,
  place: Parameters<typeof storeReadings>[1],
  lines: readonly CheckedLine[],
  stamp: Parameters<typeof storeReadings>[3],
  tell: TellJournal,
): Promise<readonly Written[]> {
  const writings = lines.flatMap(({ writing }) => writing ?? [])
  const versionOf = await selectVersions(
    tx,
    place,
    writings.map((one) => one.reading),
  )
  const seen = writings.map((one): Writing => ({ ...one, version: versionOf(one.reading) }))
  const written = await storeReadings(tx, place, seen, stamp, tell)
  for (const one of written)
    if (one.outcome === 'conflict') throw new Refusal('table_changed')
    else if (one.outcome === 'refused') throw new Refusal(one.code, one.details)
  return written
}

/** What is in memory takes the figures over, instead of being read again. */
function takeOver(
  { deps }: Omit<Reading, 'dossier'>,
  place: Parameters<typeof keepReadings>[1],
  changed: Changed<{ readonly written: readonly Written[] }>,
): void {
  keepReadings(deps, place, changed, changesOf(changed.answer.written))
}
