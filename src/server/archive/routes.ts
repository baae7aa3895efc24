import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { archiveFreshness, readArchive } from './read-archive.ts'
import { readArchiveYear } from './read-archive-year.ts'

export function archiveRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readArchive, readArchive, archiveFreshness)
  mount(app, deps, api.readArchiveYear, readArchiveYear)
}
