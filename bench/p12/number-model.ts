import { parseNumber } from '#domain/reading/parse-number.ts'
import type { Cell, Edit, GridColumn, GridModel, WriteReport } from '#web/grid/grid-model.ts'
import { type Change, steps } from '#web/grid/steps.ts'
import { store } from '#web/store.ts'

const size = { rows: 500, columns: 60 }
const frozen = 2

/** 500 × 60 numbers with two frozen columns: what the screen of figures asks of the grid, without a server. */
export function numberModel(): GridModel {
  const texts = new Map<string, string>()
  const version = store(0)
  const history = steps<string>()
  const put = (changes: readonly Change<string>[], which: 'before' | 'after') => {
    for (const change of changes) texts.set(change.key, change[which])
    version.set(version.get() + 1)
    return changes.map(({ key }) => cellOf(key))
  }
  const typed = (cell: Cell) => texts.get(keyOf(cell)) ?? ''
  return {
    version,
    rowCount: size.rows,
    columns: columns(),
    frozen,
    rowKey: String,
    startsGroup: (row) => row % 20 === 0,
    view: (cell) =>
      cell.column < frozen
        ? { text: cell.column === 0 ? `${cell.row + 1}` : `Chỉ tiêu số ${cell.row + 1}` }
        : viewOf(typed(cell)),
    typed,
    amount: (cell) => amountOf(typed(cell)),
    choices: () => [],
    mayEdit: () => true,
    write: (edits) => {
      const { changes, report } = judged(edits, typed)
      history.add(changes)
      put(changes, 'after')
      return report
    },
    undo: () => put(history.back(), 'before'),
    redo: () => put(history.again(), 'after'),
  }
}

function judged(edits: readonly Edit[], typed: (cell: Cell) => string) {
  const changes: Change<string>[] = []
  const report = { changed: 0, wrong: 0, doubtful: 0, locked: 0 }
  for (const edit of edits) {
    const before = typed(edit)
    if (before === edit.text) continue
    changes.push({ key: keyOf(edit), before, after: edit.text })
    report.changed += 1
    const { kind } = parseNumber(edit.text)
    if (kind === 'wrong' || kind === 'doubtful') report[kind] += 1
  }
  return { changes, report: report satisfies WriteReport }
}

function columns(): readonly GridColumn[] {
  const years = Array.from({ length: size.columns }, (_, index) => ({
    id: `y${index}`,
    title: String(1990 + index),
    width: 76,
    align: 'end' as const,
  }))
  return [
    { id: 'code', title: 'Mã', width: 56, align: 'start' },
    { id: 'name', title: 'Chỉ tiêu', width: 220, align: 'start' },
    ...years,
  ]
}

function viewOf(text: string) {
  const { kind } = parseNumber(text)
  return {
    text,
    isMissing: kind === 'empty',
    isWrong: kind === 'wrong',
    isDoubtful: kind === 'doubtful',
    isUnsent: kind !== 'empty',
  }
}

function amountOf(text: string): number | null {
  const read = parseNumber(text)
  return read.kind === 'number' ? read.value : null
}

function keyOf({ row, column }: Cell): string {
  return `${row} ${column}`
}

function cellOf(key: string): Cell {
  const [row, column] = key.split(' ').map(Number)
  return { row: row ?? 0, column: column ?? 0 }
}
