import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'

/** What the page asks for and gets: the first rows of a workbook's sheets, as text. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** More rows or columns stand in the file than are given. */
  readonly isCut: boolean
}

const rowLimit = 500
const columnLimit = 60

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  try {
    const book = read(data, {
      dense: true,
      sheetRows: rowLimit + 1,
      cellFormula: false,
      cellHTML: false,
      cellDates: false,
      bookVBA: false,
    })
    const sheets = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet ? [rowsOf(name, sheet)] : []
    })
    self.postMessage({ sheets })
  } catch {
    self.postMessage({ sheets: null })
  }
})

function rowsOf(name: string, sheet: WorkSheet): SheetRows {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1:A1')
  const whole = utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1:A1')
  const cells: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const width = Math.min(range.e.c + 1, columnLimit)
  const height = Math.min(range.e.r + 1, rowLimit)
  const rows = Array.from({ length: cells.length === 0 ? 0 : height }, (_, row) =>
    Array.from({ length: width }, (_, column) => textOf(cells[row]?.[column])),
  )
  return { name, rows, isCut: whole.e.r >= rowLimit || whole.e.c >= columnLimit }
}

function textOf(cell: CellObject | undefined): string {
  return cell ? String(cell.w ?? cell.v ?? '') : ''
}
