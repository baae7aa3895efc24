const longest = 200

/**
 * A file name as it was typed: the last step of whatever path came with it, in NFC, without control signs and signs that turn
 * the reading direction. Empty when nothing is left.
 */
export function shownName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = [...last].filter(isShown).join('').trim()
  return shown === '.' || shown === '..' ? '' : shown
}

/** The folder that a file was dropped in, each step like a name; null where there is none. */
export function shownFolder(typed: string | null | undefined): string | null {
  const steps = (typed ?? '').split(/[/\\]/).map(shownName)
  return steps.filter((step) => step !== '').join('/') || null
}

/**
 * A name that any disk takes: no sign that Windows refuses, no name that it reserves, at most 200 bytes, the ending kept.
 */
export function safeName(shown: string): string {
  const plain = shown.replace(/[\\/:*?"<>|\u007f]/g, '_').replace(/[. ]+$/, '') || 'tep'
  const [, ending = ''] = /(\.[^.\s]{1,10})$/.exec(plain) ?? []
  const stem = ending === '' ? plain : plain.slice(0, -ending.length)
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${stem}` : stem
  return `${cut(safe, longest - bytesOf(ending))}${ending}`
}

/** Whole signs, as many as fit. */
function cut(text: string, bytes: number): string {
  let kept = ''
  let left = bytes
  for (const sign of text) {
    left -= bytesOf(sign)
    if (left < 0) break
    kept += sign
  }
  return kept.replace(/[. ]+$/, '') || 'tep'
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function isShown(sign: string): boolean {
  return !/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(sign)
}
