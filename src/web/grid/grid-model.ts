import type { Store } from '../store.ts'

/** Where a cell stands: its row and its column, both from 0, the frozen columns among them. */
export interface Cell {
  readonly row: number
  readonly column: number
}

export interface GridColumn {
  readonly id: string
  readonly title: string
  /** A second line of the heading: a unit of measure. */
  readonly note?: string
  /** The whole name, where the title is short. */
  readonly hint?: string
  readonly width: number
  readonly align: 'start' | 'end'
  /** Said in the heading: nothing of this column can be changed. */
  readonly isLocked?: boolean
}

/** How a cell looks; several may hold. Words for each are the screen's own. */
export interface CellView {
  readonly text: string
  /** The whole text, where the shown one is cut. */
  readonly title?: string | undefined
  readonly isMissing?: boolean
  readonly isLocked?: boolean
  readonly isUnsent?: boolean
  readonly isWrong?: boolean
  readonly isDoubtful?: boolean
  readonly isClash?: boolean
  /** Returned with a remark. */
  readonly isReturned?: boolean
  readonly tone?: 'muted' | 'good' | 'bad' | 'strong' | undefined
  /** Said after the text to who cannot see the look. */
  readonly said?: string | undefined
}

/** One answer of a list under the cell. */
export interface Choice {
  readonly text: string
  readonly label: string
}

export interface Edit extends Cell {
  readonly text: string
}

/** What a step of writing did: cells changed, left as text, to be looked at again, refused as locked. */
export interface WriteReport {
  readonly changed: number
  readonly wrong: number
  readonly doubtful: number
  readonly locked: number
}

/** Everything that the grid asks of its screen. It holds no value itself: `version` says when to look again. */
export interface GridModel {
  readonly version: Store<number>
  readonly rowCount: number
  readonly columns: readonly GridColumn[]
  /** How many columns stand still at the left; they are read only. */
  readonly frozen: number
  readonly rowKey: (row: number) => string
  /** A line above this row: another group begins. */
  readonly startsGroup: (row: number) => boolean
  readonly view: (cell: Cell) => CellView
  /** As it is edited, and as it is copied. */
  readonly typed: (cell: Cell) => string
  /** The number in a cell, for sums; `null` where there is none. */
  readonly amount: (cell: Cell) => number | null
  /** What can be chosen for a cell where `text` is being typed (`null`: nothing yet); other text may still be typed. */
  readonly choices: (cell: Cell, text: string | null) => readonly Choice[]
  readonly mayEdit: (cell: Cell) => boolean
  /** One step, which `undo` takes back whole. */
  readonly write: (edits: readonly Edit[]) => WriteReport
  /** The cells that changed, as far as they are shown. */
  readonly undo: () => readonly Cell[]
  readonly redo: () => readonly Cell[]
}
