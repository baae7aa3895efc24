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

/** The browser's own database. Writes go in bulk: one by one they would take 39 ms each. */
export function outboxOf(desk: string): Outbox {
  const { waiting } = base()
  const idOf = (cell: string) => `${desk}|${cell}`
  return {
    all: async () => await waiting.where('desk').equals(desk).toArray(),
    put: async (list) => {
      await waiting.bulkPut(list.map((one) => ({ ...one, id: idOf(one.cell) })))
    },
    remove: async (cells) => {
      await waiting.bulkDelete(cells.map(idOf))
    },
  }
}

function base(): Base {
  if (opened) return opened
  const made = new Dexie('vedich-entry') as Base
  made.version(1).stores({ waiting: 'id, desk' })
  void navigator.storage?.persist?.()
  opened = made
  return made
}
