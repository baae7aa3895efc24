/** Text without accents and case, with the place in the original of each of its characters. */
export interface Folded {
  readonly text: string
  /** `map[i]`: where in the original the i-th folded character begins; one more than characters. */
  readonly map: readonly number[]
}

/** For search inside a document: `Quyết định` is found by `quyet dinh`; spaces and line ends are one space. */
export function foldWithMap(original: string): Folded {
  let text = ''
  const map: number[] = []
  let at = 0
  for (const sign of original) {
    const folded = foldSign(sign)
    const isSecondSpace = folded === ' ' && (text === '' || text.endsWith(' '))
    if (!isSecondSpace) {
      for (let index = 0; index < folded.length; index++) map.push(at)
      text += folded
    }
    at += sign.length
  }
  map.push(original.length)
  return { text, map }
}

/** Every place in the original that holds the asked words, as [from, to). */
export function findIn(folded: Folded, asked: string): (readonly [from: number, to: number])[] {
  const wanted = foldWithMap(asked).text.trim()
  const places: (readonly [number, number])[] = []
  if (!wanted) return places
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const from = folded.map[at] ?? 0
    const to = folded.map[at + wanted.length] ?? folded.map.at(-1) ?? from
    places.push([from, to])
  }
  return places
}

function foldSign(sign: string): string {
  if (/\s/.test(sign)) return ' '
  return sign
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}
