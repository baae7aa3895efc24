/** The widest line that a command prints, in characters. */
const lineWidth = 100

/**
 * Text in lines of at most `width` characters; lines after the first begin with `hanging` blanks, and the first one with
 * `indent`. Breaks only at blanks: a word longer than a line stands alone.
 */
export function wrap(text: string, indent = 0, hanging = indent, width = lineWidth): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let isFresh = true
  for (const word of text.split(' ')) {
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '.repeat(hanging)
      isFresh = true
    }
    line += isFresh ? word : ` ${word}`
    isFresh = false
  }
  return [...lines, line].join('\n')
}
