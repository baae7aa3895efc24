import { watchDossier as endpoint } from '#contract/dossiers.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { admit } from '../platform/http/mount.ts'
import { watchDossier } from './watch-dossier.ts'

export function liveRoutes(app: App, deps: Deps): void {
  app.get('/api/v1/dossiers/:dossier/events', async (http) => {
    const { input } = await admit(http, deps, endpoint)
    http.header('content-type', 'text/event-stream; charset=utf-8')
    http.header('cache-control', 'no-store')
    http.header('x-accel-buffering', 'no')
    return http.body(await watchDossier(deps, input.dossier, () => admit(http, deps, endpoint)))
  })
}
