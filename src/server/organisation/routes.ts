import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { changeDates, putAgency, putUnitAliases, removeAgency } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'

export function organisationRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readOrganisation, readOrganisation)
  mount(app, deps, api.changeDates, changeDates)
  mount(app, deps, api.putAgency, putAgency)
  mount(app, deps, api.removeAgency, removeAgency)
  mount(app, deps, api.putUnitAliases, putUnitAliases)
}
