import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { confirmRule } from './confirm-rule.ts'
import { listConfirmations } from './list-confirmations.ts'

export function confirmationRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listConfirmations, listConfirmations)
  mount(app, deps, api.confirmRule, confirmRule)
}
