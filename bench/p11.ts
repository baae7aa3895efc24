import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumPath } from '../e2e/chromium.ts'
import { alone, type Figure, median } from './figure.ts'

const root = join(import.meta.dirname, '..')
const rounds = 5
/** Slow 3G: 400 kbit/s and 2 s there and back. */
const slow = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic']

/** P11: the first look at the board, from an empty browser over a slow line, and again from the service worker. */
export async function measure(): Promise<readonly Figure[]> {
  const port = await freePort()
  const server = spawn(process.execPath, ['e2e/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    const url = `http://127.0.0.1:${port}`
    await untilHealthy(url)
    const visits = await visitOften(url)
    return [
      alone('p11 entry route, JavaScript gzip', entryBytes() / 1000, 'KB', 1),
      alone('p11 first visit on slow 3G, shell painted', median(visits.first), 'ms', rounds),
      alone('p11 first visit on slow 3G, board shown', median(visits.board), 'ms', rounds),
      alone('p11 second visit on slow 3G, shell painted', median(visits.second), 'ms', rounds),
    ]
  } finally {
    await stop(server)
  }
}

async function visitOften(url: string) {
  const first: number[] = []
  const board: number[] = []
  const second: number[] = []
  const executablePath = await chromiumPath()
  for (let round = 0; round < rounds; round += 1) {
    const browser = await chromium.launch({ executablePath, args: flags })
    const context = await browser.newContext()
    await context.request.post(`${url}/api/v1/trial/session`, { data: { role: 'standingAgency' } })
    const page = await openSlowly(context, url)
    first.push(await firstPaint(page))
    await page.locator('h1').waitFor({ timeout: 120_000 })
    board.push(await page.evaluate(() => performance.now()))
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.close()
    second.push(await firstPaint(await openSlowly(context, url)))
    await browser.close()
  }
  return { first, board, second }
}

async function openSlowly(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow)
  await page.goto(`${url}/ho-so/dam-ha-2020`, { waitUntil: 'commit', timeout: 120_000 })
  return page
}

/** Milliseconds from asking for the page to its first words. */
async function firstPaint(page: Page): Promise<number> {
  const found = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    undefined,
    { timeout: 120_000 },
  )
  return Number(await found.jsonValue())
}

/** As the entry page asks for them; `scripts/check-size.mjs` proves that nothing else is fetched at once. */
function entryBytes(): number {
  const web = join(root, 'dist/web')
  const page = readFileSync(join(web, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file)
  return files
    .map((file) => gzipSync(readFileSync(join(web, file ?? '')), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0)
}

async function untilHealthy(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const answer = await fetch(`${url}/api/v1/health`).catch(() => undefined)
    if (answer?.ok) return
    await wait(500)
  }
  throw new Error('p11: the server did not start')
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await ended
}
