import type { z } from 'zod'
import type { Act } from '#domain/access/access.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Method and path of an endpoint below `/api/v1`, with `{names}` for what the path carries. */
export interface Route {
  readonly method: Method
  readonly path: string
}

/**
 * One endpoint: what server, web, command line and tests agree on. `input` is the object of path names, query and body
 * together; `output` is what the server parses before it answers. `needs` is the act in `domain/access`; `scope` says
 * which unit or dossier the right is checked for.
 */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly route: Route
  readonly needs: Act
  readonly scope: 'none' | 'dossier' | 'unit'
  /** A sensitive act: the password must have been given in the last minutes. */
  readonly again?: true
  readonly input: I
  readonly output: O
  readonly summary: string
}

export function endpoint<I extends z.ZodType, O extends z.ZodType>(
  value: Endpoint<I, O>,
): Endpoint<I, O> {
  return value
}
