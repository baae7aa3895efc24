import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { access, mountFeatures } from './features.ts'
import { gapRoutes } from './gap/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { openapiRoutes } from './openapi/routes.ts'
import type { Deps } from './platform/deps.ts'
import type { App, Variables } from './platform/http/access.ts'
import { answerError } from './platform/http/answer-error.ts'
import { loopbackOnly, sameSiteOnly, securityHeaders, trialOnly } from './platform/http/guard.ts'
import { healthRoute } from './platform/http/health.ts'
import { serveWeb } from './platform/http/serve-web.ts'
import { makeMetrics, watchRequests } from './platform/http/watch-requests.ts'

/** The composition root: every route of the product, behind the same guards. `web` is the folder of the built pages. */
export function createApp(deps: Deps, web: string | null = null): App {
  const app: App = new Hono<{ Variables: Variables }>()
  const metrics = makeMetrics()
  app.onError(answerError)
  app.use(watchRequests(deps.log, metrics, access))
  app.use(securityHeaders())
  if (deps.config.trial) app.use(trialOnly())
  app.use(sameSiteOnly())
  // A board of sixty communes is 1.2 MB of JSON, a tenth of it squeezed; streams of events stay as they are.
  app.use(compress())
  healthRoute(app, deps)
  mountFeatures(app, deps)
  gapRoutes(app, deps)
  liveRoutes(app, deps)
  openapiRoutes(app)
  app.get('/metrics', loopbackOnly(), async (http) => {
    http.header('content-type', metrics.registry.contentType)
    return http.body(await metrics.registry.metrics())
  })
  if (web) serveWeb(app, web)
  app.notFound((http) => http.json({ code: 'not_found', details: { path: http.req.path } }, 404))
  return app
}
