import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { finishSignIn } from '../totp/finish-sign-in.ts'
import { beginTotp, renewRecoveryCodes, turnOnTotp } from '../totp/set-up.ts'
import { endAbsence, listColleagues, stateAbsence } from './absences.ts'
import { askReset, openLink, readLink } from './links.ts'
import {
  changePassword,
  changeProfile,
  confirmPassword,
  endOtherSessions,
  endSession,
  readAccount,
  turnOffTotp,
} from './own-account.ts'

export function accountRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.readAccount, readAccount)
  mount(app, deps, api.changeProfile, changeProfile)
  mount(app, deps, api.changePassword, changePassword)
  mount(app, deps, api.confirmPassword, confirmPassword)
  mount(app, deps, api.beginTotp, beginTotp)
  mount(app, deps, api.turnOnTotp, turnOnTotp)
  mount(app, deps, api.turnOffTotp, turnOffTotp)
  mount(app, deps, api.renewRecoveryCodes, renewRecoveryCodes)
  mount(app, deps, api.finishSignIn, finishSignIn)
  mount(app, deps, api.endSession, endSession)
  mount(app, deps, api.endOtherSessions, endOtherSessions)
  mount(app, deps, api.listColleagues, listColleagues)
  mount(app, deps, api.stateAbsence, stateAbsence)
  mount(app, deps, api.endAbsence, endAbsence)
  mount(app, deps, api.askReset, askReset)
  mount(app, deps, api.readLink, readLink)
  mount(app, deps, api.openLink, openLink)
}
