import type { PaperReading } from '#contract/search.ts'
import type { DetectedEncoding, FoundEncoding } from '#domain/legacy-text/detect-legacy.ts'
import { TextFailure, type TextState } from '#domain/paper/paper-text.ts'
import type { ReadingRow } from './store.ts'

/** States as people know them, and those of the database behind each. */
export const statesOf: Readonly<Record<TextState, readonly string[]>> = {
  waiting: ['waiting', 'pictures'],
  reading: ['reading', 'recognising'],
  read: ['read'],
  partly: ['partly'],
  failed: ['failed'],
  none: ['none'],
}

export function toState(state: string): TextState {
  const known = Object.entries(statesOf).find(([, states]) => states.includes(state))
  return (known?.[0] ?? 'none') as TextState
}

/** A reading as it is shown. */
export function toReading(row: ReadingRow): PaperReading {
  const encoding = row.encoding as DetectedEncoding | null
  const said = row.said as FoundEncoding | null
  return {
    evidence: row.evidence,
    state: toState(row.state),
    pages: row.pages,
    pagesDone: row.pages_done,
    unread: row.unread as PaperReading['unread'],
    failure: TextFailure.nullable().parse(row.failure),
    recognised: row.recognised,
    confidence: row.confidence,
    encoding: encodingOf(encoding, said),
    hasCopy: row.copy !== null,
    changedAt: row.changed_at,
  }
}

function encodingOf(
  found: DetectedEncoding | null,
  said: FoundEncoding | null,
): PaperReading['encoding'] {
  if (found === null && said === null) return null
  return {
    found: found?.encoding ?? 'unicode',
    margin: found?.margin ?? 0,
    isSure: found?.isSure ?? true,
    said,
  }
}

/** A paper that nobody has looked at yet, or that has no file. */
export function noReading(evidence: string, hasFile: boolean, at: string): PaperReading {
  return {
    evidence,
    state: hasFile ? 'waiting' : 'none',
    pages: null,
    pagesDone: 0,
    unread: [],
    failure: null,
    recognised: 0,
    confidence: null,
    encoding: null,
    hasCopy: false,
    changedAt: at,
  }
}
