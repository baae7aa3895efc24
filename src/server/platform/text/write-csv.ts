export type CsvValue = string | number | boolean | null | undefined | readonly string[]

/**
 * Bảng CSV that `readCsv` reads back unchanged: header first, rows end with LF, cells quoted only where needed. Absent
 * values are empty cells; a list is joined by `;`. Cells are data, written as they are (no guard for spreadsheets).
 */
export function writeCsv<C extends string>(
  columns: readonly C[],
  rows: Iterable<{ readonly [K in C]?: CsvValue }>,
): string {
  const lines = [columns.map(quote).join(',')]
  for (const row of rows)
    lines.push(columns.map((column) => quote(cellOf(row[column]), columns.length === 1)).join(','))
  return `${lines.join('\n')}\n`
}

function cellOf(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.join(';') : String(value)
}

/** A lone empty cell would be a blank line, which readers skip. */
function quote(cell: string, alone: unknown = false): string {
  if (/[",\r\n]/.test(cell) || (alone === true && cell === ''))
    return `"${cell.replaceAll('"', '""')}"`
  return cell
}
