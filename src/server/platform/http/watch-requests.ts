import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Access, Variables } from './access.ts'

export interface Metrics {
  readonly registry: Registry
  readonly seconds: Histogram
}

export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'vedich_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, seconds }
}

/** Gives each request a number and a log of its own, writes one line when it is answered, and counts it. */
export function watchRequests(
  log: Logger,
  { seconds }: Metrics,
  access: Access,
): MiddlewareHandler<{ Variables: Variables }> {
  return async (http, next) => {
    const requestId = randomUUID()
    const began = performance.now()
    http.set('requestId', requestId)
    http.set('log', log.child({ request: requestId }))
    http.set('access', access)
    http.header('x-request-id', requestId)
    await next()
    const { method, path } = http.req
    const { status } = http.res
    const milliseconds = performance.now() - began
    // By the route, not the path: there are only so many.
    seconds.observe({ method, route: routeOf(http), status }, milliseconds / 1000)
    const level = status >= 500 ? 'error' : path.startsWith('/api/') ? 'info' : 'debug'
    http.var.log[level]({ method, path, status, milliseconds: Math.round(milliseconds) }, 'request')
  }
}

function routeOf(http: Context): string {
  return matchedRoutes(http).find(({ path }) => path !== '/*')?.path ?? '/*'
}
