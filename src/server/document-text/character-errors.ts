/** Letters to change, add or drop (Levenshtein) until `found` is `wanted`; white space counts as one blank. */
export function characterErrors(wanted: string, found: string): number {
  const [a, b] = [plain(wanted), plain(found)]
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++)
      now.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      )
    before = now
  }
  return before.at(-1) ?? 0
}

export function plain(text: string): readonly string[] {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]
}
