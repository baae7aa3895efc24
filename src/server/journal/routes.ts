import { api } from '#contract/api.ts'
import { journalWorkbook } from '#contract/journal.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { mountFile } from '../platform/http/mount-file.ts'
import { checkJournal } from './check-journal.ts'
import { listInstallationJournal, listJournal } from './list-journal.ts'
import { readJournalWorkbook } from './read-journal-workbook.ts'

export function journalRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listJournal, listJournal)
  mount(app, deps, api.listInstallationJournal, listInstallationJournal)
  mount(app, deps, api.checkJournal, checkJournal)
  mountFile(app, deps, journalWorkbook, readJournalWorkbook)
}
