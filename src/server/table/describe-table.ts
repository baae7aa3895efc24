import { detectLegacy } from '#domain/legacy-text/detect-legacy.ts'
import { decodeLegacy } from '#domain/legacy-text/legacy-text.ts'
import { type Cell, cellText, type SheetRow, type SheetStart } from '#domain/table/cell.ts'
import type { OpenedTable } from './opened-table.ts'
import { markSheet, type TableEncoding, type TableFacts } from './table-task.ts'

type Start = SheetStart & { readonly hidden?: boolean }

/** The sheets of an opened table as far as one must see them, in Unicode. Hidden sheets are left out. */
export async function describeTable(table: OpenedTable, asked: TableEncoding): Promise<TableFacts> {
  const starts: readonly Start[] = await table.starts()
  const seen = starts.filter((one) => one.name !== markSheet && one.hidden !== true)
  const { encoding, isSure } = encodingOf(seen, asked)
  const decode = decoder(encoding)
  return {
    kind: table.kind,
    macros: table.macros,
    encoding,
    encodingSure: isSure,
    sheets: seen.map(({ hidden: _, ...one }) => ({ ...one, rows: one.rows.map(decode) })),
    mark: markIn(starts.find((one) => one.name === markSheet)),
  }
}

/** Rows in Unicode whatever letters they came in. */
export function decoder(encoding: TableFacts['encoding']): (row: SheetRow) => SheetRow {
  if (encoding === 'unicode') return (row) => row
  const decode = (cell: Cell) => (typeof cell === 'string' ? decodeLegacy(cell, encoding) : cell)
  return (row) => ({ ...row, cells: row.cells.map(decode) })
}

function encodingOf(starts: readonly Start[], asked: TableEncoding) {
  if (asked !== 'auto') return { encoding: asked, isSure: true }
  const texts = starts.flatMap((one) =>
    one.rows.flatMap((row) => row.cells.filter((cell) => typeof cell === 'string')),
  )
  return detectLegacy(texts.join('\n'))
}

function markIn(sheet: Start | undefined): TableFacts['mark'] {
  if (!sheet) return null
  return Object.fromEntries(sheet.rows.map(({ cells }) => [cellText(cells[0]), cellText(cells[1])]))
}
