import { api } from '#contract/api.ts'
import { listWorkbook } from '#contract/lists.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { mountFile } from '../platform/http/mount-file.ts'
import { decideList, submitList } from './decide-list.ts'
import { listLists, listsFreshness } from './list-lists.ts'
import { readListWorkbook } from './list-workbook.ts'
import { putList, removeList } from './put-list.ts'
import { readList } from './read-list.ts'
import { saveListRows } from './save-rows.ts'
import { tryListTable } from './try-list-table.ts'

export function listRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listLists, listLists, listsFreshness)
  mount(app, deps, api.readList, readList)
  mount(app, deps, api.putList, putList)
  mount(app, deps, api.removeList, removeList)
  mount(app, deps, api.saveListRows, saveListRows)
  mount(app, deps, api.submitList, submitList)
  mount(app, deps, api.decideList, decideList)
  mount(app, deps, api.tryListTable, tryListTable)
  mountFile(app, deps, listWorkbook, readListWorkbook)
}
