import { z } from 'zod'
import { CalendarDay } from '#domain/calendar/calendar.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

/** Lịch làm việc of a year: what the law fixes, and what the place set by a notice; the latter stands before the former. */
export const readCalendar = endpoint({
  route: routes.readCalendar,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ year: z.coerce.number().int().min(1990).max(2100) }),
  output: z.strictObject({
    lawful: z.array(CalendarDay),
    own: z.array(CalendarDay.extend({ by: z.string() })),
  }),
  summary: 'Public holidays and days worked in exchange, of a year',
})

export const putCalendarDay = endpoint({
  route: routes.putCalendarDay,
  needs: 'operate',
  scope: 'none',
  input: CalendarDay.extend({
    name: z.string().trim().min(1).max(200),
    ground: z.string().trim().min(3).max(500),
  }),
  output: z.strictObject({}),
  summary: 'Set a day off or a day worked, by a notice',
})

export const removeCalendarDay = endpoint({
  route: routes.removeCalendarDay,
  needs: 'operate',
  scope: 'none',
  input: z.strictObject({ day: z.iso.date() }),
  output: z.strictObject({}),
  summary: 'Take back a day that was set',
})
