import { basename } from 'node:path'
import type { TableCounts, TableOrder } from '#contract/tables.ts'
import { Refusal } from '#domain/refusal.ts'
import { columnName } from '#domain/table/cell.ts'
import type { Decisions, TableLine } from '#domain/table/finding.ts'
import { listDossiers } from '../dossier/list-dossiers.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { applyLines } from './apply-lines.ts'
import { layOutTable } from './lay-out-table.ts'
import { lineBook } from './line-book.ts'
import { readLines } from './read-lines.ts'
import { describeFile } from './read-table.ts'
import type { TableEncoding } from './table-task.ts'

/** What somebody at the machine asks of a table file. */
export interface FileOrder {
  readonly path: string
  readonly dossier: string
  readonly form: string | undefined
  readonly unit: string | undefined
  readonly year: number | undefined
  readonly sheet: string | undefined
  readonly header: { readonly from: number; readonly to: number } | undefined
  readonly encoding: TableEncoding
  readonly withHidden: boolean
  readonly dot: 'decimal' | 'thousands' | undefined
  readonly share: 'asIs' | 'percent' | undefined
  readonly skipWrong: boolean
  readonly dryRun: boolean
}

export interface FileImport {
  readonly order: TableOrder
  readonly counts: TableCounts
  readonly lines: readonly TableLine[]
  readonly rows: number
  readonly hiddenRows: number
  /** Undefined: nothing was stored. */
  readonly stored: number | undefined
}

/** Nhập một tệp bảng tính from the command line, with the rights of the standing agency. Throws what opening a table throws. */
export async function importFile(deps: Deps, asked: FileOrder, by: string): Promise<FileImport> {
  const order = await orderOf(deps, asked)
  const file = { path: asked.path, name: basename(asked.path) }
  const reading = { deps, caller: atTheMachine(by), file, order }
  const dossier = await openDossier(deps, asked.dossier)
  const book = lineBook()
  let rows = 0
  let hiddenRows = 0
  for await (const batch of readLines({ ...reading, dossier })) {
    for (const { line } of batch.lines) book.add(line)
    rows = batch.rows
    hiddenRows = batch.hiddenRows
  }
  const counts = book.counts()
  const isSettled = asked.skipWrong || (counts.wrong === 0 && counts.doubtful === 0)
  const mayStore = !asked.dryRun && isSettled
  const stored = mayStore
    ? (await applyLines(reading, asked.dossier, book.digest())).stored
    : undefined
  return { order, counts, lines: book.lines(undefined), rows, hiddenRows, stored }
}

/** The dossier asked for, or the only one. Throws `bad_input` for the option, with what there is. */
export async function chooseDossier(deps: Deps, asked: string | undefined): Promise<string> {
  if (asked !== undefined) return asked
  const { dossiers } = await listDossiers(deps, {}, { caller: atTheMachine('') })
  const ids = dossiers.map((one) => one.id)
  const [only] = ids
  if (only !== undefined && ids.length === 1) return only
  throw new Refusal('bad_input', { option: 'dossier', value: ids.join(', ') })
}

async function orderOf(deps: Deps, asked: FileOrder): Promise<TableOrder> {
  const { sheets } = await describeFile(asked.path, asked.encoding)
  const sheet = asked.sheet ?? sheets[0]?.name ?? ''
  const { layout, titled } = await layOutTable(deps, asked.path, {
    dossier: asked.dossier,
    sheet,
    form: asked.form ?? '',
    encoding: asked.encoding,
    headerFrom: asked.header?.from,
    headerTo: asked.header?.to,
  })
  const rule = {
    ...(asked.dot === undefined ? {} : { dot: asked.dot }),
    ...(asked.share === undefined ? {} : { share: asked.share }),
  }
  const columns: Decisions['columns'] = Object.fromEntries(
    layout.columns.map((one) => [columnName(one.column), rule]),
  )
  return {
    sheet,
    layout,
    encoding: asked.encoding,
    kind: 'actual',
    withHidden: asked.withHidden,
    decisions: { columns, cells: {}, skipWrong: asked.skipWrong },
    ...(asked.form === undefined ? {} : { form: asked.form }),
    ...given('unit', asked.unit ?? titled.unit ?? undefined),
    ...given('year', asked.year ?? titled.year ?? undefined),
  }
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V })
}

/** Who holds the machine holds the data; what was accepted is still not written over in silence. */
function atTheMachine(by: string): Caller {
  const grant = { person: '', role: 'standingAgency', path: '/', from: '1900-01-01' } as const
  return { person: null, name: by, login: '', grants: [grant], session: null }
}
