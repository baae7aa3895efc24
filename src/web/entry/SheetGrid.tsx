import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Grid, type GridControl } from '../grid/Grid.tsx'
import type { Cell } from '../grid/grid-model.ts'
import type { PasteReport } from '../grid/use-clipboard.ts'
import type { GridEvents } from '../grid/use-grid.ts'
import { useChangeSearch } from '../own-search.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import { CellBar } from './CellBar.tsx'
import { ChosenContext, chosenStore } from './chosen.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { GridTools } from './GridTools.tsx'
import { keepTyping, readTyping } from './kept-typing.ts'
import { PasteReportCard } from './PasteReportCard.tsx'
import { StatusBar } from './StatusBar.tsx'
import type { Entry, Spot } from './table.ts'
import { useSayCell } from './use-say-cell.ts'

/** The form as a grid, with what is said about the chosen cell above and about all of it below. */
export function SheetGrid({
  model,
  desk,
  deskId,
  entry,
  begin,
  onOpen,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly deskId: string
  readonly entry: Entry
  readonly begin: string
  readonly onOpen: (spot: Spot) => void
}) {
  const words = useWords().entry
  const control = useRef<GridControl>(null)
  const [pasted, setPasted] = useState<PasteReport | null>(null)
  const first = useFirstCell(model, begin)
  const chosen = useMemo(() => chosenStore(first), [first])
  const events = useGridEvents(model, deskId, chosen)
  const say = useSayCell(model, desk)
  useStore(desk.version)
  useKeptTyping(model, deskId)
  const go = useCallback((cell: Cell) => control.current?.go(cell), [])
  const undo = () => {
    control.current?.undo()
    setPasted(null)
    control.current?.focus()
  }
  return (
    <ChosenContext value={chosen}>
      <div className="relative flex min-h-96 flex-1 flex-col overflow-hidden rounded border border-line bg-paper">
        <GridTools model={model} desk={desk} onUndo={undo} onRedo={() => control.current?.redo()} />
        <CellBar model={model} desk={desk} entry={entry} onOpen={onOpen} />
        {model.rowCount === 0 ? (
          <NoRows />
        ) : (
          <Grid
            model={model}
            label={words.gridLabel(entry.form.title ?? words.measures)}
            hint={words.gridHint}
            say={say}
            first={first}
            events={events}
            onPasted={setPasted}
            control={control}
            className="min-h-0 flex-1"
          />
        )}
        <StatusBar model={model} desk={desk} onGo={go} />
        {pasted ? (
          <PasteReportCard
            report={pasted}
            onUndo={undo}
            onKeep={() => {
              setPasted(null)
              control.current?.focus()
            }}
          />
        ) : null}
      </div>
    </ChosenContext>
  )
}

function NoRows() {
  const words = useWords().entry
  const change = useChangeSearch()
  return (
    <div className="flex-1 p-3">
      <Notice
        title={words.noRows}
        actions={
          <Button onClick={() => change({ thieu: undefined, tc: undefined })}>
            {words.showAll}
          </Button>
        }
      >
        {words.noMissing}
      </Notice>
    </div>
  )
}

/** The cell of the address, else the first that is missing in the year judged, else the first. */
function useFirstCell(model: EntryModel, begin: string): Cell {
  const found = useRef<Cell>(null)
  if (found.current) return found.current
  const { year } = model.table
  const asked = begin ? model.cellOf(begin) : null
  const ofYear = model.missing().filter((cell) => model.spotAt(cell)?.place.year === year)
  const missing = ofYear.find((cell) => model.mayEdit(cell)) ?? ofYear[0]
  const last = model.columns.findLastIndex(({ align }) => align === 'end')
  found.current = asked ?? missing ?? { row: 0, column: Math.max(last, model.frozen) }
  return found.current
}

function useGridEvents(
  model: EntryModel,
  deskId: string,
  chosen: ReturnType<typeof chosenStore>,
): GridEvents {
  return useMemo(
    () => ({
      onActive: (cell, selection) => chosen.set({ cell, selection }),
      onTyping: (cell, text) => {
        const spot = model.spotAt(cell)
        keepTyping(deskId, text === null || !spot ? null : { cell: spot.key, text })
      },
    }),
    [model, deskId, chosen],
  )
}

/** The browser was closed in the middle of a word: the word is put where it was typed. */
function useKeptTyping(model: EntryModel, deskId: string): void {
  const latest = useRef(model)
  latest.current = model
  useEffect(() => {
    const kept = readTyping(deskId)
    const cell = kept && latest.current.cellOf(kept.cell)
    if (!cell) return
    latest.current.write([{ ...cell, text: kept.text }])
    keepTyping(deskId, null)
  }, [deskId])
}
