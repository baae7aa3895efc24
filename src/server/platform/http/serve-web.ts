import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Context } from 'hono'
import { Refusal } from '#domain/refusal.ts'
import type { App } from './access.ts'
import { framePath, framePolicy } from './frame-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}
const squeezed = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Answers with the built web application. Files whose name carries a hash of their content are kept for ever, others are
 * asked for again each time; the squeezed form that the build left beside a file is sent where the browser takes it.
 * Any other address that a person opens is the application's own: it gets the entry page.
 */
export function serveWeb(app: App, folder: string): void {
  const root = resolve(folder)
  app.get('*', async (http) => {
    const { path } = http.req
    if (path.startsWith('/api/')) throw new Refusal('not_found', { path })
    const file = fileOf(root, path)
    if (file) return await send(http, root, file)
    if (!isPage(path, http.req.header('accept'))) throw new Refusal('not_found', { path })
    const entry = fileOf(root, '/index.html')
    if (!entry) throw new Refusal('not_found', { path })
    return await send(http, root, entry)
  })
}

/** Does a person open an address? The address of a criterion has a dot too (`x16.17`), so its end says little. */
function isPage(path: string, accept = ''): boolean {
  const ending = extname(path)
  return !(ending in types) && (ending === '' || accept.includes('text/html'))
}

function fileOf(root: string, path: string): string | null {
  if (!/^\/[\w./-]+$/.test(path) || !(extname(path) in types)) return null
  const file = join(root, path)
  if (!file.startsWith(root + sep)) return null
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null
}

async function send(http: Context, root: string, file: string): Promise<Response> {
  const isHashed = file.startsWith(join(root, 'assets') + sep)
  const accepted = http.req.header('accept-encoding') ?? ''
  const form = squeezed.find(
    ([coding, ending]) => accepted.includes(coding) && existsSync(`${file}${ending}`),
  )
  const body = await readFile(`${file}${form?.[1] ?? ''}`)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  http.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  http.header('vary', 'accept-encoding')
  http.header('etag', tag)
  if (http.req.header('if-none-match')?.includes(tag)) return http.body(null, 304)
  if (http.req.path === framePath) framePolicy(http, await readFile(file, 'utf8'))
  http.header('content-type', types[extname(file)] ?? 'application/octet-stream')
  if (form) http.header('content-encoding', form[0])
  return http.body(body)
}
