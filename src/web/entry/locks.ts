import { type EntryCell, isAnswer } from './content.ts'
import type { Desk } from './desk.ts'
import type { Spot } from './table.ts'

/** Why a cell cannot be changed: as the server says; `notAsked`: the rules of that year do not know the row. */
export type Lock = NonNullable<EntryCell['locked']> | 'notAsked'

export function lockOf({ row, cell }: Pick<Spot, 'row' | 'cell'>): Lock | null {
  if (cell) return cell.locked ?? null
  if (row.type === 'computed') return 'computed'
  return row.asked ? 'notAsked' : null
}

/** Asked for, and nothing there that could be sent. */
export function isMissing(desk: Desk, spot: Spot | null): boolean {
  if (!spot?.cell || !spot.row.asked || spot.row.type === 'computed') return false
  if (spot.cell.verdict === 'notApplicable') return false
  const content = desk.contentAt(spot.key)
  return content === null || !isAnswer(content)
}
