/** Cells as Excel puts them on the clipboard: tabs, CRLF, quotes around what holds either, doubled quotes inside. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at)
    row.push(cell)
    const mark = text[end]
    at = end + 1
    if (mark === '\t') continue
    if (mark === '\r' && text[at] === '\n') at += 1
    rows.push(row)
    row = []
    // A line end closes the last row; it does not open another.
    if (at >= text.length) break
  }
  return rows
}

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n')
}

function quote(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function plain(text: string, from: number): [string, number] {
  let end = from
  while (end < text.length && !isMark(text[end])) end += 1
  return [text.slice(from, end), end]
}

/** A quote that is never closed, or goes on after it closed, was no quoting: the cell is taken as it stands. */
function quoted(text: string, from: number): [string, number] {
  let end = from + 1
  while (end < text.length) {
    if (text[end] !== '"') end += 1
    else if (text[end + 1] === '"') end += 2
    else break
  }
  const after = text[end + 1]
  if (end >= text.length || !(after === undefined || isMark(after))) return plain(text, from)
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1]
}

function isMark(letter: string | undefined): boolean {
  return letter === '\t' || letter === '\n' || letter === '\r'
}
