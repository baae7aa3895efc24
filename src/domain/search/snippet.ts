import { searchWords } from './words.ts'

/** A piece of text as it was written; `hit`: what was looked for. */
export interface SnippetPart {
  readonly text: string
  readonly hit: boolean
}

/** Letters around the first place where the words stand together. */
const before = 60
const length = 240

/** Trích đoạn: the part of a text where most of the words stand close together, with them marked, accents as they were. */
export function snippetOf(text: string, asked: string): readonly SnippetPart[] {
  const hits = hitsIn(text, asked)
  const start = startOf(text, hits)
  const end = endOf(text, start)
  const parts = marked(text, hits, start, end)
  const head = start > 0 ? [{ text: '… ', hit: false }] : []
  const tail = end < text.length ? [{ text: ' …', hit: false }] : []
  return [...head, ...parts, ...tail]
}

/** The whole text with the words marked. */
export function highlight(text: string, asked: string): readonly SnippetPart[] {
  return marked(text, hitsIn(text, asked), 0, text.length)
}

interface Hit {
  readonly at: number
  readonly end: number
  readonly word: number
}

function hitsIn(text: string, asked: string): readonly Hit[] {
  const wanted = searchWords(asked)
  const last = wanted.length - 1
  const hits: Hit[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [folded = ''] = searchWords(match[0])
    const word = wanted.findIndex((one, at) =>
      at === last ? folded.startsWith(one) : folded === one,
    )
    if (word >= 0) hits.push({ at: match.index, end: match.index + match[0].length, word })
    if (hits.length >= 2000) break
  }
  return hits
}

/** The hit from which the most different words follow within the length of a snippet. */
function startOf(text: string, hits: readonly Hit[]): number {
  let best = { at: hits[0]?.at ?? 0, words: 0 }
  for (const [index, { at }] of hits.entries()) {
    const near = new Set<number>()
    for (
      let next = index;
      (hits[next]?.at ?? Number.POSITIVE_INFINITY) < at + length - before;
      next++
    )
      near.add(hits[next]?.word ?? 0)
    if (near.size > best.words) best = { at, words: near.size }
  }
  const from = Math.max(0, best.at - before)
  return from === 0 ? 0 : afterBlank(text, from, best.at)
}

function afterBlank(text: string, from: number, most: number): number {
  const blank = text.slice(from, most).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

function endOf(text: string, start: number): number {
  if (start + length >= text.length) return text.length
  const blank = text.lastIndexOf(' ', start + length)
  return blank > start ? blank : start + length
}

function marked(
  text: string,
  hits: readonly Hit[],
  start: number,
  end: number,
): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = start
  for (const hit of hits) {
    if (hit.at < start || hit.end > end) continue
    if (hit.at > at) parts.push({ text: text.slice(at, hit.at), hit: false })
    parts.push({ text: text.slice(hit.at, hit.end), hit: true })
    at = hit.end
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false })
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') }))
}
