import type { FileKind } from '#domain/evidence/library.ts'

/** What a file is by its content. */
export interface FileFacts {
  /** Media type. */
  readonly type: string
  readonly kind: FileKind
  /** Of a PDF. */
  readonly pages: number | null
  /** 64 bits of a picture as 16 hexadecimal digits. */
  readonly phash: string | null
}

export function factsOf(type: string, kind: FileKind, more: Partial<FileFacts> = {}): FileFacts {
  return { type, kind, pages: null, phash: null, ...more }
}
