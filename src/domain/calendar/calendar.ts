import { z } from 'zod'
import { Day } from '../day.ts'
import { addDays, weekdayOf } from './julian.ts'
import { lunarToDay } from './lunar.ts'

/**
 * Ngày của lịch làm việc that differs from the week: `off` a public holiday or its compensation, `work` a Saturday or Sunday
 * worked in exchange. `ground`: the law, or the notice by which the place set it.
 */
export const CalendarDay = z.strictObject({
  day: Day,
  kind: z.enum(['off', 'work']),
  name: z.string().min(1).max(200),
  ground: z.string().min(1).max(500),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** Lịch làm việc: why a day is no working day, or `null` when it is one. */
export type Calendar = (day: string) => 'weekend' | CalendarDay | null

/** The calendar with what the place set itself; its own days stand before the law's. */
export function calendarOf(own: readonly CalendarDay[]): Calendar {
  const set = new Map(own.map((one) => [one.day, one]))
  const byYear = new Map<number, ReadonlyMap<string, CalendarDay>>()
  const lawful = (day: string) => {
    const year = Number(day.slice(0, 4))
    const known = byYear.get(year) ?? new Map(holidaysOf(year).map((one) => [one.day, one]))
    byYear.set(year, known)
    return known.get(day)
  }
  return (day) => {
    const special = set.get(day) ?? lawful(day)
    if (special) return special.kind === 'off' ? special : null
    return isWeekend(day) ? 'weekend' : null
  }
}

/** The day itself when it is worked, else the first working day after it. */
export function workingDayFrom(calendar: Calendar, day: string): string {
  let found = day
  while (calendar(found) !== null) found = addDays(found, 1)
  return found
}

const labour2012 = 'Bộ luật Lao động 2012, Điều 115'
const labour2019 = 'Bộ luật Lao động 2019, Điều 112'

/**
 * Ngày nghỉ lễ, tết of a year, as far as the law itself fixes them, with days off in lieu of Saturdays and Sundays. The law
 * gives Tết five days and (since 2021) 2/9 two, and lets a yearly notice choose the others: those the place enters.
 */
export function holidaysOf(year: number): readonly CalendarDay[] {
  const ground = year >= 2021 ? labour2019 : labour2012
  const off = (day: string, name: string): CalendarDay => ({ day, kind: 'off', name, ground })
  const tet = lunarToDay(year, 1, 1)
  const days = [
    off(`${year}-01-01`, 'Tết Dương lịch'),
    off(addDays(tet, -1), 'Ngày cuối năm âm lịch'),
    off(tet, 'Mùng 1 Tết Âm lịch'),
    off(addDays(tet, 1), 'Mùng 2 Tết Âm lịch'),
    off(addDays(tet, 2), 'Mùng 3 Tết Âm lịch'),
    off(lunarToDay(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    off(`${year}-04-30`, 'Ngày Chiến thắng'),
    off(`${year}-05-01`, 'Ngày Quốc tế lao động'),
    off(`${year}-09-02`, 'Quốc khánh'),
  ]
  return [...days, ...inLieu(days)].sort((a, b) => a.day.localeCompare(b.day))
}

/** A holiday on a Saturday or Sunday is made good on the next working day (Điều 111, khoản 3; Điều 110 before 2021). */
function inLieu(days: readonly CalendarDay[]): readonly CalendarDay[] {
  const taken = new Set(days.map(({ day }) => day))
  return days
    .filter(({ day }) => isWeekend(day))
    .map((holiday) => {
      let day = addDays(holiday.day, 1)
      while (isWeekend(day) || taken.has(day)) day = addDays(day, 1)
      taken.add(day)
      return { ...holiday, day, name: `Nghỉ bù ${holiday.name}` }
    })
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day))
}
