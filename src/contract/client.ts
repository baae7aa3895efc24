import type { Input, Output } from './api.ts'
import type { Route } from './endpoint.ts'
import type { RouteName } from './routes.ts'

/** What a request needs of its surroundings: the browser's fetch, or the app's own in tests. */
export type Send = (
  path: string,
  init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  },
) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>

/** The server said no: `code` as in `domain/refusal`, or `broken` / `unreachable`. */
export class Rejected extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, details: Readonly<Record<string, unknown>>) {
    super(code)
    this.name = 'Rejected'
    this.status = status
    this.code = code
    this.details = details
  }
}

export type Call = <N extends RouteName>(name: N, input: Input<N>) => Promise<Output<N>>

/** Where an endpoint is: `routeOf` of `routes.ts`, or in the browser the part of it that is there. */
type FindRoute = (name: RouteName) => Route | Promise<Route>

/** The one typed client of web, command line and tests. Throws `Rejected`. */
export function client(
  find: FindRoute,
  send: Send,
  headers: Readonly<Record<string, string>> = {},
): Call {
  return async (name, input) => {
    const route = await find(name)
    const { method, path, body } = toRequest(route, input as Readonly<Record<string, unknown>>)
    const answer = await send(`/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    if (answer.status < 400) return JSON.parse(text)
    throw rejection(answer.status, text)
  }
}

function toRequest({ method, path }: Route, input: Readonly<Record<string, unknown>>) {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest.get(key))
    rest.delete(key)
    return encodeURIComponent(value)
  })
  if (method !== 'GET' && method !== 'DELETE')
    return { method, path: filled, body: JSON.stringify(Object.fromEntries(rest)) }
  const query = [...rest].map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return { method, path: query.length > 0 ? `${filled}?${query.join('&')}` : filled }
}

function rejection(status: number, text: string): Rejected {
  try {
    const { code, details } = JSON.parse(text)
    return new Rejected(status, String(code), details ?? {})
  } catch {
    return new Rejected(status, 'broken', {})
  }
}
