import type { RefusalCode } from '#domain/refusal.ts'
import type { SheetRow, SheetStart } from '#domain/table/cell.ts'

/** Which letters the text of a table is in; `auto`: found by spelling. */
export type TableEncoding = 'auto' | 'unicode' | 'tcvn3' | 'vni'

/** What the thread that reads a table is asked. */
export interface TableTask {
  readonly path: string
  readonly encoding: TableEncoding
  /** The sheet whose rows are wanted; absent: the beginnings of all sheets. */
  readonly sheet?: string
}

/** A table as it looks from outside. */
export interface TableFacts {
  readonly kind: 'xlsx' | 'xls' | 'ods' | 'csv'
  readonly macros: boolean
  /** Letters as found or as told, and whether that is sure. */
  readonly encoding: Exclude<TableEncoding, 'auto'>
  readonly encodingSure: boolean
  readonly sheets: readonly SheetStart[]
  /** What a template of ours says of itself. */
  readonly mark: Readonly<Record<string, string>> | null
}

export type TableAnswer =
  | { readonly facts: TableFacts }
  | { readonly rows: readonly SheetRow[] }
  | { readonly done: true }
  | { readonly code: RefusalCode; readonly details: Readonly<Record<string, unknown>> }
  | { readonly failed: string }

/** The hidden sheet by which a template of ours knows itself again. */
export const markSheet = '_vedich'
/** So many batches may be on their way. */
export const ahead = 2
