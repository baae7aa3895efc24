import { z } from 'zod'

/** Ngày: a calendar day, `YYYY-MM-DD`; days compare as text. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** Năm: the year of a period judged. */
export const Year = z.int().min(1990).max(2100)
export type Year = z.infer<typeof Year>

export function yearOf(day: Day): Year {
  return Number(day.slice(0, 4))
}
