import type { Cell, Edit, GridModel, WriteReport } from '../grid/grid-model.ts'
import type { Change, Steps } from '../grid/steps.ts'
import { type CellWords, figureView, labelView, verdictView } from './cell-views.ts'
import {
  booleanText,
  type Content,
  figureValue,
  plainNumber,
  readTyped,
  type Typed,
  typedInto,
} from './content.ts'
import type { Desk } from './desk.ts'
import { isMissing, lockOf } from './locks.ts'
import type { EntryTable, Line, Spot } from './table.ts'

export interface EntryModel extends GridModel {
  readonly table: EntryTable
  readonly spotAt: (cell: Cell) => Spot | null
  /** Where a figure is shown. */
  readonly cellOf: (key: string) => Cell | null
  /** Change figures by their keys, as one step. */
  readonly change: (changes: ReadonlyMap<string, Content | null>) => void
  readonly missing: () => readonly Cell[]
}

export interface EntryModelWishes {
  readonly table: EntryTable
  readonly desk: Desk
  readonly steps: Steps<Content | null>
  readonly words: CellWords
  /** Only lines where something is asked for and not there. */
  readonly onlyMissing: boolean
  readonly kind: Content['kind']
}

/** The form as the grid asks for it, over what is stored and what is typed. */
export function entryModel(wishes: EntryModelWishes): EntryModel {
  const { table, desk, steps, words } = wishes
  const lines = shownLines(wishes)
  const spotAt = spotsOf(table, lines)
  const places = placesOf(table, lines, spotAt)
  const apply = (changes: readonly Change<Content | null>[], side: 'before' | 'after') => {
    desk.put(new Map(changes.map((one) => [one.key, one[side]])))
    return changes.flatMap(({ key }) => places().get(key) ?? [])
  }
  const change: EntryModel['change'] = (contents) => {
    const changes = [...contents].map(([key, after]) => ({
      key,
      before: desk.contentAt(key),
      after,
    }))
    steps.add(changes)
    apply(changes, 'after')
  }
  return {
    table,
    version: desk.version,
    rowCount: lines.length,
    columns: table.columns,
    frozen: table.frozen,
    rowKey: (row) => lines[row]?.id ?? String(row),
    startsGroup: (row) => lines[row]?.startsGroup ?? false,
    view: (cell) => viewAt(wishes, lines[cell.row], cell, spotAt(cell)),
    typed: (cell) => typedAt(desk, spotAt(cell)),
    amount: (cell) => amountAt(desk, spotAt(cell)),
    choices: (cell, text) => choicesAt(desk, spotAt(cell), text, words),
    mayEdit: (cell) => mayEdit(spotAt(cell)),
    write: (edits) => write(wishes, edits, spotAt, change),
    undo: () => apply(steps.back(), 'before'),
    redo: () => apply(steps.again(), 'after'),
    spotAt,
    change,
    cellOf: (key) => places().get(key) ?? null,
    missing: () =>
      [...places()].flatMap(([, cell]) => (isMissing(desk, spotAt(cell)) ? [cell] : [])),
  }
}

function shownLines({ table, desk, onlyMissing }: EntryModelWishes): readonly Line[] {
  if (!onlyMissing) return table.lines
  const roles = table.columns.map(({ role }) => role)
  return table.lines.filter((line) =>
    roles.some(
      (role) =>
        (role.kind === 'year' || role.kind === 'of') && isMissing(desk, table.spotAt(line, role)),
    ),
  )
}

type SpotAt = (cell: Cell) => Spot | null

/** The spots of a layout do not change: each is made when first asked for. */
function spotsOf(table: EntryTable, lines: readonly Line[]): SpotAt {
  const known = new Map<number, Spot | null>()
  const make = ({ row, column }: Cell): Spot | null => {
    const line = lines[row]
    const role = table.columns[column]?.role
    const isFigure = role?.kind === 'year' || role?.kind === 'of'
    return line && isFigure ? table.spotAt(line, role) : null
  }
  return (cell) => {
    const at = cell.row * table.columns.length + cell.column
    const there = known.get(at)
    if (there !== undefined) return there
    const spot = make(cell)
    known.set(at, spot)
    return spot
  }
}

