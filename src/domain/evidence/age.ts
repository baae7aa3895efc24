import type { LinkAge } from './library.ts'

/** What tells how old a paper is. */
export interface DatedPaper {
  readonly date?: string | null | undefined
  readonly periodFrom?: string | null | undefined
  readonly periodTo?: string | null | undefined
}

/**
 * Tuổi của minh chứng against the years that it is to prove. The period that it speaks of decides where it is known; else
 * the day of signing: papers of a year are signed in it or in the year after.
 */
export function linkAge(
  { date, periodFrom, periodTo }: DatedPaper,
  { from, to }: { readonly from: number; readonly to: number },
): LinkAge {
  const begins = periodFrom ?? periodTo
  const ends = periodTo ?? periodFrom
  if (begins && ends) {
    const overlaps = yearOf(begins) <= to && yearOf(ends) >= from
    return overlaps ? 'fits' : 'otherPeriod'
  }
  if (!date) return 'undated'
  if (yearOf(date) < from) return 'older'
  return yearOf(date) > to + 1 ? 'later' : 'fits'
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
