import type { TableOrder } from '#contract/tables.ts'
import type { SheetRow } from '#domain/table/cell.ts'
import { type Draft, rowReader } from '#domain/table/read-rows.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { type CheckedLine, lineChecker } from './check-lines.ts'
import { dossierCatalogue } from './dossier-catalogue.ts'
import type { KeptTable } from './kept-tables.ts'
import { describeFile, rowsOfFile } from './read-table.ts'
import type { TableFacts } from './table-task.ts'

/** Some lines of a table, and how far the reading is. */
export interface LineBatch {
  readonly lines: readonly CheckedLine[]
  /** Rows read so far, and those of them that the sheet hides and that were left out. */
  readonly rows: number
  readonly hiddenRows: number
}

/** About so many lines at once: enough for a statement to pay, few enough to be gone before they are moved in memory. */
const atOnce = 500

/** Who reads which table for which dossier, as ordered. */
export interface Reading {
  readonly deps: Deps
  readonly dossier: OpenDossier
  readonly caller: Caller
  readonly file: Pick<KeptTable, 'path' | 'name'>
  readonly order: TableOrder
}

/**
 * Reads a whole table as ordered and checks it, some thousand lines at once; memory does not grow with it. Throws what
 * `rowsOfFile` throws.
 */
export async function* readLines(reading: Reading): AsyncGenerator<LineBatch> {
  const { deps, dossier, caller, file, order } = reading
  const facts = await describeFile(file.path, order.encoding)
  const take = rowReader(contextOf(reading, facts))
  const sources = sourceOf(reading)
  const check = lineChecker({ deps, dossier, caller, kind: order.kind, sourceOf: sources })
  let drafts: Draft[] = []
  let rows = 0
  let hiddenRows = 0
  const isHidden = (row: SheetRow) => row.hidden && !order.withHidden
  for await (const some of rowsOfFile(file.path, order.sheet, facts.encoding)) {
    rows += some.length
    for (const row of some) {
      if (isHidden(row) && row.at > order.layout.headerTo) hiddenRows++
      for (const draft of take(row)) drafts.push(draft)
    }
    if (drafts.length < atOnce) continue
    const full = drafts
    drafts = []
    yield { lines: check(full), rows, hiddenRows }
  }
  yield { lines: check(drafts), rows, hiddenRows }
}

function contextOf({ deps, dossier, order }: Reading, { sheets }: TableFacts) {
  return {
    catalogue: dossierCatalogue(deps, dossier),
    layout: order.layout,
    merges: sheets.find((one) => one.name === order.sheet)?.merges ?? [],
    form: order.form,
    unit: order.unit,
    year: order.year,
    withHidden: order.withHidden,
    decisions: order.decisions,
  }
}

/** Where a figure comes from, so that one finds the cell again: `Biểu 01.xls, Sheet1!D12`. */
function sourceOf({ file, order }: Reading): (cell: string) => string {
  const place = `${file.name}, ${order.sheet}`.slice(0, 900)
  return (cell) => `${place}!${cell}`
}
