import { decodeLegacy, type LegacyEncoding } from './legacy-text.ts'
import { isSyllable } from './syllable.ts'

export type FoundEncoding = 'unicode' | LegacyEncoding

/**
 * Which encoding a whole document is in. `margin`: by what share of its words with marks the best reading beats the next
 * one, 0 to 1; `isSure`: enough words and margin to convert and show it so; else ask first. Without marks: unicode, sure.
 */
export interface DetectedEncoding {
  readonly encoding: FoundEncoding
  readonly margin: number
  readonly words: number
  readonly isSure: boolean
}

/** Of TCVN3 0.65 and of VNI 0.10 were measured on papers; a line alone can deceive, so few words are never sure. */
const sureMargin = 0.1
const sureWords = 12
/** More would not change the answer. */
const mostWords = 4000

/** Detects by spelling where no font tells: text already in Unicode wins a tie. Give it the whole document, never a line. */
export function detectLegacy(text: string): DetectedEncoding {
  const tokens = tokensOf(text)
  const readings = (['unicode', 'tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    score: scoreOf(tokens, encoding),
  }))
  const [best, next] = readings.toSorted((a, b) => b.score - a.score)
  const words = tokens.length
  if (!best || !next || words === 0)
    return { encoding: 'unicode', margin: 0, words: 0, isSure: true }
  const margin = Math.round((best.score - next.score) * 1000) / 1000
  return {
    encoding: best.encoding,
    margin,
    words,
    isSure: words >= sureWords && margin >= sureMargin,
  }
}

/** Words that hold anything beyond ASCII: the others say nothing about the encoding. */
function tokensOf(text: string): readonly string[] {
  const found: string[] = []
  for (const [token] of text.matchAll(/[^\s\x21-\x40\x5b-\x60\x7b-\x7e“”‘’…–—]+/g)) {
    // A sign alone (÷, ×, §) may be no word at all.
    if (token.length < 2 || /^[a-zA-Z]*$/.test(token)) continue
    found.push(token)
    if (found.length >= mostWords) break
  }
  return found
}

function scoreOf(tokens: readonly string[], encoding: FoundEncoding): number {
  const right = tokens.filter((token) =>
    encoding === 'unicode' ? isSyllable(token) : isLegacySyllable(token, encoding),
  )
  return tokens.length === 0 ? 0 : right.length / tokens.length
}

/** Old fonts have single bytes only: a letter beyond Latin-1 was never theirs. */
function isLegacySyllable(token: string, encoding: LegacyEncoding): boolean {
  return !/[^\0-\xff\u03bc]/.test(token) && isSyllable(decodeLegacy(token, encoding))
}
