import { fold } from '../fold.ts'

/** Longer ones are no words; the database keeps no more. */
const longest = 100
/** Positions that the database keeps for a word. */
const lastPosition = 16_383
const mostPlaces = 50

/** The words of a text as they are searched: letters and digits only, without accents and case. */
export function searchWords(text: string): readonly string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longest))
}

/**
 * What the index keeps of a text (a tsvector as PostgreSQL writes it): its words with their places, and `scope` as a word of
 * its own that no text can hold.
 */
export function indexedWords(text: string, scope: string): string {
  const places = new Map<string, number[]>()
  searchWords(text).forEach((word, at) => {
    const known = places.get(word) ?? []
    if (known.length < mostPlaces) known.push(Math.min(at + 1, lastPosition))
    places.set(word, known)
  })
  const words = [...places].map(([word, at]) => `'${word}':${[...new Set(at)].join(',')}`)
  return [quoted(scopeWord(scope)), ...words].join(' ')
}

/** The question to the index (a tsquery): every word, in this scope; the last one may be unfinished. Null: no word in it. */
export function askedWords(text: string, scope: string): string | null {
  const words = searchWords(text).slice(0, 32)
  if (words.length === 0) return null
  const isUnfinished = /[\p{L}\p{N}\p{M}]$/u.test(text)
  const asked = words.map((word, at) =>
    isUnfinished && at === words.length - 1 ? `'${word}':*` : `'${word}'`,
  )
  return [quoted(scopeWord(scope)), ...asked].join(' & ')
}

/** Do words hold all that is asked, the last one perhaps unfinished? The same rule as the index, for short lists in memory. */
export function holdsWords(words: readonly string[], wanted: readonly string[]): boolean {
  return (
    wanted.length > 0 &&
    wanted.every((one, at) =>
      at === wanted.length - 1 ? words.some((word) => word.startsWith(one)) : words.includes(one),
    )
  )
}

function scopeWord(scope: string): string {
  return `=${scope}`.slice(0, longest * 2)
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
