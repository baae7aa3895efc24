import { decodeLegacy } from './legacy-text.ts'
import { isSyllable } from './syllable.ts'

/** Words that are spelt right without their ư too, but hardly ever meant so in papers. */
const meant = new Map(
  'ngời người|dới dưới|cha chưa|vờn vườn|lới lưới|cời cười|lợt lượt|vợt vượt|mơi mươi|tơi tươi|th thư|nh như'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** TCVN3 text whose ư (the soft hyphen) a program wrote as a hyphen: `n-íc` was `nước`, but `1-2` and `UBND-NN` were not. */
export function hyphensToSoft(text: string): string {
  return text.replace(/[^\s()[\]{},.;:!?"'/]*-[^\s()[\]{},.;:!?"'/]*/g, (token) => {
    const soft = token.replaceAll('-', '\u00ad')
    return token !== '-' && isSyllable(decodeLegacy(soft, 'tcvn3')) ? soft : token
  })
}

/**
 * Decoded TCVN3 text from which a program dropped every ư: puts it back where only one place makes a Vietnamese syllable. Text
 * that has any ư of its own lost none and stays.
 */
export function restoreLost(text: string): string {
  if (/[ưƯ]/.test(text)) return text
  return text.replace(/\p{L}+/gu, (word) => meantBy(word) ?? word)
}

function meantBy(word: string): string | undefined {
  const common = meant.get(word.toLowerCase())
  if (common !== undefined) return word === word.toLowerCase() ? common : undefined
  if (word.length < 3 && !/[^a-z]/i.test(word)) return undefined
  if (word.length > 7 || word === word.toUpperCase() || isSyllable(word)) return undefined
  const restored = Array.from(
    { length: word.length + 1 },
    (_, at) => `${word.slice(0, at)}ư${word.slice(at)}`,
  ).filter(isSyllable)
  return restored.length === 1 ? restored[0] : undefined
}
