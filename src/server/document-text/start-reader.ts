import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TextFailure } from '#domain/paper/paper-text.ts'
import type { ReadRequest, Tell, Told } from './reading.ts'

/** What a reading may cost. */
export interface Limits {
  /** Bytes of memory of the reader's process. */
  readonly memory: number
  /** Milliseconds without any news. */
  readonly silence: number
}

const usual: Limits = { memory: 1_400_000_000, silence: 90_000 }
/** A file that ends its reader again and again is given up. */
const mostReaders = 8

/**
 * Reads a file in a process of its own and tells what it finds, page by page. A page that ends the process, or keeps it too
 * long, is named and left out; the rest goes on. Ends with `done` or `failed`, always; `signal` ends it without either.
 */
export async function readApart(
  request: Omit<ReadRequest, 'skip' | 'single'>,
  tell: Tell,
  { signal, limits = usual }: { readonly signal?: AbortSignal; readonly limits?: Limits } = {},
): Promise<void> {
  const skip: number[] = []
  let single = false
  for (let readers = 0; readers < mostReaders; readers++) {
    const ended = await runReader({ ...request, skip, single }, tell, signal, limits)
    if (ended === 'told') return
    signal?.throwIfAborted()
    const { underWay, failure } = ended
    if (underWay.length === 0) return tell({ kind: 'failed', failure })
    const [page] = underWay
    if (underWay.length === 1 && page !== undefined) {
      skip.push(page)
      tell({ kind: 'unread', page, failure })
    } else single = true
  }
  tell({ kind: 'failed', failure: 'broken' })
}

/** The reader ended before it had told its end: with these pages under way. */
interface Broken {
  readonly underWay: readonly number[]
  readonly failure: TextFailure
}

async function runReader(
  request: ReadRequest,
  tell: Tell,
  signal: AbortSignal | undefined,
  limits: Limits,
): Promise<'told' | Broken> {
  const child = fork(entry, [], {
    execArgv: ['--max-old-space-size=900', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let underWay: readonly number[] = []
  let isTold = false
  const guard = watch(child, limits, signal)
  child.on('message', (told: Told) => {
    guard.heard()
    if (told.kind === 'begin') underWay = told.pages
    else tell(told)
    if (told.kind === 'done' || told.kind === 'failed') isTold = true
  })
  // A child that ends early closes the channel first; its `exit` says the rest.
  child.on('error', () => undefined)
  child.send(request, () => undefined)
  await new Promise<void>((done) => child.once('close', () => done()))
  guard.end()
  return isTold ? 'told' : { underWay, failure: guard.why() ?? 'broken' }
}

/** Beside this file in the sources, and beside the bundle that `npm run build` makes. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const entry = fileURLToPath(new URL(`./reader-worker.${ending}`, import.meta.url))

/** Ends a reader that grows too large or says nothing for too long. */
function watch(child: ChildProcess, limits: Limits, signal: AbortSignal | undefined) {
  let why: TextFailure | null = null
  let lastHeard = Date.now()
  const kill = () => child.kill('SIGKILL')
  const timer = setInterval(() => {
    if (memoryOf(child.pid) > limits.memory) why = 'tooHeavy'
    else if (Date.now() - lastHeard > limits.silence) why = 'tooSlow'
    if (why) kill()
  }, 200)
  signal?.addEventListener('abort', kill, { once: true })
  if (signal?.aborted) kill()
  return {
    heard: () => {
      lastHeard = Date.now()
    },
    why: () => why,
    end: () => {
      clearInterval(timer)
      signal?.removeEventListener('abort', kill)
    },
  }
}

/** Bytes in memory, by what Linux tells; elsewhere the limit of the reader's heap alone holds. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return pages * 4096
  } catch {
    return 0
  }
}
