import type { Input, Output } from '#contract/api.ts'
import { type Store, store } from '../store.ts'
import type { CellReading } from './content.ts'
import type { Outbox, Waiting } from './outbox.ts'

type Answer = Output<'recordReadings'>
export type CellVerdict = Answer['verdicts'][number]

/** A place of a figure: unit, item, part, year. */
export interface Place {
  readonly unit: string
  readonly item: string
  readonly part: string
  readonly year: number
}

/** `away`: the server does not answer; `broken`: it answered that it could not. `waiting`: changes not on the server yet. */
export interface Saving {
  readonly phase: 'saved' | 'sending' | 'away' | 'broken'
  readonly waiting: number
  readonly sent: number
}

export interface DeskMeans {
  readonly desk: string
  readonly dossier: string
  readonly outbox: Outbox
  readonly send: (input: Input<'recordReadings'>) => Promise<Answer>
  /** Milliseconds between typing and sending. */
  readonly pause: number
  readonly now: () => number
}

/** What the desk holds: as the server has it, as it was typed, as it was judged. */
export interface State {
  readonly stored: Map<string, CellReading | undefined>
  readonly waiting: Map<string, Waiting>
  readonly verdicts: Map<string, CellVerdict>
  /** Cells on their way: what they become is not known yet. */
  readonly sending: Set<string>
  readonly saving: Store<Saving>
  readonly bump: () => void
}

export function freshState(): State & { readonly version: Store<number> } {
  const version = store(0)
  return {
    stored: new Map(),
    waiting: new Map(),
    verdicts: new Map(),
    sending: new Set(),
    saving: store<Saving>({ phase: 'saved', waiting: 0, sent: 0 }),
    version,
    bump: () => version.set(version.get() + 1),
  }
}

export function cellKey({ unit, item, part, year }: Place): string {
  return [unit, item, part, year].join('|')
}

export function placeOf(cell: string): Place {
  const [unit = '', item = '', part = '', year = ''] = cell.split('|')
  return { unit, item, part, year: Number(year) }
}
