import type { ReadingState } from '../reading/reading.ts'
import type { RefusalCode } from '../refusal.ts'

const rank: Readonly<Record<ReadingState, number>> = {
  withdrawn: 0,
  draft: 0,
  returned: 0,
  submitted: 1,
  accepted: 2,
}

/**
 * Why a figure in state `current` may not be written over by one in state `next`; null: it may. What was sent or accepted is
 * never changed in silence: only who accepts may, and then it stays sent or accepted. Others ask for it to be returned
 * or reopened first.
 */
export function refusedReplacement(
  current: ReadingState,
  next: ReadingState,
  mayAccept: boolean,
): RefusalCode | null {
  if (rank[current] === 0) return null
  const stays = rank[next] >= rank[current] || (next === 'withdrawn' && mayAccept)
  if (mayAccept && stays) return null
  return current === 'accepted' ? 'figure_accepted' : 'figure_submitted'
}