/** Where each figure stands; made when first asked for. */
function placesOf(
  table: EntryTable,
  lines: readonly Line[],
  spotAt: SpotAt,
): () => ReadonlyMap<string, Cell> {
  let found: ReadonlyMap<string, Cell> | undefined
  return () => {
    found ??= new Map(lines.flatMap((_, row) => placesIn(table, row, spotAt)))
    return found
  }
}

function placesIn(table: EntryTable, row: number, spotAt: SpotAt): (readonly [string, Cell])[] {
  return table.columns.flatMap((_, column) => {
    const cell = { row, column }
    const spot = spotAt(cell)
    return spot ? [[spot.key, cell] as const] : []
  })
}

function viewAt(
  { table, desk, words }: EntryModelWishes,
  line: Line | undefined,
  { column }: Cell,
  spot: Spot | null,
) {
  const role = table.columns[column]?.role
  if (!line || !role) return { text: '' }
  if (spot) return figureView(desk, spot, words, role.kind === 'of')
  if (role.kind === 'verdict')
    return verdictView(desk, table.spotAt(line, { kind: 'year', year: table.year }), words)
  return labelView(table, line, role.kind, words)
}

function typedAt(desk: Desk, spot: Spot | null): string {
  return spot ? (desk.contentAt(spot.key)?.text ?? '') : ''
}

function amountAt(desk: Desk, spot: Spot | null): number | null {
  const value = spot ? figureValue(desk.contentAt(spot.key)) : null
  return typeof value === 'number' ? value : null
}

function mayEdit(spot: Spot | null): boolean {
  return spot !== null && lockOf(spot) === null
}

/** The two readings of a doubtful number; the answers of a row that has only a few. */
function choicesAt(desk: Desk, spot: Spot | null, text: string | null, words: CellWords) {
  if (!spot) return []
  const { row } = spot
  if (row.type === 'boolean')
    return [true, false].map((one) => ({ text: booleanText(one), label: words.showValue(one) }))
  if (row.type === 'level') return row.scale.map((one) => ({ text: one, label: one }))
  const read = readTyped(text ?? typedAt(desk, spot), row)
  if (read.kind !== 'doubtful') return []
  return [
    { text: plainNumber(read.decimal), label: words.asDecimal(read.decimal) },
    { text: plainNumber(read.thousands), label: words.asThousands(read.thousands) },
  ]
}

function write(
  { desk, kind }: EntryModelWishes,
  edits: readonly Edit[],
  spotAt: (cell: Cell) => Spot | null,
  change: EntryModel['change'],
): WriteReport {
  const changes = new Map<string, Content | null>()
  const report = { changed: 0, wrong: 0, doubtful: 0, locked: 0 }
  for (const edit of edits) {
    const spot = spotAt(edit)
    if (!spot || typedAt(desk, spot) === edit.text) continue
    if (!mayEdit(spot)) {
      report.locked += 1
      continue
    }
    const read = readTyped(edit.text, spot.row)
    changes.set(spot.key, written(desk.contentAt(spot.key), edit.text, spot, { read, kind }))
    report.changed += 1
    if (read.kind === 'wrong' || read.kind === 'doubtful') report[read.kind] += 1
  }
  if (changes.size > 0) change(changes)
  return report
}

/** A new figure is of the kind that is being entered; one that is there keeps its own. */
function written(
  before: Content | null,
  text: string,
  { row }: Spot,
  { read, kind }: { readonly read: Typed; readonly kind: Content['kind'] },
): Content | null {
  const after = typedInto(before, text, row, read)
  return before === null && after ? { ...after, kind } : after
}
