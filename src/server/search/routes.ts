import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { search } from './search.ts'

export function searchRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.search, search)
}
