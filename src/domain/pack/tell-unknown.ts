import type { Report } from './check-scope.ts'
import type { PackPath } from './pack-fault.ts'

/** A name that a pack gives to something else, and where; without an id nothing is named. */
export interface Named {
  readonly id: string | undefined
  readonly path: PackPath
}

/** Tells every name that leads nowhere, with the fault's code and the word that carries the name. */
export function tellUnknown(
  named: Iterable<Named>,
  isKnown: (id: string) => boolean,
  [code, word]: readonly [Parameters<Report>[1], string],
  report: Report,
): void {
  for (const { id, path } of named)
    if (id !== undefined && !isKnown(id)) report(path, code, { [word]: id })
}

/** The entries of a list of names. */
export function namedIn(ids: readonly string[], path: PackPath): Named[] {
  return ids.map((id, i) => ({ id, path: [...path, i] }))
}
