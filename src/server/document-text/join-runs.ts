import {
  type DetectedEncoding,
  detectLegacy,
  type FoundEncoding,
} from '#domain/legacy-text/detect-legacy.ts'
import { decodeLegacy } from '#domain/legacy-text/legacy-text.ts'
import { hyphensToSoft, restoreLost } from '#domain/legacy-text/restore-lost.ts'
import type { Run } from './reading.ts'

/** Enough to know the encoding of a whole paper. */
const sample = 40_000

/** The encoding of what no font tells, over the first pages; null when fonts tell all of it. */
export function encodingOf(pages: readonly (readonly Run[])[]): DetectedEncoding | null {
  let text = ''
  for (const runs of pages) {
    for (const run of runs) if (run.font === null) text += `${run.text} `
    if (text.length > sample) break
  }
  const found = detectLegacy(text)
  return found.words === 0 || found.encoding === 'unicode' ? null : found
}

/**
 * The text of a page in Unicode (NFC): each piece by its font, what has none by the encoding of the paper. Signs that no
 * database keeps are gone.
 */
export function textOf(runs: readonly Run[], encoding: FoundEncoding): string {
  const whole = together(runs)
    .map(({ text, font }) => {
      if (font) return decode(text, font.encoding, font.upper)
      return encoding === 'unicode' ? text.replaceAll('\u00ad', '') : decode(text, encoding, false)
    })
    .join('')
  return tidy(whole)
}

/** A word may be cut into several pieces of the same font (a soft hyphen has its own element in Word). */
function together(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isSame =
      last?.font?.encoding === run.font?.encoding && last?.font?.upper === run.font?.upper
    if (last && isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

function decode(text: string, encoding: 'tcvn3' | 'vni', upper: boolean): string {
  if (encoding === 'vni') return decodeLegacy(text, 'vni', { upper })
  return restoreLost(decodeLegacy(hyphensToSoft(text), 'tcvn3', { upper }))
}

function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\p{Cs}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}
