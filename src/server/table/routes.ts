import { api } from '#contract/api.ts'
import { tableTemplate, uploadTable } from '#contract/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { mountFile } from '../platform/http/mount-file.ts'
import { keepTable } from './kept-tables.ts'
import { listNames } from './list-names.ts'
import { mountUpload } from './mount-upload.ts'
import { readTemplate } from './read-template.ts'
import {
  applyTable,
  cancelTable,
  layOutTable,
  listTableLines,
  readTable,
  readTableRun,
  tryTable,
} from './table-cases.ts'
import { viewTable } from './view-table.ts'

export function tableRoutes(app: App, deps: Deps): void {
  mountUpload(app, deps, uploadTable, async (input, { caller }, body) => {
    const owner = { dossier: input.dossier, person: caller.person }
    const kept = await keepTable(deps, owner, input.name, body)
    return await viewTable(kept, input.dossier, 'auto')
  })
  mount(app, deps, api.readTable, readTable)
  mount(app, deps, api.readTableNames, listNames)
  mount(app, deps, api.layOutTable, layOutTable)
  mount(app, deps, api.tryTable, tryTable)
  mount(app, deps, api.readTableRun, readTableRun)
  mount(app, deps, api.listTableLines, listTableLines)
  mount(app, deps, api.applyTable, applyTable)
  mount(app, deps, api.cancelTable, cancelTable)
  mountFile(app, deps, tableTemplate, readTemplate)
}
