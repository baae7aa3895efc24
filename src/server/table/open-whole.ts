import { readFile } from 'node:fs/promises'
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { Refusal } from '#domain/refusal.ts'
import type { Cell, SheetRow, SheetStart } from '#domain/table/cell.ts'
import { limits } from './limits.ts'
import { batch, type OpenedTable } from './opened-table.ts'
import { shownBy } from './xlsx-book.ts'

/** An .xls or .ods, which can only be read whole; so it must be small. */
export async function openWhole(path: string, kind: 'xls' | 'ods'): Promise<OpenedTable> {
  const book = parse(await readFile(path))
  const sheets = book.SheetNames.map((name, at) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    sheet: book.Sheets[name] ?? {},
  }))
  return {
    kind,
    macros: book.vbaraw !== undefined,
    starts: async () => sheets.map(startOf),
    rows: async (name, take) => {
      const found = sheets.find((one) => one.name === name)
      if (!found) throw new Refusal('table_sheet_missing', { sheet: name })
      let rows: SheetRow[] = []
      for (const row of rowsIn(found.sheet)) {
        if (rows.push(row) < batch) continue
        await take(rows)
        rows = []
      }
      if (rows.length > 0) await take(rows)
    },
    close: () => undefined,
  }
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
      cellText: true,
      bookVBA: true,
      sheetRows: limits.rows,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    throw new Refusal(/password|encrypt/i.test(said) ? 'file_encrypted' : 'file_damaged')
  }
}

function startOf({
  name,
  hidden,
  sheet,
}: {
  readonly name: string
  readonly hidden: boolean
  readonly sheet: WorkSheet
}): SheetStart & { readonly hidden: boolean } {
  const rows: SheetRow[] = []
  for (const row of rowsIn(sheet)) if (rows.push(row) >= limits.start) break
  const merges = (sheet['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }))
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((one, at) => (one?.hidden ? [at + 1] : []))
  return { name, hidden, hiddenColumns, merges, rows }
}

function* rowsIn(sheet: WorkSheet): Generator<SheetRow> {
  const data = (sheet['!data'] ?? []) as readonly (
    | readonly (CellObject | undefined)[]
    | undefined
  )[]
  for (let at = 0; at < data.length; at++) {
    const cells = (data[at] ?? []).slice(0, limits.columns)
    const read = Array.from(cells, cellOf)
    while (read.length > 0 && read.at(-1) === null) read.pop()
    if (read.length === 0) continue
    yield { at: at + 1, hidden: sheet['!rows']?.[at]?.hidden === true, cells: read }
  }
}

function cellOf(cell: CellObject | undefined): Cell {
  if (cell?.v === undefined || cell.v === null) return null
  if (cell.t === 'b') return cell.v === true
  if (cell.t === 'e') return { error: cell.w ?? '#N/A' }
  if (cell.t === 'n' && typeof cell.v === 'number') return numberOf(cell.v, String(cell.z ?? ''))
  const text = String(cell.v).slice(0, limits.cell)
  return text === '' ? null : text
}

function numberOf(value: number, format: string): Cell {
  const shown = shownBy(format === '' ? 'General' : format)
  if (shown === 'percent') return { percent: value }
  return shown === 'day' ? { serial: value } : value
}
