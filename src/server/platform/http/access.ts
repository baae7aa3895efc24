import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Endpoint } from '#contract/endpoint.ts'
import type { ScopedGrant } from '#domain/access/scope.ts'
import type { Deps } from '../deps.ts'

/** Who asks. A guest has no person and no grants. */
export interface Caller {
  readonly person: string | null
  readonly name: string
  readonly login: string
  /** Grants in force today. */
  readonly grants: readonly ScopedGrant[]
  /** SHA-256 of the session's token, as stored. */
  readonly session: string | null
  /** When the session's holder last gave the password; absent for a guest. */
  readonly confirmedAt?: string
}

export const guest: Caller = { person: null, name: '', login: '', grants: [], session: null }

/** What the features session and access give to every request. */
export interface Access {
  /** Who holds this session token? A guest when there is none, or it has ended, or it is another installation's. */
  readonly identify: (deps: Deps, token: string | null) => Promise<Caller>
  /**
   * May the caller use the endpoint? First asked with `null`, before the body is read: does any of the grants carry the act?
   * Then with the parsed input: over this dossier or unit? Throws `not_signed_in`, `not_allowed` or `not_found`.
   */
  readonly authorize: (
    deps: Deps,
    caller: Caller,
    endpoint: Endpoint,
    input: Readonly<Record<string, unknown>> | null,
  ) => Promise<void>
  /** The caller as the deed is signed: of a substitute, in whose place, when the own grants do not reach. */
  readonly actAs: (
    deps: Deps,
    caller: Caller,
    endpoint: Endpoint,
    input: Readonly<Record<string, unknown>>,
  ) => Promise<Caller>
}

export interface Variables {
  readonly access: Access
  readonly requestId: string
  readonly log: Logger
}

export type App = Hono<{ Variables: Variables }>

export const sessionCookie = 'vedich_session'

/** Over TLS the browser is told to take the cookie from this host alone. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? `__Host-${sessionCookie}` : sessionCookie
}
