/** A day (`YYYY-MM-DD`) as its Julian day number, so that days can be counted. */
export function julianOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const early = Math.floor((14 - month) / 12)
  const y = year + 4800 - early
  const m = month + 12 * early - 3
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return date + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32045
}

/** The day of a Julian day number. */
export function dayOf(julian: number): string {
  const a = julian + 32044
  const century = Math.floor((4 * a + 3) / 146097)
  const c = a - Math.floor((146097 * century) / 4)
  const d = Math.floor((4 * c + 3) / 1461)
  const e = c - Math.floor((1461 * d) / 4)
  const m = Math.floor((5 * e + 2) / 153)
  const date = e - Math.floor((153 * m + 2) / 5) + 1
  const month = m + 3 - 12 * Math.floor(m / 10)
  const year = 100 * century + d - 4800 + Math.floor(m / 10)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(date)}`
}

/** So many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return dayOf(julianOf(day) + count)
}

/** Thứ: 0 Sunday … 6 Saturday. */
export function weekdayOf(day: string): number {
  return (julianOf(day) + 1) % 7
}
