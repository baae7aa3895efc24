import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#domain/refusal.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses to change anything for a page of another site (CSRF). Browsers say where a request comes from; a program that says
 * nothing carries no cookie of a browser either.
 */
export const sameOrigin: MiddlewareHandler = async (http, next) => {
  if (!safe.has(http.req.method) && isForeign(http.req.raw))
    throw new Refusal('not_allowed', { act: 'foreign_site' })
  await next()
}

function isForeign({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  const host = headers.get('host') ?? new URL(url).host
  return !URL.canParse(origin) || new URL(origin).host !== host
}
