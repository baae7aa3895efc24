import { z } from 'zod'
import { legacyLetters } from './legacy-letters.ts'

/** Bảng mã cũ: what fonts meant by their bytes before Unicode; TCVN3 is also called ABC. */
export const LegacyEncoding = z.enum(['tcvn3', 'vni'])
export type LegacyEncoding = z.infer<typeof LegacyEncoding>

/** What a font says about the bytes written in it; `upper`: its letters look like capitals (`.VnTimeH`). */
export interface FontEncoding {
  readonly encoding: LegacyEncoding
  readonly upper: boolean
}

/**
 * Text of old fonts, read as Latin-1, in Unicode (NFC). The soft hyphen is ư in TCVN3: it must still be there. Letters that
 * are Unicode already, and all else, stay as they are.
 */
export function decodeLegacy(
  text: string,
  encoding: LegacyEncoding,
  { upper = false }: { readonly upper?: boolean } = {},
): string {
  const decoded = encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text)
  const whole = decoded.normalize('NFC')
  return upper ? whole.toUpperCase() : whole
}

/** The reverse: what such a font needs to show the text. TCVN3 has no capitals with tone marks: they become small ones. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const map = encoding === 'tcvn3' ? toTcvn3 : toVni
  return Array.from(text.normalize('NFC'), (one) => map.get(one) ?? one).join('')
}

/** Which old encoding a font's name stands for, null for all others. Takes names as PDF, Word and Excel write them. */
export function encodingOfFont(name: string): FontEncoding | null {
  const face = name
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/(?:[-, ]*(?:bold|italic|oblique|regular|normal|mt))+$/i, '')
    .trim()
  if (/^\.Vn/.test(face)) return { encoding: 'tcvn3', upper: face.endsWith('H') }
  if (/^VNI[- ]/i.test(face)) return { encoding: 'vni', upper: false }
  return null
}

function decodeTcvn3(text: string): string {
  return text.replace(tcvn3Signs, (sign) => fromTcvn3.get(sign) ?? sign)
}

function decodeVni(text: string): string {
  return text.replace(vniSigns, (signs) => fromVni.get(signs) ?? signs)
}

const small = (letter: string) => letter === letter.toLowerCase()

/** Small letters hold the shared bytes. Word's own code for the soft hyphen is 1F; careless programs make µ the Greek μ. */
const fromTcvn3 = new Map<string, string>([
  ...legacyLetters.filter((one) => !small(one.letter)).map(byTcvn3),
  ...legacyLetters.filter((one) => small(one.letter)).map(byTcvn3),
  ['\u001f', 'ư'],
  ['\u03bc', 'à'],
])

const toTcvn3 = new Map(legacyLetters.map(({ letter, tcvn3 }) => [letter, tcvn3]))
const toVni = new Map(legacyLetters.map(({ letter, vni }) => [letter, vni]))

/** In words of capitals many typed the mark as a small one (`NOÂNG`, `Aâ`): the base letter decides. */
const fromVni = new Map<string, string>([
  ...legacyLetters.flatMap(({ letter, vni }) =>
    small(letter) || vni.length < 2
      ? []
      : [[vni.slice(0, 1) + vni.slice(1).toLowerCase(), letter] as const],
  ),
  ...legacyLetters.map(({ letter, vni }) => [vni, letter] as const),
])

const tcvn3Signs = anyOf(fromTcvn3.keys())
const vniSigns = anyOf(fromVni.keys())

function byTcvn3({ letter, tcvn3 }: (typeof legacyLetters)[number]): readonly [string, string] {
  return [tcvn3, letter]
}

/** Longest first, so that a letter and its mark are taken together. */
function anyOf(keys: Iterable<string>): RegExp {
  const sorted = [...keys].sort((a, b) => b.length - a.length)
  return new RegExp(sorted.join('|'), 'g')
}
