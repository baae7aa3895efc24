import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { admit, type Call } from '../platform/http/mount.ts'

/**
 * Puts an endpoint whose body is a file into the app: the same checks as `mount`, with the input in the address, before a single byte of
 * the body is taken.
 */
export function mountUpload<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  endpoint: Endpoint<I, O>,
  handler: (input: z.output<I>, call: Call, body: AsyncIterable<Uint8Array>) => Promise<z.input<O>>,
): void {
  const { route } = endpoint
  const path = `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`
  const asked = { ...endpoint, route: { ...route, method: 'GET' as const } }
  app.on(route.method, path, async (http) => {
    const { input, call } = await admit(http, deps, asked)
    const body = http.req.raw.body ?? new ReadableStream<Uint8Array>()
    const stream = body as unknown as AsyncIterable<Uint8Array>
    return http.json(endpoint.output.parse(await handler(input, call, stream)) as object)
  })
}
