import { setTimeout as sleep } from 'node:timers/promises'
import type { DoJob, JobName } from '../job/job-queue.ts'
import type { Deps } from '../platform/deps.ts'
import { enqueueUnread } from './enqueue-reading.ts'
import { readPaper } from './read-paper.ts'
import type { ReadingKey } from './store.ts'

/** How often is looked for papers that nobody put into the queue, in milliseconds. */
const pause = 5_000

/**
 * Reads papers as long as the server runs. The queue itself is started only when there is something to read, so that an idle
 * server stays small. Answers how to stop.
 */
export function keepReading(deps: Deps): () => Promise<void> {
  const ending = new AbortController()
  const running = run(deps, ending.signal)
  return async () => {
    ending.abort()
    await running
  }
}

async function run(deps: Deps, ending: AbortSignal): Promise<void> {
  let stopJobs: (() => Promise<void>) | null = null
  while (!ending.aborted) {
    try {
      const isAnything = await enqueueUnread(deps)
      if (isAnything && stopJobs === null) {
        stopJobs = await start(deps, ending)
        await enqueueUnread(deps)
      }
    } catch (err) {
      deps.log.warn({ err }, 'papers could not be put into the queue')
    }
    await sleep(pause, undefined, { ref: false, signal: ending }).catch(() => undefined)
  }
  await stopJobs?.()
}

async function start(deps: Deps, ending: AbortSignal): Promise<() => Promise<void>> {
  const underWay = new Set<Promise<void>>()
  const job =
    (way: 'read' | 'recognise'): DoJob =>
    async (data, signal) => {
      const both = AbortSignal.any([signal, ending])
      const work = readPaper(deps, way, data as ReadingKey, both)
      underWay.add(work)
      await work.finally(() => underWay.delete(work))
    }
  const work: Readonly<Record<JobName, DoJob>> = {
    'read-paper': job('read'),
    'recognise-paper': job('recognise'),
  }
  const { startJobs } = await import('../job/start-jobs.ts')
  const stop = await startJobs(deps.db, work, deps.log)
  return async () => {
    await Promise.allSettled(underWay)
    await stop()
  }
}
