import type { Output } from '#contract/api.ts'
import type { TableFile, TableOrder, TableRun } from '#contract/tables.ts'
import type { Layout, TableColumn } from '#domain/table/column-use.ts'
import type { Decisions } from '#domain/table/finding.ts'

export type Names = Output<'readTableNames'>

/** What the person decided so far; the file itself is on the server. */
export interface ImportState {
  readonly file: TableFile
  readonly sheet: string
  readonly form: string
  readonly encoding: TableOrder['encoding']
  /** Header rows as the person said; absent: as found. */
  readonly header: { readonly from: number; readonly to: number } | undefined
  readonly unit: string
  readonly year: string
  readonly withHidden: boolean
  /** Columns that the person said to be something else than found. */
  readonly said: Readonly<Record<number, TableColumn['use']>>
  readonly decisions: Decisions
}

const noDecisions: Decisions = { columns: {}, cells: {}, skipWrong: false }

/** The state right after a file came: a template of ours says its form, unit and year itself. */
export function startOf(file: TableFile, form: string, unit: string): ImportState {
  return {
    file,
    sheet: file.sheets[0]?.name ?? '',
    form: file.mark?.form ?? form,
    encoding: 'auto',
    header: undefined,
    unit: file.mark ? (file.mark.unit ?? '') : unit,
    year: file.mark?.year ? String(file.mark.year) : '',
    withHidden: false,
    said: {},
    decisions: noDecisions,
  }
}

/** The columns as found, with what the person said of them. */
export function columnsOf(layout: Layout, { said }: ImportState): readonly TableColumn[] {
  return layout.columns.map((one) => ({ ...one, use: said[one.column] ?? one.use }))
}

/** What the server is asked to read. */
export function orderOf(state: ImportState, layout: Layout): TableOrder {
  const { sheet, form, encoding, unit, year, withHidden, decisions } = state
  return {
    sheet,
    encoding,
    kind: 'actual',
    withHidden,
    decisions,
    layout: { ...layout, columns: [...columnsOf(layout, state)] },
    ...(form === '' ? {} : { form }),
    ...(unit === '' ? {} : { unit }),
    ...(year === '' ? {} : { year: Number(year) }),
  }
}

export function isGoing(run: TableRun | undefined): boolean {
  return run?.state === 'trying' || run?.state === 'storing'
}

/** How many figures would be stored. */
export function toStore({ counts }: TableRun): number {
  return (counts.added ?? 0) + (counts.changed ?? 0)
}

/** Letters of spreadsheet columns that hold values: a rule for the whole table is one for each of them. */
export function valueColumns(columns: readonly TableColumn[]): readonly string[] {
  return columns.filter((one) => one.use.use === 'figure').map((one) => letterOf(one.column))
}

export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : `${letterOf(rest)}${letter}`
}
