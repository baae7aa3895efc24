import type { Fault } from '../fault.ts'

/** The lists of a workspace, each a table of its own. */
export type WorkspaceTable =
  | 'units'
  | 'classifications'
  | 'readings'
  | 'statements'
  | 'recognitions'
  | 'evidence'
  | 'links'
  | 'confirmations'
  | 'assignments'
  | 'tasks'
  | 'projects'
  | 'rounds'
  | 'extensions'
  | 'deadlines'
  | 'users'

/** Where something stands: file, and row or line in it. */
export type Place = Pick<Fault, 'file' | 'line'>

/** Where the records of a workspace came from, so that a fault of the content names file and row. */
export interface Places {
  /** The place of the record with this index (from 0) in its list; evidence links are counted over all documents. */
  readonly row: (table: WorkspaceTable, index: number) => Place
  /** A path inside the workspace's head (`dossier`, `agencies`, `team`, `parameters`). */
  readonly head: (path: readonly (string | number)[]) => Place & { readonly column: string }
  /** A path inside the definition of the list with this index. */
  readonly list: (
    index: number,
    path: readonly (string | number)[],
  ) => Place & { readonly column: string }
  /** The row of a list with this index, counted over all lists. */
  readonly listRow: (index: number) => Place
}

/** Adds one fault of a record; `column` as the file calls it. */
export type Report = (
  place: Place,
  column: string,
  code: Fault['code'],
  params?: Fault['params'],
) => void
