import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Deps } from '../deps.ts'
import type { App } from './access.ts'
import { admit, type Call } from './mount.ts'

/** A file as an answer; `name` in plain letters, as the browser offers to save it. */
export interface FileAnswer {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** Puts an endpoint that answers with a file into the app: the same checks as `mount`; always saved, never shown. */
export function mountFile<I extends z.ZodType>(
  app: App,
  deps: Deps,
  endpoint: Endpoint<I>,
  handler: (deps: Deps, input: z.output<I>, call: Call) => Promise<FileAnswer>,
): void {
  const path = `/api/v1${endpoint.route.path.replace(/\{(\w+)\}/g, ':$1')}`
  app.on(endpoint.route.method, path, async (http) => {
    const { input, call } = await admit(http, deps, endpoint)
    const { name, type, body } = await handler(deps, input, call)
    http.header('content-type', type)
    http.header('content-disposition', `attachment; filename="${name}"`)
    http.header('cache-control', 'private, no-store')
    return http.body(body)
  })
}
