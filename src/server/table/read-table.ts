import { Worker } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import type { SheetRow } from '#domain/table/cell.ts'
import type { TableAnswer, TableEncoding, TableFacts, TableTask } from './table-task.ts'

/** A reader that says nothing for so long is stopped, in milliseconds. */
const patience = 30_000
/** Memory of a reader; a file that needs more is too large for it. */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } as const

/**
 * The sheets of a table file with their first rows, read in a thread apart. Throws what `openTable` throws; a file that hangs or breaks
 * its reader is `file_damaged`, one that needs too much memory `table_too_large`.
 */
export async function describeFile(
  path: string,
  encoding: TableEncoding = 'auto',
): Promise<TableFacts> {
  const key = `${encoding} ${path}`
  const there = described.get(key)
  if (there) return there
  for await (const answer of ask({ path, encoding }))
    if ('facts' in answer) {
      for (const old of described.keys()) if (described.size >= remembered) described.delete(old)
      described.set(key, answer.facts)
      return answer.facts
    }
  throw new Refusal('file_damaged')
}

/** A file is asked for several times while somebody decides; files do not change under their path. */
const described = new Map<string, TableFacts>()
const remembered = 8

/** The rows of a sheet that hold something, some hundreds at once. Leaving the loop stops the reader. Throws as `describeFile`. */
export async function* rowsOfFile(
  path: string,
  sheet: string,
  encoding: TableEncoding,
): AsyncGenerator<readonly SheetRow[]> {
  for await (const answer of ask({ path, sheet, encoding })) {
    if ('done' in answer) return
    if ('rows' in answer) yield answer.rows
  }
}

async function* ask(task: TableTask): AsyncGenerator<TableAnswer> {
  const name = import.meta.url.endsWith('.ts') ? 'table-worker.ts' : 'table-worker.js'
  const worker = new Worker(new URL(name, import.meta.url), {
    workerData: task,
    resourceLimits: memory,
  })
  const inbox = receive(worker)
  try {
    for (;;) {
      const answer = await inbox.next()
      if ('code' in answer) throw new Refusal(answer.code, answer.details)
      if ('failed' in answer) throw new Refusal('file_damaged', { detail: answer.failed })
      yield answer
      // What was taken makes room for more; and the pause lets others of the server work.
      worker.postMessage('taken')
      await new Promise((resume) => setImmediate(resume))
    }
  } finally {
    await worker.terminate()
  }
}

function receive(worker: Worker): { readonly next: () => Promise<TableAnswer> } {
  const queue: TableAnswer[] = []
  let wake: (() => void) | undefined
  const put = (answer: TableAnswer) => {
    queue.push(answer)
    wake?.()
  }
  worker.on('message', put)
  worker.on('error', (error) => put(broken(error)))
  worker.on('exit', () => put({ failed: 'exit' }))
  return {
    next: async () => {
      if (queue.length === 0) {
        const timer = setTimeout(() => put({ failed: 'timeout' }), patience)
        await new Promise<void>((done) => {
          wake = done
        })
        clearTimeout(timer)
      }
      return queue.shift() ?? { failed: 'nothing' }
    },
  }
}

function broken(error: unknown): TableAnswer {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'table_too_large', details: {} }
    : { failed: String(error) }
}
