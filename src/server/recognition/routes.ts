import { api } from '#contract/api.ts'
import { freshnessOf } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { listRecognitions } from './list-recognitions.ts'
import { recordRecognition } from './record-recognition.ts'

export function recognitionRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listRecognitions, listRecognitions, freshnessOf)
  mount(app, deps, api.recordRecognition, recordRecognition)
}
