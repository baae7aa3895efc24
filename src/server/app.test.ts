import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createApp } from './app.ts'
import { shippedPacks } from './pack/shipped-packs.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database/open-database.ts'
import { type Deps, systemClock } from './platform/deps.ts'
import type { App } from './platform/http/access.ts'
import { freshDatabase } from './platform/testing/fresh-database.ts'

it('health says version, schema and database', async () => {
  const { body, status } = await ask(createApp(await deps()), '/api/v1/health')
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'ok', database: 'ok' })
})

it('while the database is away, health says so and everything else asks to try again', async () => {
  const db = openDatabase({ host: '/nowhere', user: 'x', database: 'x' })
  const app = createApp({ ...(await deps()), db })
  const health = await ask(app, '/api/v1/health')
  expect(health.body).toMatchObject({ database: 'away' })
  const setup = await ask(app, '/api/v1/setup')
  expect(setup.status).toBe(503)
  expect(setup.body).toEqual({ code: 'database_away', details: {} })
  expect(setup.headers.get('retry-after')).toBe('2')
})

it('a fault of the software tells its number and nothing else', async () => {
  const clock = { ...systemClock, today: () => raise('secret words') }
  const { status, body, headers } = await ask(
    createApp({ ...(await deps()), clock }),
    '/api/v1/setup',
  )
  expect(status).toBe(500)
  expect(body).toEqual({ code: 'broken', details: { request: headers.get('x-request-id') } })
})

it('no page of ours runs a script that is not a file of ours, nor stands in a frame of others', async () => {
  const { headers } = await ask(createApp(await deps()), '/api/v1/health')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

it('a page of another site changes nothing here', async () => {
  const app = createApp(await deps())
  const ways: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  for (const headers of ways) {
    const { status, body } = await ask(app, '/api/v1/session', { method: 'DELETE', headers })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'not_allowed' })
  }
})

it('bodies that are too large, too deep or no JSON are refused with a code, not with a crash', async () => {
  const app = createApp(await deps())
  const post = (body: string, type = 'application/json') =>
    ask(app, '/api/v1/session', { method: 'POST', body, headers: { 'content-type': type } })
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
  expect((await post(deep)).body).toMatchObject({
    code: 'bad_input',
    details: { reason: 'too_deep' },
  })
  expect((await post(`"${'x'.repeat(9_000_000)}"`)).status).toBe(413)
  for (const text of ['{', '[]', '"x"', 'null', '{"login":'])
    expect((await post(text)).status).toBe(400)
  expect((await post('{}', 'text/plain')).body).toMatchObject({ details: { reason: 'not_json' } })
})

it('an address of the API that is not there is answered as such, one of a page gets the entry page', async () => {
  const { app } = await withPages()
  expect(await ask(app, '/api/v1/none')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  for (const path of ['/', '/ho-so/200-h16-2020', '/khoi-tao?ma=x']) {
    const { status, text, headers } = await ask(app, path)
    expect(status).toBe(200)
    expect(text).toBe('<!doctype html>entry')
    expect(headers.get('cache-control')).toBe('no-cache')
  }
})

it('the address of a criterion, which has a dot, is a page when a person opens it; a file that is not there is not', async () => {
  const { app } = await withPages()
  const opened = { headers: { accept: 'text/html,*/*;q=0.8' } }
  expect((await ask(app, '/ho-so/a/tieu-chi/x16.17', opened)).text).toBe('<!doctype html>entry')
  expect((await ask(app, '/ho-so/a/tieu-chi/x16.17')).status).toBe(404)
  expect((await ask(app, '/assets/gone.js', opened)).status).toBe(404)
})

it('hashed files are kept for ever, and sent squeezed where the browser takes it', async () => {
  const { app } = await withPages()
  const plain = await ask(app, '/assets/a-123.js')
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(plain.text).toBe('plain')
  for (const [coding, text] of [
    ['gzip, br', 'brotli'],
    ['gzip', 'gzip'],
  ] as const) {
    const answer = await ask(app, '/assets/a-123.js', { headers: { 'accept-encoding': coding } })
    expect(answer.text).toBe(text)
    expect(answer.headers.get('content-encoding')).toBe(text === 'brotli' ? 'br' : 'gzip')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
  }
  const tag = plain.headers.get('etag') ?? ''
  const again = await ask(app, '/assets/a-123.js', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
})

it('only files of the built pages are ever sent', async () => {
  const { app } = await withPages()
  for (const path of [
    '/../secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/none.js',
    '/%00.js',
    '/a-folder.js',
  ])
    expect((await ask(app, path)).status).toBe(404)
})

it('the frame of a preview runs one script, without origin or network, and only inside our own pages', async () => {
  const { app } = await withPages()
  const { headers, text, status } = await ask(app, '/khung-xem-word.html')
  expect(status).toBe(200)
  expect(text).toContain('<script>say(1)</script>')
  const policy = headers.get('content-security-policy') ?? ''
  const hash = createHash('sha256').update('say(1)').digest('base64')
  expect(policy.split('; ')).toEqual([
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ])
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const entry = await ask(app, '/index.html')
  expect(entry.headers.get('x-frame-options')).toBe('DENY')
  expect(entry.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

it('requests are counted by route, not by address', async () => {
  const app = createApp(await deps())
  await ask(app, '/api/v1/units/1')
  await ask(app, '/api/v1/units/2')
  const { text } = await ask(app, '/metrics')
  expect(text).toContain('route="/api/v1/units/:unit",status="401"} 2')
})

async function deps(): Promise<Deps> {
  const { packs } = await shippedPacks()
  return {
    db: await freshDatabase(),
    packs: packs.map((one) => one.pack),
    reference: { units: [], classifications: [] },
    clock: systemClock,
    log: pino({ level: 'silent' }),
    config: readConfig({}, { data: '/nowhere' }),
  }
}

async function withPages(): Promise<{ readonly app: App }> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-pages-'))
  const web = join(folder, 'web')
  await mkdir(join(web, 'assets'), { recursive: true })
  await mkdir(join(web, 'a-folder.js'))
  await writeFile(join(folder, 'secret.json'), '{}')
  await writeFile(join(web, 'index.html'), '<!doctype html>entry')
  await writeFile(
    join(web, 'khung-xem-word.html'),
    '<!doctype html><body><script>say(1)</script><p onclick="say(2)">',
  )
  await writeFile(join(web, 'assets', 'a-123.js'), 'plain')
  await writeFile(join(web, 'assets', 'a-123.js.br'), 'brotli')
  await writeFile(join(web, 'assets', 'a-123.js.gz'), 'gzip')
  return { app: createApp(await deps(), web) }
}

async function ask(app: App, path: string, init?: RequestInit) {
  const response = await app.request(`http://localhost${path}`, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: jsonIn(text) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function raise(message: string): never {
  throw new Error(message)
}
