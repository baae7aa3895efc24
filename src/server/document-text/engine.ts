import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorker, PSM } from 'tesseract.js'
import type { Picture } from './pdf-page.ts'
import { programIn } from './programs.ts'
import { unreadable } from './reading.ts'
import { type RecognisedPage, readTsv } from './recognised-page.ts'

/** A text recognition engine; `width`: how many pages it takes at a time. */
export interface Engine {
  readonly name: 'native' | 'packaged'
  readonly width: number
  readonly recognise: (page: Picture, dpi: number) => Promise<RecognisedPage>
  readonly close: () => Promise<void>
}

/** A page takes a second; a hostile one must not keep the engine. */
const patience = 60_000
/** Two pages at a time: more would slow down those who work meanwhile. */
const most = 2

/** The machine's own Tesseract when it knows Vietnamese, else the packaged one, which needs no network. */
export async function openEngine(wanted: 'any' | 'packaged' = 'any'): Promise<Engine> {
  const program = wanted === 'any' ? programIn(['tesseract']) : null
  if (program && (await knowsVietnamese(program))) return nativeEngine(program)
  return await packagedEngine()
}

function nativeEngine(program: string): Engine {
  return {
    name: 'native',
    width: Math.min(most, availableParallelism()),
    recognise: async (page, dpi) => {
      const args = ['-', '-', '-l', 'vie', '--oem', '1', '--psm', '3', '--dpi', String(dpi), 'tsv']
      return readTsv(await run(program, args, toPgm(page)), page)
    },
    close: async () => undefined,
  }
}

async function knowsVietnamese(program: string): Promise<boolean> {
  const said = await run(program, ['--list-langs'], null).catch(() => '')
  return said.split(/\s+/).includes('vie')
}

/** One thread a process: on a busy machine more threads wait for each other. */
function run(program: string, args: readonly string[], input: Uint8Array | null): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    const end = () => child.kill('SIGKILL')
    const late = setTimeout(end, patience)
    process.once('exit', end)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stdin.on('error', () => undefined)
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(late)
      process.off('exit', end)
      if (code === 0) done(Buffer.concat(chunks).toString('utf8'))
      else fail(unreadable(code === null ? 'tooSlow' : 'damaged'))
    })
    child.stdin.end(input ?? undefined)
  })
}

async function packagedEngine(): Promise<Engine> {
  const width = Math.min(most, availableParallelism())
  const data = fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'))
  const langPath = join(dirname(data), '4.0.0_best_int')
  const workers = await Promise.all(
    Array.from({ length: width }, () =>
      createWorker('vie', 1, { langPath, gzip: true, cacheMethod: 'none' }),
    ),
  )
  // Without mode 3 a page with a table is lost.
  for (const worker of workers) await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  const pool = poolOf(workers)
  return {
    name: 'packaged',
    width,
    recognise: async (page, dpi) =>
      await pool(async (worker) => {
        await worker.setParameters({ user_defined_dpi: String(dpi) })
        const output = { text: false, tsv: true }
        const { data: found } = await worker.recognize(Buffer.from(toPgm(page)), {}, output)
        return readTsv(found.tsv ?? '', page)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Lends each of the things to one at a time. */
function poolOf<W>(things: readonly W[]): <T>(work: (thing: W) => Promise<T>) => Promise<T> {
  const free = [...things]
  const waiting: ((thing: W) => void)[] = []
  return async (work) => {
    const thing = free.pop() ?? (await new Promise<W>((got) => waiting.push(got)))
    try {
      return await work(thing)
    } finally {
      const next = waiting.shift()
      if (next) next(thing)
      else free.push(thing)
    }
  }
}

/** The plainest picture format: nothing to squeeze, nothing to unpack. */
function toPgm({ width, height, data }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}
