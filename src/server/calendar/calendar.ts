import {
  type Calendar,
  type CalendarDay,
  calendarOf,
  holidaysOf,
} from '#domain/calendar/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import type { CalendarDayTable } from '../platform/database/reference-tables.ts'
import type { Database } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { deleteCalendarDay, selectCalendarDays, upsertCalendarDay } from './store.ts'

/** Lịch làm việc of a year. */
export async function readCalendar({ db }: Deps, { year }: { readonly year: number }) {
  const own = await selectCalendarDays(db, { from: `${year}-01-01`, to: `${year}-12-31` })
  return {
    lawful: [...holidaysOf(year)],
    own: own.map((row) => ({ ...toDay(row), by: row.set_by })),
  }
}

/** Đặt một ngày nghỉ hoặc làm bù theo thông báo; what was set for that day before is replaced. */
export async function putCalendarDay(
  deps: Deps,
  input: CalendarDay,
  { caller }: Call,
): Promise<Record<string, never>> {
  await transact(deps.db, async (tx) => {
    const [before] = await selectCalendarDays(tx, { from: input.day, to: input.day })
    await upsertCalendarDay(tx, { ...input, set_by: caller.name, set_at: deps.clock.now() })
    await writeEntry(tx, {
      actor: caller.name,
      act: 'set_calendar_day',
      object: `calendar:${input.day}`,
      before: before ? toDay(before) : null,
      after: input,
    })
  })
  return {}
}

/** Bỏ một ngày đã đặt. Throws `not_found`. */
export async function removeCalendarDay(
  deps: Deps,
  { day }: { readonly day: string },
  { caller }: Call,
): Promise<Record<string, never>> {
  await transact(deps.db, async (tx) => {
    const before = await deleteCalendarDay(tx, day)
    if (!before) throw new Refusal('not_found', { kind: 'calendar_day' })
    const deed = { actor: caller.name, act: 'remove_calendar_day', object: `calendar:${day}` }
    await writeEntry(tx, { ...deed, before: toDay(before) })
  })
  return {}
}

/** The calendar of the installation, for whatever reckons with working days. */
export async function workingCalendar(db: Database): Promise<Calendar> {
  return calendarOf((await selectCalendarDays(db)).map(toDay))
}

function toDay({ day, kind, name, ground }: CalendarDayTable): CalendarDay {
  return { day, kind: kind === 'work' ? 'work' : 'off', name, ground }
}
