import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { backUpNow } from './back-up-now.ts'
import { readSystem } from './read-system.ts'

export function systemRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readSystem, readSystem)
  mount(app, deps, api.backUpNow, backUpNow)
}
