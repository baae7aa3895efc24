import { isAnswer, readTyped } from './content.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import type { Spot } from './table.ts'

/** Cells that ask to be looked at, by why, in the order in which they stand in the grid. */
export interface Tally {
  readonly wrong: readonly string[]
  readonly doubtful: readonly string[]
  readonly clash: readonly string[]
  readonly refused: readonly string[]
  readonly unsent: number
}

export type Trouble = 'wrong' | 'doubtful' | 'clash' | 'refused'
export const troubles: readonly Trouble[] = ['clash', 'refused', 'wrong', 'doubtful']

/** What waits at the desk and is shown here. */
export function tallyOf(desk: Desk, model: EntryModel): Tally {
  const found: Record<Trouble, string[]> = { wrong: [], doubtful: [], clash: [], refused: [] }
  let unsent = 0
  for (const { cell } of desk.allWaiting()) {
    const place = model.cellOf(cell)
    const spot = place && model.spotAt(place)
    if (!spot) continue
    unsent += 1
    const trouble = troubleOf(desk, spot)
    if (trouble) found[trouble].push(cell)
  }
  for (const list of Object.values(found)) list.sort(byPlace(model))
  return { ...found, unsent }
}

/** The one thing that keeps a typed cell from being sent. */
export function troubleOf(desk: Desk, { key, row }: Pick<Spot, 'key' | 'row'>): Trouble | null {
  const waiting = desk.waitingAt(key)
  if (!waiting) return null
  if (waiting.conflict) return 'clash'
  if (waiting.refused) return 'refused'
  if (isAnswer(waiting.content) || waiting.content?.none) return null
  return readTyped(waiting.content?.text ?? '', row).kind === 'doubtful' ? 'doubtful' : 'wrong'
}

function byPlace(model: EntryModel) {
  return (a: string, b: string) => {
    const [first, second] = [model.cellOf(a), model.cellOf(b)]
    if (!first || !second) return 0
    return first.row - second.row || first.column - second.column
  }
}
