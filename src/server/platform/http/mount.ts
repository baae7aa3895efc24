import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { type App, type Caller, cookieName, type Variables } from './access.ts'
import { readJson } from './read-json.ts'

type Http = Context<{ Variables: Variables }>

/** What a handler may know and do of the request beside its input. */
export interface Call {
  readonly caller: Caller
  /** The peer's network address, for rate limits; never a forwarded header. */
  readonly address: string
  /** Gives the browser a session token, for so many seconds. */
  readonly openSession: (token: string, seconds: number) => void
  readonly closeSession: () => void
  /** What the browser calls itself, so that a person knows a session again. */
  readonly agent?: string
}

export type Handler<I extends z.ZodType, O extends z.ZodType> = (
  deps: Deps,
  input: z.output<I>,
  call: Call,
) => Promise<z.input<O>>

/** Names the state of what a GET would answer, without making the answer: same text, same answer. */
export type Freshness<I extends z.ZodType> = (
  deps: Deps,
  input: z.output<I>,
  call: Call,
) => Promise<string>

/**
 * Puts one endpoint of the contract into the app: who? → may they at all? → input (path, query and body together) → may they
 * here? → handler → output → JSON. A GET answers with an ETag, and 304 when the client has that already; with
 * `freshness` the handler does not even run then.
 */
export function mount<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  endpoint: Endpoint<I, O>,
  handler: Handler<I, O>,
  freshness?: Freshness<I>,
): void {
  const path = `/api/v1${endpoint.route.path.replace(/\{(\w+)\}/g, ':$1')}`
  app.on(endpoint.route.method, path, async (http) => {
    const { input, call } = await admit(http, deps, endpoint)
    const tag = freshness && tagOf(`${http.req.url} ${await freshness(deps, input, call)}`)
    if (tag && knows(http.req.header('if-none-match'), tag)) return notModified(http, tag)
    const output = endpoint.output.parse(await handler(deps, input, call))
    return respond(http, endpoint.route.method, JSON.stringify(output), tag)
  })
}

/** Who asks, may they at all, what exactly, and may they here? Throws what `authorize` throws, and `bad_input`. */
export async function admit<I extends z.ZodType>(
  http: Http,
  deps: Deps,
  endpoint: Endpoint<I>,
): Promise<{ readonly input: z.output<I>; readonly call: Call }> {
  const { access } = http.var
  const caller = await access.identify(
    deps,
    getCookie(http, cookieName(isSecure(http, deps))) ?? null,
  )
  await access.authorize(deps, caller, endpoint, null)
  const input = parseInput(endpoint, await readInput(http, endpoint))
  await access.authorize(deps, caller, endpoint, input as Readonly<Record<string, unknown>>)
  const acting = await access.actAs(
    deps,
    caller,
    endpoint,
    input as Readonly<Record<string, unknown>>,
  )
  return { input, call: toCall(http, deps, acting) }
}

async function readInput(http: Http, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const { method } = endpoint.route
  const sent =
    method === 'GET' || method === 'DELETE' ? http.req.query() : await readJson(http.req.raw)
  // The path decides: a body that names another dossier than its address does not.
  return { ...sent, ...http.req.param() }
}

function parseInput<I extends z.ZodType>(
  endpoint: Endpoint<I>,
  sent: Readonly<Record<string, unknown>>,
): z.output<I> {
  const field = fieldNotKept(sent)
  if (field !== undefined)
    throw new Refusal('bad_input', { fields: [{ field, code: 'text_not_kept' }] })
  const parsed = endpoint.input.safeParse(sent)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, code }) => ({ field: path.join('.'), code }))
  throw new Refusal('bad_input', { fields })
}

/** Where a text holds what no database keeps (a zero byte, half a sign): it would be lost or break the statement. */
function fieldNotKept(sent: object): string | undefined {
  for (const [field, text] of textsIn(sent, []))
    if (text.includes('\0') || /\p{Cs}/u.test(text)) return field.join('.')
  return undefined
}

function* textsIn(
  value: unknown,
  path: readonly string[],
): Generator<readonly [path: readonly string[], text: string]> {
  if (typeof value === 'string') yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield [[...path, key], key]
    yield* textsIn(inner, [...path, key])
  }
}

function toCall(http: Http, deps: Deps, caller: Caller): Call {
  const secure = isSecure(http, deps)
  return {
    caller,
    address: addressOf(http),
    openSession: (token, seconds) =>
      setCookie(http, cookieName(secure), token, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: seconds,
        secure,
      }),
    closeSession: () => {
      deleteCookie(http, cookieName(secure), { path: '/', secure })
    },
    agent: (http.req.header('user-agent') ?? '').slice(0, 300),
  }
}

/** Is the way to the browser TLS? A proxy may end it before us, so the told address decides where there is one. */
function isSecure(http: Http, { config }: Deps): boolean {
  return (config.url ?? http.req.url).startsWith('https:')
}

function addressOf(http: Http): string {
  // In tests a request comes from the app itself, without a socket.
  const env: unknown = http.env
  return typeof env === 'object' && env !== null && 'incoming' in env
    ? (getConnInfo(http).remote.address ?? '')
    : 'local'
}

function respond(http: Http, method: string, body: string, known?: string): Response {
  http.header('content-type', 'application/json; charset=utf-8')
  if (method !== 'GET') return http.body(body)
  const tag = known ?? tagOf(body)
  if (knows(http.req.header('if-none-match'), tag)) return notModified(http, tag)
  http.header('etag', tag)
  http.header('cache-control', 'private, no-cache')
  return http.body(body)
}

function notModified(http: Http, tag: string): Response {
  http.header('etag', tag)
  http.header('cache-control', 'private, no-cache')
  return http.body(null, 304)
}

function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** Weak comparison of RFC 9110 §13.1.2. */
function knows(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((each) => opaque(each) === opaque(tag))
}
