import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileKind } from '#domain/evidence/library.ts'
import type { DetectedEncoding, FoundEncoding } from '#domain/legacy-text/detect-legacy.ts'
import type { PageText, TextFailure } from '#domain/paper/paper-text.ts'
import { proposeFrom } from '#domain/paper/propose.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { enqueueUnreadOf } from './enqueue-pictures.ts'
import { kindByName } from './enqueue-reading.ts'
import type { Told } from './reading.ts'
import { readApart } from './start-reader.ts'
import {
  changeReading,
  putCopy,
  putPages,
  type ReadingKey,
  type ReadingRow,
  selectPages,
  selectReading,
  sumPages,
} from './store.ts'

/** The states in which each kind of work finds a reading; another one means that it is done already. */
const begins = {
  read: ['waiting', 'reading'],
  recognise: ['pictures', 'recognising'],
} as const

/**
 * Đọc một tài liệu. `read` takes the text that is there and leaves pictures to `recognise`, so that a short letter need not
 * wait behind a scan of 300 pages. Runs again after a crash without doubling anything; what is done is not done twice.
 */
export async function readPaper(
  deps: Deps,
  way: keyof typeof begins,
  key: ReadingKey,
  signal: AbortSignal,
): Promise<void> {
  const row = await selectReading(deps.db, key)
  const isOpen = (begins[way] as readonly string[]).includes(row?.state ?? '')
  if (!row || row.stored !== key.stored || !isOpen) return
  const state = way === 'read' ? 'reading' : 'recognising'
  await changeReading(deps.db, key, { state, changed_at: deps.clock.now() })
  const work = join(deps.config.dataFolder, 'reading', key.stored)
  const seen = beginSeen(deps, key)
  try {
    await readFile(deps, way, { row, key, work, signal }, seen)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'file_lost') throw error
    seen.tell({ kind: 'failed', failure: 'fileMissing' })
  }
  await seen.written()
  signal.throwIfAborted()
  if (way === 'read' && seen.pictures.length > 0 && seen.failure === null)
    return await leavePictures(deps, key, seen)
  await keepCopy(deps, key, seen)
  await finish(deps, key, row, seen)
  await rm(work, { recursive: true, force: true })
}

async function readFile(
  deps: Deps,
  way: keyof typeof begins,
  at: {
    readonly row: ReadingRow
    readonly key: ReadingKey
    readonly work: string
    readonly signal: AbortSignal
  },
  seen: Seen,
): Promise<void> {
  const { row, work, signal } = at
  const kind = (row.kind || kindByName(row.name)) as FileKind
  const said = (row.said ?? null) as FoundEncoding | null
  await fileStoreOf(deps.config).locally(row.stored, (file) =>
    readApart({ file, kind, said, work, recognise: way === 'recognise' }, seen.tell, { signal }),
  )
}

/** What a reader has told so far; pages are stored as they come, a few at a time. */
interface Seen {
  readonly tell: (told: Told) => void
  readonly written: () => Promise<void>
  readonly pictures: number[]
  readonly unread: { page: number; failure: TextFailure }[]
  failure: TextFailure | null
  encoding: DetectedEncoding | null
  copy: string | null
}

const atOnce = 20

function beginSeen(deps: Deps, key: ReadingKey): Seen {
  let [held, done, writing]: [PageText[], number, Promise<void>] = [[], 0, Promise.resolve()]
  const write = () => {
    const pages = held
    held = []
    done += pages.length
    const [count, at] = [done, deps.clock.now()]
    writing = writing.then(async () => {
      await putPages(deps.db, key, pages)
      await changeReading(deps.db, key, { pages_done: count, changed_at: at })
    })
    // Told to whoever awaits `written`.
    writing.catch(() => undefined)
  }
  const seen: Seen = {
    pictures: [],
    unread: [],
    failure: null,
    encoding: null,
    copy: null,
    tell: (told) => {
      if (told.kind === 'page') {
        held.push(told.page)
        if (held.length >= atOnce || told.page.way === 'recognised') write()
      } else take(deps, key, seen, told)
    },
    written: async () => {
      write()
      await writing
    },
  }
  return seen
}

function take(
  deps: Deps,
  key: ReadingKey,
  seen: Seen,
  told: Exclude<Told, { kind: 'page' }>,
): void {
  if (told.kind === 'picture') seen.pictures.push(told.page)
  else if (told.kind === 'unread') seen.unread.push({ page: told.page, failure: told.failure })
  else if (told.kind === 'encoding') seen.encoding = told.encoding
  else if (told.kind === 'failed') seen.failure = told.failure
  else if (told.kind === 'done') seen.copy = told.copy
  else if (told.kind === 'pages')
    void changeReading(deps.db, key, { pages: told.pages }).catch((err) =>
      deps.log.warn({ err }, 'the number of pages was not kept'),
    )
}

async function leavePictures(deps: Deps, key: ReadingKey, seen: Seen): Promise<void> {
  const { encoding, unread } = seen
  await enqueueUnreadOf(deps, key, { encoding, unread })
}

async function keepCopy(deps: Deps, key: ReadingKey, { copy }: Seen): Promise<void> {
  if (copy === null) return
  const { sha256 } = await fileStoreOf(deps.config).put(createReadStream(copy))
  await putCopy(deps.db, key, sha256)
}

async function finish(deps: Deps, key: ReadingKey, row: ReadingRow, seen: Seen): Promise<void> {
  const sum = await sumPages(deps.db, key)
  const unread = unreadOf(row, seen)
  const [first] = await selectPages(deps.db, key, 1, 1)
  const certainty = first?.confidence === null ? 1 : (first?.confidence ?? 0) / 100
  const state = stateOf(seen.failure, sum.pages, unread.length)
  await changeReading(deps.db, key, {
    state,
    failure: seen.failure ?? (state === 'failed' ? (unread[0]?.failure ?? 'damaged') : null),
    pages_done: sum.pages,
    unread,
    recognised: sum.recognised,
    confidence: sum.confidence === null ? null : Math.round(sum.confidence),
    ...(seen.encoding ? { encoding: seen.encoding } : {}),
    proposals: first?.page === 1 ? proposeFrom(first.text, certainty) : [],
    changed_at: deps.clock.now(),
  })
}

/** Pages that failed in either pass; one that was recognised after all is read. */
function unreadOf(row: ReadingRow, seen: Seen) {
  const earlier = row.unread as Seen['unread']
  const known = new Map([...earlier, ...seen.unread].map((one) => [one.page, one]))
  return [...known.values()].sort((a, b) => a.page - b.page)
}

function stateOf(failure: TextFailure | null, pages: number, unread: number): string {
  if (failure !== null) return pages > 0 ? 'partly' : 'failed'
  if (unread === 0) return 'read'
  return pages > 0 ? 'partly' : 'failed'
}
