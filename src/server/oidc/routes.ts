import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { finishDirectory } from './finish-directory.ts'
import { startDirectory } from './start-directory.ts'

export function directoryRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.startDirectory, startDirectory)
  mount(app, deps, api.finishDirectory, finishDirectory)
}
