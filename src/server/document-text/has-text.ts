import type { FileKind } from '#domain/evidence/library.ts'

const silent: ReadonlySet<FileKind> = new Set(['video', 'zip'])

/** Kinds of files that have text to be read. */
export function hasText(kind: FileKind): boolean {
  return !silent.has(kind)
}
