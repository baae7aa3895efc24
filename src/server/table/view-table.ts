import type { TableFile } from '#contract/tables.ts'
import { Refusal } from '#domain/refusal.ts'
import { cellText } from '#domain/table/cell.ts'
import type { KeptTable } from './kept-tables.ts'
import { describeFile } from './read-table.ts'
import type { TableEncoding, TableFacts } from './table-task.ts'

/** A cell is shown so far. */
const longest = 200

/** An uploaded table as the screen shows it. Throws `table_foreign` for a template that was made for another dossier. */
export async function viewTable(
  { id, name, bytes, path }: KeptTable,
  dossier: string,
  encoding: TableEncoding,
): Promise<TableFile> {
  const facts = await describeFile(path, encoding)
  const sheets = facts.sheets.map((sheet) => ({
    name: sheet.name,
    hiddenRows: sheet.rows.filter((row) => row.hidden).map((row) => row.at),
    hiddenColumns: [...sheet.hiddenColumns],
    rows: sheet.rows.map(({ at, cells }) => ({
      at,
      cells: cells.map((cell) => cellText(cell).slice(0, longest)),
    })),
  }))
  const { kind, macros, encodingSure } = facts
  const found = { kind, macros, encoding: facts.encoding, encodingSure }
  return { table: id, name, bytes, ...found, sheets, mark: markFor(facts.mark, dossier) }
}

function markFor(mark: TableFacts['mark'], dossier: string): TableFile['mark'] {
  if (mark?.['form'] === undefined) return null
  const { form, unit, year } = mark
  if (mark['dossier'] !== dossier) throw new Refusal('table_foreign', { form: mark['dossier'] })
  return { form, unit: unit || null, year: year ? Number(year) : null }
}
