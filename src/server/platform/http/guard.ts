import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { Refusal } from '#domain/refusal.ts'
import type { Variables } from './access.ts'

type Guard = MiddlewareHandler<{ Variables: Variables }>

/** Headers that keep a page of ours to itself: no script but our own files, no frame, no guessing of types. */
export function securityHeaders(): Guard {
  const self = ["'self'"]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      // The first page paints by a style of its own, and components place themselves by style attributes.
      styleSrc: [...self, "'unsafe-inline'"],
      imgSrc: [...self, 'data:', 'blob:'],
      connectSrc: self,
      workerSrc: self,
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: self,
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Ours to say only where TLS ends with us; behind a proxy it is the proxy's.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // A file that was uploaded and the frame of a preview are kept more strictly than our own pages.
    overwrite: false,
  })
}

/**
 * A page of another site may not make a signed-in browser change anything here. Browsers say where a request comes from; a
 * program that says nothing carries no cookie of a browser either.
 */
export function sameSiteOnly(): Guard {
  return async (http, next) => {
    const isReading = http.req.method === 'GET' || http.req.method === 'HEAD'
    if (!isReading && isForeign(http.req.raw)) throw new Refusal('not_allowed', { site: 'foreign' })
    await next()
  }
}

function isForeign({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  const host = headers.get('host') ?? new URL(url).host
  return !URL.canParse(origin) || new URL(origin).host !== host
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const localName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
const forwarded = /^(forwarded|x-forwarded-.*|x-real-ip|via)$/i

/**
 * A trial lets anybody in, so only this machine's own people may reach it: the peer is on the loopback, the address in the
 * browser is this machine's (no other site's name that leads here), and nothing stands in between.
 */
export function trialOnly(): Guard {
  return async (http, next) => {
    const peer = peerOf(http)
    const isHere = peer === null || loopback.test(peer)
    const isNamed = peer === null || localName.test(http.req.header('host') ?? '')
    const isForwarded = Object.keys(http.req.header()).some((name) => forwarded.test(name))
    if (!isHere || !isNamed || isForwarded) throw new Refusal('trial_only', { trial: true })
    await next()
  }
}

/** Figures for whoever watches the machine: asked from the machine itself, or from a container beside it by a tunnel. */
export function loopbackOnly(): Guard {
  return async (http, next) => {
    const peer = peerOf(http)
    if (peer !== null && !loopback.test(peer)) throw new Refusal('not_found')
    await next()
  }
}

/** Network address of the peer; null when the app asks itself, as in tests. */
function peerOf(http: Context): string | null {
  const env: unknown = http.env
  return typeof env === 'object' && env !== null && 'incoming' in env
    ? (getConnInfo(http).remote.address ?? '')
    : null
}
