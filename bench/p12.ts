import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { chromiumPath } from '../e2e/chromium.ts'
import { alone, type Figure, median, percentile } from './figure.ts'

const root = join(import.meta.dirname, 'p12')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic']
const rounds = 7
const steps = 60
const block = { rows: 450, columns: 60 }

/** P12: the grid with 500 × 60 cells: 27,000 of them pasted at once, and scrolled. */
export async function measure(): Promise<readonly Figure[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'vedich-p12-'))
  const plugins = [react(), tailwindcss()]
  const common = { configFile: false, root, logLevel: 'error' } as const
  await build({ ...common, plugins, build: { outDir, emptyOutDir: true } })
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0 } })
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const address = server.resolvedUrls?.local[0] ?? ''
    const pastes = await pasteOften(page, address)
    const intoForm = await pasteOften(page, `${address}?form`)
    const down = await scroll(page, 'scrollTop')
    const along = await scroll(page, 'scrollLeft')
    return [
      alone('p12 paste 27,000 cells, all in the model and shown', median(pastes), 'ms', rounds),
      alone('p12 paste 27,000 cells, slowest', Math.max(...pastes), 'ms', rounds),
      alone('p12 paste 27,000 cells into a form with its desk', median(intoForm), 'ms', rounds),
      alone('p12 scroll down, frame', mean(down), 'ms', steps),
      alone('p12 scroll down, frame p95', percentile(down, 95), 'ms', steps),
      alone('p12 scroll along, frame', mean(along), 'ms', steps),
      alone('p12 scroll along, frame p95', percentile(along, 95), 'ms', steps),
    ]
  } finally {
    await browser.close()
    await new Promise((done) => server.httpServer.close(done))
    rmSync(outDir, { recursive: true, force: true })
  }
}

async function pasteOften(page: Page, address: string): Promise<readonly number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(address)
    took.push(await paste(page))
  }
  return took
}

/** Milliseconds from the paste until its report is there and the cells are painted. */
async function paste(page: Page): Promise<number> {
  await page.locator('table textarea').focus()
  const { took, report } = await page.evaluate(async ({ rows, columns }) => {
    const line = (row: number) =>
      Array.from({ length: columns }, (_, column) => `${row + 1},${(column % 9) + 1}`).join('\t')
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/plain',
      Array.from({ length: rows }, (_, r) => line(r)).join('\r\n'),
    )
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    const begun = performance.now()
    document.activeElement?.dispatchEvent(event)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return {
      took: performance.now() - begun,
      report: (globalThis as { pasted?: { changed: number } }).pasted,
    }
  }, block)
  if (report?.changed !== block.rows * block.columns)
    throw new Error(`p12: ${report?.changed} cells changed`)
  const seen = await page.locator('[data-row="0"][data-column]').first().textContent()
  if (!seen?.startsWith('1,1')) throw new Error(`p12: the grid shows ${seen}`)
  return took
}

/** The length of each frame while the grid is scrolled a step a frame. */
async function scroll(page: Page, side: 'scrollTop' | 'scrollLeft'): Promise<readonly number[]> {
  return await page.evaluate(
    async ({ side, steps }) => {
      const table = document.querySelector('table')
      if (!table) return []
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
      const lengths: number[] = []
      let last = await frame()
      for (let step = 1; step <= steps; step += 1) {
        table[side] = step * 60
        const now = await frame()
        lengths.push(now - last)
        last = now
      }
      return lengths
    },
    { side, steps },
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
