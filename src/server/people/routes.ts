import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { addPerson } from './add-person.ts'
import { grantRole } from './grant-role.ts'
import { listPeople } from './list-people.ts'

export function peopleRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listPeople, listPeople)
  mount(app, deps, api.addPerson, addPerson)
  mount(app, deps, api.grantRole, grantRole)
}
