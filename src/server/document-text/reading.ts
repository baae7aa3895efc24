import type { FileKind } from '#domain/evidence/library.ts'
import type { DetectedEncoding, FoundEncoding } from '#domain/legacy-text/detect-legacy.ts'
import type { FontEncoding } from '#domain/legacy-text/legacy-text.ts'
import { type PageText, TextFailure } from '#domain/paper/paper-text.ts'

/** What a reader in its own process is asked to do. */
export interface ReadRequest {
  readonly file: string
  readonly kind: FileKind
  /** A person's word on the encoding of what has no fonts. */
  readonly said: FoundEncoding | null
  /** A folder of this reading alone: pages that are done stay there for a reader that goes on after this one. */
  readonly work: string
  /** Pages that must not be tried again. */
  readonly skip: readonly number[]
  /** Recognise pictures too (slow), or only tell which pages are pictures. */
  readonly recognise: boolean
  /** One page at a time: an earlier reader ended with several under way, and nobody knows which one ended it. */
  readonly single: boolean
}

/** What a reader tells while it reads. `begin` comes before each page, so that a page that ends the reader has a name. */
export type Told =
  | { readonly kind: 'pages'; readonly pages: number }
  | { readonly kind: 'begin'; readonly pages: readonly number[] }
  | { readonly kind: 'page'; readonly page: PageText }
  | { readonly kind: 'picture'; readonly page: number }
  | { readonly kind: 'unread'; readonly page: number; readonly failure: TextFailure }
  | { readonly kind: 'encoding'; readonly encoding: DetectedEncoding }
  | { readonly kind: 'done'; readonly copy: string | null }
  | { readonly kind: 'failed'; readonly failure: TextFailure }

export type Tell = (told: Told) => void

/** A piece of text with what its font says of its bytes; null: nothing. */
export interface Run {
  readonly text: string
  readonly font: FontEncoding | null
}

/** A file that is read whole before its pages are told. */
export type ReadPages = (request: ReadRequest) => Promise<readonly (readonly Run[])[]>

/** An error that says why a file cannot be read; any other error means that it is damaged. */
export function unreadable(failure: TextFailure): Error {
  return Object.assign(new Error(failure), { failure })
}

export function failureOf(error: unknown): TextFailure {
  const said = error instanceof Error && 'failure' in error ? error.failure : 'damaged'
  return TextFailure.safeParse(said).data ?? 'damaged'
}
