import type { SheetRow, SheetStart } from '#domain/table/cell.ts'

/** A table file opened for reading. Rows come in order; `take` may ask to wait. */
export interface OpenedTable {
  /** `csv`: text with separators. */
  readonly kind: 'xlsx' | 'xls' | 'ods' | 'csv'
  /** Holds programs (macros), which are never run. */
  readonly macros: boolean
  readonly starts: () => Promise<readonly SheetStart[]>
  readonly rows: (sheet: string, take: TakeRows) => Promise<void>
  readonly close: () => void
}

/** Given rows that hold something, some hundreds at once. */
export type TakeRows = (rows: readonly SheetRow[]) => void | Promise<void>

/** How many rows are handed over at once. */
export const batch = 250
