import { Dexie, type EntityTable } from 'dexie'
import type { CellReading, Content } from './content.ts'

/** One cell that was typed and is not on the server yet, with what its writer saw there. */
export interface Waiting {
  /** `person|dossier`: each sees only what is his. */
  readonly desk: string
  readonly cell: string
  /** `null`: the figure is taken back. */
  readonly content: Content | null
  /** The reading that the writer saw; absent: none. */
  readonly seen?: CellReading | undefined
  /** Somebody else changed it meanwhile: what stands there now (`null`: nothing any more). */
  readonly conflict?: { readonly current: CellReading | null } | undefined
  /** The server said no. */
  readonly refused?:
    | { readonly code: string; readonly details: Record<string, unknown> }
    | undefined
  /** When it was typed. */
  readonly at: number
}

/** Where what waits is kept: it outlives the page, the browser and the net. */
export interface Outbox {
  readonly all: () => Promise<readonly Waiting[]>
  readonly put: (waiting: readonly Waiting[]) => Promise<void>
  readonly remove: (cells: readonly string[]) => Promise<void>
}

type Base = Dexie & { readonly waiting: EntityTable<Waiting & { readonly id: string }, 'id'> }

let opened: Base | undefined

/** Cells that are written at once; more of them are written piece by piece, so that the screen can draw in between. */
const piece = 1000

/** The browser's own database. Writes go in bulk (one by one they would take 39 ms each) and in the order of the calls. */
export function outboxOf(desk: string): Outbox {
  const { waiting } = base()
  const idOf = (cell: string) => `${desk}|${cell}`
  let last = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work, work)
    return last
  }
  const put = async (list: readonly Waiting[]) => {
    for (let at = 0; at < list.length; at += piece) {
      if (list.length > piece) await drawn()
      await waiting.bulkPut(
        list.slice(at, at + piece).map((one) => ({ ...one, id: idOf(one.cell) })),
      )
    }
  }
  return {
    all: async () => await waiting.where('desk').equals(desk).toArray(),
    put: (list) => inTurn(() => put(list)),
    remove: (cells) => inTurn(() => waiting.bulkDelete(cells.map(idOf))),
  }
}

function drawn(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

function base(): Base {
  if (opened) return opened
  const made = new Dexie('vedich-entry') as Base
  made.version(1).stores({ waiting: 'id, desk' })
  void navigator.storage?.persist?.()
  opened = made
  return made
}
