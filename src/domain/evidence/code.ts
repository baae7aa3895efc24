/**
 * Mã minh chứng `MC.<unit>.<indicator>.<nn>`: the next one of a unit's code and an item's number. `given` are all codes that
 * the dossier ever gave: none is given twice.
 */
export function nextCode(unit: string, item: string, given: Iterable<string>): string {
  const prefix = `MC.${part(unit)}.${part(item)}.`
  let last = 0
  for (const code of given)
    if (code.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length)))
      last = Math.max(last, Number(code.slice(prefix.length)))
  return `${prefix}${String(last + 1).padStart(2, '0')}`
}

/** Codes are read aloud, printed and put into file names. */
function part(text: string): string {
  return text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || '0'
}
