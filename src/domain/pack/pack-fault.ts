import type { Fault } from '../fault.ts'

/** Where in a pack: `['standards', 0, 'criteria', 3, 'indicators', 1, 'rule']`. */
export type PackPath = readonly (string | number)[]

/** A fault of a pack's content, at a path inside it; its reader knows file and line. */
export interface PackFault {
  readonly path: PackPath
  readonly code: Fault['code']
  readonly params: Fault['params']
  readonly level?: 'warning' | undefined
}
