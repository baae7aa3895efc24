import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { issueOverlay } from './issue-overlay.ts'
import { readSettings } from './read-settings.ts'

export function settingsRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readSettings, readSettings)
  mount(app, deps, api.issueOverlay, issueOverlay)
}
