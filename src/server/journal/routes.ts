import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { listJournal } from './list-journal.ts'

export function journalRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listJournal, listJournal)
}
