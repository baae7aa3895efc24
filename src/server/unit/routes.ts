import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { listUnits } from './list-units.ts'
import { readUnit } from './read-unit.ts'

export function unitRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listUnits, listUnits)
  mount(app, deps, api.readUnit, readUnit)
}
