import { Refusal } from '#domain/refusal.ts'

/** What one request may carry as JSON, in bytes. */
const jsonLimit = 8 * 1024 * 1024
/** Deeper than any input of the contract. */
const deepest = 64

/** Reads a request's body as a JSON object; an empty body is an empty object. Refuses too long, too deep, not JSON. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > jsonLimit)
    throw new Refusal('too_large', { limit: jsonLimit })
  const text = await readText(request)
  if (text === '') return {}
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('bad_input', { reason: 'not_json' })
  if (depthOf(text) > deepest) throw new Refusal('bad_input', { reason: 'too_deep', deepest })
  return parseObject(text)
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > jsonLimit) throw new Refusal('too_large', { limit: jsonLimit })
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Refusal('bad_input', { reason: 'not_utf8' })
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    throw new Refusal('bad_input', { reason: 'not_json' })
  }
  throw new Refusal('bad_input', { reason: 'not_object' })
}

/** How deep brackets nest, without parsing: strings are skipped. */
function depthOf(text: string): number {
  let depth = 0
  let found = 0
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (bracket === '[' || bracket === '{') found = Math.max(found, ++depth)
    else if (bracket === ']' || bracket === '}') depth--
  }
  return found
}
