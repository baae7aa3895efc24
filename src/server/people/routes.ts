import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { addPerson } from './add-person.ts'
import { grantRole } from './grant-role.ts'
import { importPeople } from './import-people.ts'
import { invitePerson } from './invite-person.ts'
import { listAbsences, listPeople, listPlaces, listSecurityEvents } from './list-people.ts'
import {
  changePerson,
  endGrant,
  endPersonSessions,
  linkDirectory,
  makeLink,
  resetTotp,
  setActive,
  substitutePerson,
} from './manage-account.ts'

export function peopleRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listPeople, listPeople)
  mount(app, deps, api.addPerson, addPerson)
  mount(app, deps, api.grantRole, grantRole)
  mount(app, deps, api.invitePerson, invitePerson)
  mount(app, deps, api.importPeople, importPeople)
  mount(app, deps, api.listPlaces, listPlaces)
  mount(app, deps, api.listAbsences, listAbsences)
  mount(app, deps, api.listSecurityEvents, listSecurityEvents)
  mount(app, deps, api.changePerson, changePerson)
  mount(app, deps, api.makeLink, makeLink)
  mount(app, deps, api.setActive, setActive)
  mount(app, deps, api.endGrant, endGrant)
  mount(app, deps, api.endPersonSessions, endPersonSessions)
  mount(app, deps, api.resetTotp, resetTotp)
  mount(app, deps, api.linkDirectory, linkDirectory)
  mount(app, deps, api.substitutePerson, substitutePerson)
}
