import type { GapView } from '../dossier.ts'
import { daysBetween } from '../format.ts'
import { groupBy } from '../group.ts'

/** Ai chưa hoàn thành gì: one body (or nobody) with all that it owes and the nearest day. */
export interface Owner {
  readonly name: string
  /** `null`: a body that the place has not recorded, or nobody. */
  readonly agency: string | null
  readonly gaps: readonly GapView[]
  readonly due: string | null
  /** Days until the nearest due day, from the day as known on; negative: overdue. */
  readonly days: number | null
}

/** What blocks, by owner; the most overdue first, then the nearest day, then the most to do. */
export function ownersOf(gaps: readonly GapView[], on: string): Owner[] {
  const groups = groupBy(gaps, ({ owner }) => owner.agency ?? owner.name)
  return [...groups.values()].map((all) => ownerOf(all, on)).sort(moreUrgent)
}

/** Gaps that hold up recognition; the others are only usual. */
export function blocking(gaps: readonly GapView[]): GapView[] {
  return gaps.filter((gap) => gap.blocking)
}

/** How many of each kind, the most first. */
export function kindsOf(gaps: readonly GapView[]): (readonly [GapView['kind'], number])[] {
  return [...groupBy(gaps, ({ kind }) => kind)]
    .map(([kind, all]) => [kind, all.length] as const)
    .sort((a, b) => b[1] - a[1])
}

function ownerOf(gaps: readonly GapView[], on: string): Owner {
  const dues = gaps.flatMap(({ due }) => (due ? [due] : [])).sort()
  const due = dues[0] ?? null
  const { name = '', agency = null } = gaps[0]?.owner ?? {}
  return { name, agency, gaps, due, days: due ? daysBetween(on, due) : null }
}

function moreUrgent(a: Owner, b: Owner): number {
  return (a.days ?? 1e6) - (b.days ?? 1e6) || b.gaps.length - a.gaps.length
}
