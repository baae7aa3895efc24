import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { acceptSheets } from './accept-sheets.ts'
import { grantExtension, listDeadlines, setDeadline } from './deadlines.ts'
import { listMyFigures } from './list-my-figures.ts'
import { listSheets, readSheet } from './list-sheets.ts'
import { entryFreshness, readEntry } from './read-entry.ts'
import { returnSheet, unlockSheet } from './return-sheet.ts'
import { submitSheet } from './submit-sheet.ts'

export function sheetRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readEntry, readEntry, entryFreshness)
  mount(app, deps, api.listMyFigures, listMyFigures)
  mount(app, deps, api.listSheets, listSheets)
  mount(app, deps, api.readSheet, readSheet)
  mount(app, deps, api.submitSheet, submitSheet)
  mount(app, deps, api.acceptSheets, acceptSheets)
  mount(app, deps, api.returnSheet, returnSheet)
  mount(app, deps, api.unlockSheet, unlockSheet)
  mount(app, deps, api.listDeadlines, listDeadlines)
  mount(app, deps, api.setDeadline, setDeadline)
  mount(app, deps, api.grantExtension, grantExtension)
}
