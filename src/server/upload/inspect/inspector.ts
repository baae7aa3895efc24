import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'

export type Question =
  | { readonly task: 'inspect'; readonly path: string; readonly name: string }
  | {
      readonly task: 'draw'
      readonly path: string
      readonly type: string
      readonly target: string
      /** The longer side in pixels. */
      readonly side: number
    }

export interface Answer {
  readonly facts?: FileFacts
  readonly written?: string
  readonly code?: RefusalCode
  readonly details?: Readonly<Record<string, unknown>>
  /** What broke, with its stack. */
  readonly failed?: string
}

/** How long a file may keep its reader busy, in milliseconds; reading a large one from a slow disk is in it. */
const patience = 4500
/** A large picture or PDF honestly takes longer. */
const patiencePerMegabyte = 100
/** An idle reader is let go with the memory that it took. */
const idleAfter = 20_000

/**
 * Looks at a file in a thread apart. Throws what `inspect` throws; a file that breaks its reader is `file_damaged`, one that
 * keeps it busy for longer than `limit` milliseconds `file_slow`.
 */
export async function inspectFile(
  path: string,
  name: string,
  bytes: number,
  limit = limitFor(bytes),
): Promise<FileFacts> {
  const { facts } = await ask({ task: 'inspect', path, name }, bytes, limit)
  if (!facts) throw new Refusal('file_damaged')
  return facts
}

/** What a file is that is here to stay, whatever it is: one that would not be taken is only bytes. */
export async function knownFacts(path: string, name: string, bytes: number): Promise<FileFacts> {
  try {
    return await inspectFile(path, name, bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return factsOf('application/octet-stream', 'other')
  }
}

/** Makes a picture of an image at `target`, in a thread apart. Throws `file_damaged`, `file_slow`. */
export async function drawPicture(
  question: Omit<Question & { task: 'draw' }, 'task'>,
  bytes: number,
): Promise<void> {
  await ask({ ...question, task: 'draw' }, bytes, limitFor(bytes))
}

function limitFor(bytes: number): number {
  return patience + (bytes / 2 ** 20) * patiencePerMegabyte
}

let worker: Worker | undefined
let line: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined

/** One file at a time: parsers may take the memory of a whole file. */
function ask(question: Question, bytes: number, limit: number): Promise<Answer> {
  const asked = line.then(() => askNow(question, bytes, limit))
  line = asked.catch(() => undefined)
  return asked
}

async function askNow(question: Question, bytes: number, limit: number): Promise<Answer> {
  clearTimeout(idle)
  worker ??= startWorker()
  const mine = worker
  try {
    const answer = await answerOf(mine, question, limit)
    if (answer.code) throw new Refusal(answer.code, answer.details)
    if (answer.failed) throw new Refusal('file_damaged', { detail: answer.failed })
    return answer
  } finally {
    if (bytes > 32 * 2 ** 20) release(mine)
    else idle = setTimeout(() => release(mine), idleAfter).unref()
  }
}

function startWorker(): Worker {
  const name = import.meta.url.endsWith('.ts') ? 'inspect-worker.ts' : 'inspect-worker.js'
  const started = new Worker(new URL(name, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  started.unref()
  // Told to whoever waits; one that nobody waits for any more says nothing.
  started.on('error', () => undefined)
  return started
}

function answerOf(mine: Worker, question: Question, limit: number): Promise<Answer> {
  return new Promise((done) => {
    const listeners = {
      message: (answer: Answer) => end(answer),
      error: (error: unknown) => failed(String(error)),
      exit: () => failed('exit'),
    }
    const end = (answer: Answer) => {
      clearTimeout(timer)
      for (const [event, listener] of Object.entries(listeners)) mine.off(event, listener)
      done(answer)
    }
    const failed = (detail: string, code: RefusalCode = 'file_damaged') => {
      release(mine)
      end({ code, details: { detail } })
    }
    const timer = setTimeout(() => failed('timeout', 'file_slow'), limit)
    for (const [event, listener] of Object.entries(listeners)) mine.on(event, listener)
    mine.postMessage(question)
  })
}

function release(mine: Worker): void {
  if (worker === mine) worker = undefined
  void mine.terminate()
}
