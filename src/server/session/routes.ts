import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { chooseTrialRole } from '../trial/choose-trial-role.ts'
import { createAdministrator } from './create-administrator.ts'
import { readSetup } from './read-setup.ts'
import { toSession } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export function sessionRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readSession, async (_, __, call) => toSession(deps, call.caller))
  mount(app, deps, api.signIn, signIn)
  mount(app, deps, api.signOut, signOut)
  mount(app, deps, api.readSetup, readSetup)
  mount(app, deps, api.chooseTrialRole, chooseTrialRole)
  mount(app, deps, api.createAdministrator, createAdministrator)
}
