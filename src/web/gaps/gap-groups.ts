import type { Output } from '#contract/api.ts'
import type { GapView } from '../dossier.ts'
import { fold } from '../format.ts'
import { groupBy } from '../group.ts'
import { type GapSearch, type Grouping, ownerKey } from './gap-search.ts'

export type Labels = Output<'listGaps'>['labels']

export interface GapGroup {
  readonly key: string
  readonly gaps: readonly GapView[]
  readonly blocking: number
  readonly overdue: number
  readonly due: string | null
}

/** The gaps that the filters leave; `tim` needs no accents and finds every word anywhere. */
export function filterGaps(
  gaps: readonly GapView[],
  search: GapSearch,
  textOf: (gap: GapView) => string,
): GapView[] {
  const words = fold(search.tim).trim().split(/\s+/)
  return gaps.filter(
    (gap) =>
      (!search.cq || ownerKey(gap) === search.cq) &&
      (!search.dv || gap.unit === search.dv) &&
      (!search.loai || gap.kind === search.loai) &&
      (!search.chan || gap.blocking) &&
      (!search.tim.trim() || hasAll(fold(textOf(gap)), words)),
  )
}

/** Grouped by who owes it, by unit, or by day; what is overdue first, then the nearest day, then the longest list. */
export function groupGaps(gaps: readonly GapView[], by: Grouping, on: string): GapGroup[] {
  const keyOf = { 'co-quan': ownerKey, 'don-vi': ({ unit }: GapView) => unit, han: dueKey }[by]
  return [...groupBy(gaps, keyOf)]
    .map(([key, inside]) => toGroup(key, inside, on))
    .sort(
      (a, b) =>
        Number(b.overdue > 0) - Number(a.overdue > 0) ||
        compareDue(a.due, b.due) ||
        b.blocking - a.blocking ||
        b.gaps.length - a.gaps.length,
    )
}

export function isOverdue({ due }: Pick<GapView, 'due'>, on: string): boolean {
  return due !== null && due < on
}

function toGroup(key: string, inside: readonly GapView[], on: string): GapGroup {
  const gaps = [...inside].sort(
    (a, b) => compareDue(a.due, b.due) || Number(b.blocking) - Number(a.blocking),
  )
  return {
    key,
    gaps,
    blocking: gaps.filter((gap) => gap.blocking).length,
    overdue: gaps.filter((gap) => isOverdue(gap, on)).length,
    due: gaps[0]?.due ?? null,
  }
}

function dueKey({ due }: GapView): string {
  return due ?? ''
}

/** No day is the last of all. */
function compareDue(a: string | null, b: string | null): number {
  return (a ?? '9999').localeCompare(b ?? '9999')
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}
