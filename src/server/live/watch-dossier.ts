import { watch } from '../dossier/changes.ts'
import { readHead } from '../dossier/open-dossier.ts'
import type { Database } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { pollChanges } from './poll-changes.ts'

/** How often a quiet stream says that it lives, and asks whether its reader still may read, in milliseconds. */
const usualHeartbeat = 20_000
/** What the browser waits before it opens a broken stream again. */
const again = 3000

const ends = new WeakMap<Database, Set<() => void>>()

/**
 * Theo dõi hồ sơ: server-sent events `changed` with the newest journal entry, at once and after each change. Changes that
 * come faster than the reader reads are one event. The stream ends when `mayStay` throws, and at shutdown.
 */
export async function watchDossier(
  deps: Deps,
  dossier: string,
  mayStay: () => Promise<unknown>,
  heartbeat: number = usualHeartbeat,
): Promise<ReadableStream<Uint8Array>> {
  await pollChanges(deps.db)
  const news = mailbox()
  const stopWatching = watch(deps.db, dossier, news.put)
  const all = ends.get(deps.db) ?? new Set()
  ends.set(deps.db, all.add(news.end))
  const stop = () => {
    stopWatching()
    all.delete(news.end)
    news.end()
  }
  const { sequence } = await readHead(deps, dossier).catch((error: unknown) => {
    stop()
    throw error
  })
  news.put(sequence)
  return new ReadableStream({
    pull: async (controller) => {
      const text = await nextText(await news.next(heartbeat), mayStay)
      if (text !== null) return controller.enqueue(new TextEncoder().encode(text))
      stop()
      controller.close()
    },
    cancel: stop,
  })
}

/** Ends every stream on the database: the server shuts down. */
export function endStreams(db: Database): void {
  for (const end of ends.get(db) ?? []) end()
}

type News = number | 'quiet' | 'end'

async function nextText(news: News, mayStay: () => Promise<unknown>): Promise<string | null> {
  if (news === 'end') return null
  if (news !== 'quiet')
    return `retry: ${again}\nid: ${news}\nevent: changed\ndata: {"sequence":${news}}\n\n`
  const stays = await mayStay().then(
    () => true,
    () => false,
  )
  return stays ? ': \n\n' : null
}

/** Holds the newest sequence that was not read yet. */
function mailbox() {
  let read = -1
  let newest = -1
  let isEnded = false
  let wake: () => void = () => undefined
  const state = (): News => (isEnded ? 'end' : newest > read ? newest : 'quiet')
  return {
    put: (sequence: number) => {
      newest = Math.max(newest, sequence)
      wake()
    },
    end: () => {
      isEnded = true
      wake()
    },
    /** Waits at most so many milliseconds. */
    next: async (milliseconds: number): Promise<News> => {
      if (state() === 'quiet')
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          timer.unref()
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      const news = state()
      if (typeof news === 'number') read = news
      return news
    },
  }
}
