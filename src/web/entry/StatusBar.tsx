import { Lock } from 'lucide-react'
import { sumOf } from '#domain/rule/decimal.ts'
import type { Cell } from '../grid/grid-model.ts'
import { cellsIn, isSingle, rangeOf } from '../grid/selection.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words.tsx'
import { useChosenStore } from './chosen.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { type Trouble, tallyOf, troubles } from './tally.ts'

const inks: Readonly<Record<Trouble, string>> = {
  wrong: 'text-fail',
  refused: 'text-fail',
  doubtful: 'text-[#8a5200]',
  clash: 'text-[#8a5200]',
}

/** Under the grid: how much is shown, what asks to be looked at (each leads to the next one), sums of the selection. */
export function StatusBar({
  model,
  desk,
  onGo,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly onGo: (cell: Cell) => void
}) {
  const words = useWords().entry.status
  useStore(desk.version)
  const chosen = useChosenStore()
  const tally = tallyOf(desk, model)
  const figures = model.columns.length - model.frozen
  const isYears = model.table.columns.some(({ role }) => role.kind === 'year')
  const columns = isYears ? words.years(figures - 1) : words.units(figures)
  const locked = model.columns.filter(({ isLocked }) => isLocked).map(({ title }) => title)
  const goNext = (keys: readonly string[]) => {
    const cells = keys.flatMap((key) => model.cellOf(key) ?? [])
    const next = after(cells, chosen.get().cell) ?? cells[0]
    if (next) onGo(next)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-t border-line bg-paper px-3 py-1 text-xs text-muted">
      <span>{words.lines(model.rowCount, columns)}</span>
      {tally.unsent > 0 ? (
        <span className="flex items-center gap-1.5 text-ink">
          <span aria-hidden className="size-1.5 rounded-full bg-[#d98200]" />
          {words.unsent(tally.unsent)}
        </span>
      ) : null}
      {troubles
        .filter((trouble) => tally[trouble].length > 0)
        .map((trouble) => (
          <button
            key={trouble}
            type="button"
            title={words.next}
            onClick={() => goNext(tally[trouble])}
            className={`min-h-6 rounded border-0 bg-transparent px-1 font-medium underline underline-offset-2 hover:bg-hover ${inks[trouble]}`}
          >
            {words[trouble](tally[trouble].length)}
          </button>
        ))}
      {locked.length > 0 ? (
        <span className="flex items-center gap-1">
          <Lock aria-hidden size={12} />
          {words.locked(spanOf(locked))}
        </span>
      ) : null}
      <Sums model={model} />
    </div>
  )
}

/** Of many years only the first and the last are told. */
function spanOf(titles: readonly string[]): string {
  const [first = '', ...rest] = titles
  const last = rest.at(-1)
  return last === undefined ? first : `${first}–${last}`
}

function Sums({ model }: { readonly model: EntryModel }) {
  const words = useWords().entry.status
  const { selection } = useStore(useChosenStore())
  const range = rangeOf(selection)
  const amounts = cellsIn(range).flatMap((cell) => model.amount(cell) ?? [])
  if (isSingle(range) && amounts.length === 0) return <span className="ml-auto" />
  const sum = sumOf(amounts)
  return (
    <span className="ml-auto tabular-nums" aria-live="off">
      {amounts.length === 0
        ? words.count(0)
        : words.sums(amounts.length, sum, sum / amounts.length)}
    </span>
  )
}

function after(cells: readonly Cell[], { row, column }: Cell): Cell | undefined {
  return cells.find((one) => one.row > row || (one.row === row && one.column > column))
}
