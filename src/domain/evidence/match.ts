import { fold } from '../fold.ts'
import type { PaperMatch } from './library.ts'

/** What tells whether two papers are one. */
export interface ComparedPaper {
  readonly id: string
  /** SHA-256 of its file. */
  readonly stored: string | null
  /** 64 bits of its picture as 16 hexadecimal digits. */
  readonly phash: string | null
  readonly number: string | null
  readonly date: string | null
  readonly issuer: string | null
}

export interface Match {
  readonly match: PaperMatch
  readonly ids: readonly [string, string]
}

/** Bits in which two pictures may differ and be surely, or probably, one. */
const sure = 4
const likely = 10

/** Every two papers that may be one, each two once, by the strongest reason. Thousands of pictures take a second. */
export function findMatches(papers: readonly ComparedPaper[]): Match[] {
  const found = new Map<string, Match>()
  const add = (match: PaperMatch, a: string, b: string) => {
    const ids: readonly [string, string] = a < b ? [a, b] : [b, a]
    const key = ids.join('\n')
    if (!found.has(key)) found.set(key, { match, ids })
  }
  forPairs(
    papers,
    (one) => one.stored,
    (a, b) => add('content', a, b),
  )
  for (const { a, b, bits } of likePictures(papers))
    add(bits <= sure ? 'samePicture' : 'likePicture', a, b)
  forPairs(papers, paperKey, (a, b) => add('number', a, b))
  return [...found.values()]
}

/** Number, day and issuer as people write them: case, accents and spaces do not make another paper. */
function paperKey({ number, date, issuer }: ComparedPaper): string | null {
  if (!number || !date || !issuer) return null
  return [number, date, issuer].map((text) => fold(text).replace(/\s+/g, '')).join('\n')
}

function forPairs(
  papers: readonly ComparedPaper[],
  keyOf: (paper: ComparedPaper) => string | null,
  tell: (a: string, b: string) => void,
): void {
  const groups = new Map<string, string[]>()
  for (const paper of papers) {
    const key = keyOf(paper)
    if (key === null) continue
    for (const other of groups.get(key) ?? []) tell(other, paper.id)
    groups.set(key, [...(groups.get(key) ?? []), paper.id])
  }
}

interface Picture {
  readonly id: string
  readonly high: number
  readonly low: number
}

function* likePictures(papers: readonly ComparedPaper[]) {
  const pictures = papers.flatMap(({ id, phash }): Picture[] =>
    phash === null ? [] : [{ id, ...halves(phash) }],
  )
  for (const [index, one] of pictures.entries())
    for (let at = index + 1; at < pictures.length; at++) {
      const other = pictures[at]
      if (!other) continue
      const bits = ones(one.high ^ other.high) + ones(one.low ^ other.low)
      if (bits <= likely) yield { a: one.id, b: other.id, bits }
    }
}

function halves(phash: string): { readonly high: number; readonly low: number } {
  return { high: Number.parseInt(phash.slice(0, 8), 16), low: Number.parseInt(phash.slice(8), 16) }
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
