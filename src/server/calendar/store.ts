import type { CalendarDayTable } from '../platform/database/reference-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** The days that the installation set, of a span of days or all. */
export async function selectCalendarDays(
  db: Database | Tx,
  span?: { readonly from: string; readonly to: string },
): Promise<readonly CalendarDayTable[]> {
  let query = db.selectFrom('calendar_day').selectAll()
  if (span) query = query.where('day', '>=', span.from).where('day', '<=', span.to)
  return await query.orderBy('day').execute()
}

export async function upsertCalendarDay(tx: Tx, row: CalendarDayTable): Promise<void> {
  const { day: _, ...rest } = row
  await tx
    .insertInto('calendar_day')
    .values(row)
    .onConflict((on) => on.column('day').doUpdateSet(rest))
    .execute()
}

/** The row that was there. */
export async function deleteCalendarDay(
  tx: Tx,
  day: string,
): Promise<CalendarDayTable | undefined> {
  return await tx
    .deleteFrom('calendar_day')
    .where('day', '=', day)
    .returningAll()
    .executeTakeFirst()
}
