import { fold } from '../fold.ts'

/** Names as compared: no accents, case, punctuation or double spaces. `Tỷ lệ hộ - có  điện*` is `ty le ho co dien`. */
export function squash(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}
