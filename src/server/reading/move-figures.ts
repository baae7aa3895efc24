import type { Reading } from '#domain/reading/reading.ts'
import { isOfSheet } from '#domain/sheet/sheet.ts'
import type { Place } from '../access/place.ts'
import type { TellJournal } from '../dossier/change-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import { type Stamp, toReading, toStored } from './reading-row.ts'
import { lockReadings, putReadings } from './store.ts'
import { deedOf } from './store-readings.ts'

/** The figures of a sheet that are to be moved from some states to another. */
export interface Move {
  readonly unit: string
  readonly year: number
  readonly items: readonly string[]
  readonly from: readonly Reading['state'][]
  readonly to: Reading['state']
}

/**
 * Within a transaction: a sheet's figures are sent, accepted, returned or reopened, each as a next version with its journal
 * entry. `today` is the day from which the new state is known. Answers with the items that were moved.
 */
export async function moveFigures(
  tx: Tx,
  place: Place,
  move: Move,
  { today, ...stamp }: Stamp & { readonly today: string },
  tell: TellJournal,
): Promise<readonly string[]> {
  if (move.items.length === 0) return []
  const wanted = { unit: move.unit, year: move.year, items: move.items, states: move.from }
  const held = await lockReadings(tx, place, wanted)
  const puts = held
    .filter((row) => isOfSheet(toReading(row)))
    .map((previous) => ({
      previous,
      row: {
        ...previous,
        version: previous.version + 1,
        state: move.to,
        recorded_on: today,
        changed_by: stamp.by,
        changed_at: stamp.at,
      },
    }))
  await putReadings(tx, place, puts)
  await tell(
    puts.map(({ previous, row }) =>
      deedOf({ before: toStored(previous), after: toStored(row) }, stamp),
    ),
  )
  return puts.map(({ row }) => row.item)
}
