import * as dossiers from '#contract/dossiers.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mountFile } from '../platform/http/mount-file.ts'
import { readGapsWorkbook } from './read-gaps-workbook.ts'

export function gapRoutes(app: App, deps: Deps): void {
  mountFile(app, deps, dossiers.gapsWorkbook, readGapsWorkbook)
}
