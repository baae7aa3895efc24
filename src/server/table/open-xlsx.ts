import { Refusal } from '#domain/refusal.ts'
import type { SheetRow, SheetStart } from '#domain/table/cell.ts'
import { limits } from './limits.ts'
import { batch, type OpenedTable, type TakeRows } from './opened-table.ts'
import { type Book, readBook } from './xlsx-book.ts'
import { readSheet } from './xlsx-sheet.ts'
import type { Parts } from './zip-parts.ts'

/** An .xlsx or .xlsm, read as a stream: memory does not grow with the rows. */
export async function openXlsx(parts: Parts): Promise<OpenedTable> {
  const book = await readBook(parts)
  return {
    kind: 'xlsx',
    macros: [...parts.sizes.keys()].some((name) => /vbaProject\.bin$/i.test(name)),
    starts: async () => {
      const starts: SheetStart[] = []
      for (const sheet of book.sheets) starts.push(await startOf(parts, book, sheet))
      return starts
    },
    rows: async (name, take) => {
      const sheet = book.sheets.find((one) => one.name === name)
      if (!sheet) throw new Refusal('table_sheet_missing', { sheet: name })
      await rowsOf(parts, book, sheet.part, take)
    },
    close: parts.close,
  }
}

async function startOf(
  parts: Parts,
  book: Book,
  sheet: Book['sheets'][number],
): Promise<SheetStart & { readonly hidden: boolean }> {
  const rows: SheetRow[] = []
  const stream = await parts.stream(sheet.part, limits.sheet)
  const around = await readSheet(unbroken(stream), book, (row) => {
    rows.push(row)
    return rows.length < limits.start
  })
  return { name: sheet.name, hidden: sheet.hidden, rows, ...around }
}

async function rowsOf(parts: Parts, book: Book, part: string, take: TakeRows): Promise<void> {
  let rows: SheetRow[] = []
  const hand = async () => {
    const full = rows
    rows = []
    if (full.length > 0) await take(full)
  }
  const stream = await parts.stream(part, limits.sheet)
  const keep = (row: SheetRow) => rows.push(row) > 0
  await readSheet(unbroken(stream), book, keep, () => (rows.length >= batch ? hand() : undefined))
  await hand()
}

/** What breaks on the way is a damaged file, not a fault of ours. */
async function* unbroken(stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* stream
  } catch {
    throw new Refusal('file_damaged')
  }
}
