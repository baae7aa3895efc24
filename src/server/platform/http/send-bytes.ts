import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Variables } from './access.ts'

/** Bytes that never change under their tag, as an answer. */
export interface Sent {
  /** Names just these bytes. */
  readonly tag: string
  readonly bytes: number
  /** Media type as the answer bears it. */
  readonly type: string
  /** As the browser offers to save it. */
  readonly name: string
  readonly open: (range?: { readonly first: number; readonly last: number }) => Promise<Readable>
}

/**
 * Answers with bytes that somebody uploaded, or a part of them (`Range`): to be saved, never shown as a page; whatever they are
 * can do nothing (`sandbox`), and their type is not guessed.
 */
export async function sendBytes(
  http: Context<{ Variables: Variables }>,
  sent: Sent,
): Promise<Response> {
  const tag = `"${sent.tag}"`
  inert(http, sent)
  http.header('etag', tag)
  http.header('accept-ranges', 'bytes')
  if (isKnown(http.req.header('if-none-match'), tag)) return http.body(null, 304)
  const range = rangeOf(http, tag, sent.bytes)
  if (range === 'unsatisfiable') {
    http.header('content-range', `bytes */${sent.bytes}`)
    return http.body(null, 416)
  }
  http.header('content-type', sent.type)
  const first = range?.first ?? 0
  const last = range?.last ?? sent.bytes - 1
  http.header('content-length', String(last - first + 1))
  if (range) http.header('content-range', `bytes ${first}-${last}/${sent.bytes}`)
  const status = range ? 206 : 200
  if (http.req.method === 'HEAD') return http.body(null, status)
  const stream = await sent.open(range ?? undefined)
  return http.body(Readable.toWeb(stream) as ReadableStream, status)
}

function inert(http: Context, { name }: Sent): void {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  http.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
  http.header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  http.header('x-content-type-options', 'nosniff')
  // No-transform: what is squeezed on the way has other bytes than its tag says.
  http.header('cache-control', 'private, no-cache, no-transform')
}

function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*')
}

/** One range of bytes; several at once are answered with the whole, as the protocol allows. */
function rangeOf(http: Context, tag: string, bytes: number) {
  const asked = http.req.header('range')
  const held = http.req.header('if-range')
  if (asked === undefined || (held !== undefined && held !== tag)) return null
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked.trim()) ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first > last ? ('unsatisfiable' as const) : { first, last }
}
