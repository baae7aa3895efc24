import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { putCalendarDay, readCalendar, removeCalendarDay } from './calendar.ts'

export function calendarRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readCalendar, readCalendar)
  mount(app, deps, api.putCalendarDay, putCalendarDay)
  mount(app, deps, api.removeCalendarDay, removeCalendarDay)
}
