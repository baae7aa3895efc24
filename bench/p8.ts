// P8: text recognition of five scans, cleaning included, two pages at a time, against the native engine alone with the same
// pages, one thread a page, two at a time. Character errors over all five.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { characterErrors, plain } from '#server/document-text/character-errors.ts'
import { cleanScan } from '#server/document-text/clean-scan.ts'
import { type Engine, openEngine } from '#server/document-text/engine.ts'
import type { Picture } from '#server/document-text/pdf-page.ts'
import { pictureOfImage } from '#server/document-text/picture-of-image.ts'
import { against, alone, type Figure, type Measure, median } from './figure.ts'
import { scanTexts } from './scan-texts.ts'
import { spoiledScan } from './spoiled-scan.ts'

const rounds = 3
/** Every round reads each scan so often, so that starting and ending weigh little. */
const copies = 2
const dpi = 200

interface Scan {
  readonly file: string
  readonly raw: Picture
  readonly wanted: string
}

export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-p8-'))
  sharp.cache(false)
  sharp.concurrency(1)
  try {
    const scans = await Promise.all(scanTexts.map((text) => makeScan(folder, text)))
    const native = await openEngine()
    const packaged = await openEngine('packaged')
    const hasNative = native.name === 'native'
    const own = new Map<Engine, number[]>([
      [native, []],
      [packaged, []],
    ])
    const floors: number[] = []
    for (let round = 0; round < rounds; round++) {
      floors.push(await perMinute(scans, (scan) => native.recognise(scan.raw, dpi)))
      for (const [engine, found] of own)
        found.push(await perMinute(scans, (scan) => readScan(engine, scan)))
    }
    const floor = median(floors)
    const figures: Figure[] = []
    for (const [engine, found] of own) {
      const name = `P8 ${engine.name}`
      if (engine === native && !hasNative) continue
      figures.push(
        hasNative
          ? against(`${name}, cleaning included`, median(found), floor, 'pages/min', rounds)
          : alone(`${name}, cleaning included`, median(found), 'pages/min', rounds),
        alone(`${name}, character errors`, await errorsOf(engine, scans), '%', scans.length),
      )
      await engine.close()
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeScan(folder: string, text: (typeof scanTexts)[number]): Promise<Scan> {
  const { jpeg, lines } = await spoiledScan(text)
  const file = join(folder, `${text.name}.jpg`)
  writeFileSync(file, jpeg)
  return { file, raw: await pictureOfImage(file, 1), wanted: lines.join('\n') }
}

/** What the reader does with a page: open, straighten, clean, recognise. */
async function readScan(engine: Engine, { file }: Scan): Promise<string> {
  const clean = await cleanScan(await pictureOfImage(file, 1))
  return (await engine.recognise(clean, dpi)).text
}

async function perMinute(
  scans: readonly Scan[],
  read: (scan: Scan) => Promise<unknown>,
): Promise<number> {
  const queue = Array.from({ length: copies }, () => scans).flat()
  const count = queue.length
  const began = performance.now()
  const line = async () => {
    for (let scan = queue.shift(); scan; scan = queue.shift()) await read(scan)
  }
  await Promise.all([line(), line()])
  return (count * 60_000) / (performance.now() - began)
}

async function errorsOf(engine: Engine, scans: readonly Scan[]): Promise<number> {
  let [errors, letters] = [0, 0]
  for (const scan of scans) {
    errors += characterErrors(scan.wanted, await readScan(engine, scan))
    letters += plain(scan.wanted).length
  }
  return (errors * 100) / letters
}
