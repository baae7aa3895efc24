import type { Store } from '../store.ts'
import { type CellReading, type Content, contentOf, isSameContent } from './content.ts'
import {
  type CellVerdict,
  type DeskMeans,
  freshState,
  type Saving,
  type State,
} from './desk-state.ts'
import type { Waiting } from './outbox.ts'
import { makeSender } from './sender.ts'

/** Where typed figures lie until the server has them. One a person and dossier; it goes on sending what other screens left. */
export interface Desk {
  readonly version: Store<number>
  readonly saving: Store<Saving>
  readonly verdicts: ReadonlyMap<string, CellVerdict>
  readonly waitingAt: (cell: string) => Waiting | undefined
  readonly allWaiting: () => readonly Waiting[]
  readonly storedAt: (cell: string) => CellReading | undefined
  /** What the cell says: as typed, else as stored. */
  readonly contentAt: (cell: string) => Content | null
  /** What the server holds, as just read. */
  readonly learn: (readings: ReadonlyMap<string, CellReading | undefined>) => void
  readonly put: (changes: ReadonlyMap<string, Content | null>) => void
  /** Settle a conflict: mine over theirs, or theirs. */
  readonly choose: (cell: string, whose: 'mine' | 'theirs') => void
  /** What was refused is tried again. */
  readonly retry: (cells: readonly string[]) => void
  /** What was typed there is forgotten. */
  readonly drop: (cells: readonly string[]) => void
  /** Everything that can be sent is sent now. */
  readonly flush: () => Promise<void>
  readonly restore: () => Promise<void>
  readonly stop: () => void
}

export function openDesk(means: DeskMeans): Desk {
  const state = freshState()
  const { stored, waiting, verdicts, version, saving, bump } = state
  const sender = makeSender(means, state)
  const keep = (list: readonly Waiting[], dropped: readonly string[]) => {
    void means.outbox.put(list)
    if (dropped.length > 0) void means.outbox.remove(dropped)
    sender.soon()
    bump()
  }
  return {
    version,
    saving,
    verdicts,
    waitingAt: (cell) => waiting.get(cell),
    allWaiting: () => [...waiting.values()],
    storedAt: (cell) => stored.get(cell),
    contentAt: (cell) => contentAt(state, cell),
    learn: (readings) => {
      for (const [cell, reading] of readings) {
        learnOne(stored, cell, reading)
        verdicts.delete(cell)
      }
      bump()
    },
    put: (changes) => {
      const { put, dropped } = place(state, means, changes)
      keep(put, dropped)
    },
    choose: (cell, whose) => {
      const settled = chosen(state, cell, whose)
      keep(settled ? [settled] : [], settled ? [] : [cell])
    },
    retry: (cells) => keep(retried(waiting, cells), []),
    drop: (cells) => {
      for (const cell of cells) waiting.delete(cell)
      keep([], cells)
    },
    flush: sender.flush,
    restore: async () => {
      for (const one of await means.outbox.all())
        if (!waiting.has(one.cell)) waiting.set(one.cell, one)
      sender.soon()
      bump()
    },
    stop: sender.stop,
  }
}

function contentAt({ stored, waiting }: State, cell: string): Content | null {
  const typed = waiting.get(cell)
  if (typed) return typed.content
  const reading = stored.get(cell)
  return reading ? contentOf(reading) : null
}

/** An answer that was under way while a save went through is older than the save. */
function learnOne(stored: State['stored'], cell: string, reading: CellReading | undefined): void {
  const known = stored.get(cell)
  if (known && reading && known.id === reading.id && known.version > reading.version) return
  stored.set(cell, reading)
}

function place(state: State, means: DeskMeans, changes: ReadonlyMap<string, Content | null>) {
  const put: Waiting[] = []
  const dropped: string[] = []
  for (const [cell, content] of changes) {
    const next = placed(state, means, cell, content)
    if (next) {
      state.waiting.set(cell, next)
      put.push(next)
    } else {
      state.waiting.delete(cell)
      dropped.push(cell)
    }
  }
  return { put, dropped }
}

/** `null`: what is stored stands there again, so that nothing waits; unless something else is on its way or in conflict. */
function placed(
  { stored, waiting, sending }: State,
  { desk, now }: DeskMeans,
  cell: string,
  content: Content | null,
): Waiting | null {
  const before = waiting.get(cell)
  const conflict = before?.conflict
  const seen = before ? before.seen : stored.get(cell)
  const isBack = isSameContent(content, seen ? contentOf(seen) : null)
  if (isBack && !conflict && !sending.has(cell)) return null
  return { desk, cell, content, seen, conflict, at: now() }
}

function retried(waiting: State['waiting'], cells: readonly string[]): readonly Waiting[] {
  return cells.flatMap((cell) => {
    const before = waiting.get(cell)
    if (!before) return []
    const next = { ...before, refused: undefined }
    waiting.set(cell, next)
    return [next]
  })
}

/** Mine goes again, over the version that stands there now; theirs: what was typed is dropped. */
function chosen(
  { stored, waiting }: State,
  cell: string,
  whose: 'mine' | 'theirs',
): Waiting | null {
  const before = waiting.get(cell)
  if (!before?.conflict) return before ?? null
  const current = before.conflict.current ?? undefined
  stored.set(cell, current)
  if (whose === 'theirs') {
    waiting.delete(cell)
    return null
  }
  const next = { ...before, seen: current, conflict: undefined, refused: undefined }
  waiting.set(cell, next)
  return next
}
