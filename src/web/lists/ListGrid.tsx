import { useCallback, useMemo, useRef, useState } from 'react'
import { PasteReportCard } from '../entry/PasteReportCard.tsx'
import { Grid, type GridControl } from '../grid/Grid.tsx'
import type { Cell } from '../grid/grid-model.ts'
import type { PasteReport } from '../grid/use-clipboard.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { textIn } from './list-desk.ts'
import { listModel, sayCell } from './list-model.ts'
import type { ListDesk } from './use-list-desk.ts'

/** The list as a table that is typed into as in a spreadsheet; a new row begins by typing below the last. */
export function ListGrid({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  const control = useRef<GridControl>(null)
  const [pasted, setPasted] = useState<PasteReport | null>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 1 })
  const model = useMemo(() => listModel(desk, words), [desk, words])
  const events = useMemo(() => ({ onActive: setActive, onTyping: () => undefined }), [])
  const say = useCallback((cell: Cell) => sayCell(desk, words, model, cell), [desk, words, model])
  const undo = () => {
    desk.undo()
    setPasted(null)
    control.current?.focus()
  }
  return (
    <div className="relative flex h-[28rem] flex-col overflow-hidden rounded border border-line bg-paper">
      <RowTools desk={desk} row={active.row} onAdd={() => control.current?.go(firstFree(desk))} />
      <Grid
        model={model}
        label={words.gridLabel(desk.view.list.title)}
        hint={words.gridHint}
        say={say}
        first={{ row: 0, column: 1 }}
        events={events}
        onPasted={setPasted}
        control={control}
        className="min-h-0 flex-1"
      />
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
  )
}

/** What can be done with the row of the active cell. */
function RowTools({
  desk,
  row: at,
  onAdd,
}: {
  readonly desk: ListDesk
  readonly row: number
  readonly onAdd: () => void
}) {
  const words = useWords().lists
  const row = desk.rows[at]
  const name = row ? textIn(row, desk.view.list.columns[0]?.key ?? '', desk.draft) : ''
  const isOpen = row?.stored?.state !== 'accepted' || desk.view.mayAccept
  const isThere = row !== undefined && (row.stored !== undefined || desk.draft.cells[row.key])
  const state = row?.stored ? words.rowStates[row.stored.state] : row?.isWaited ? words.waited : ''
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-2 py-1">
      {desk.isWritable ? (
        <>
          <Button onClick={onAdd}>{words.addRow}</Button>
          <Button
            disabled={!isThere || !isOpen}
            aria-label={words.removeNamed(name || String(at + 1))}
            onClick={() => row && desk.remove(row)}
          >
            {words.removeRow}
          </Button>
        </>
      ) : null}
      <span className="min-w-0 truncate text-sm text-muted">
        {[name, state, row?.stored?.remark].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}

/** The first row that holds nothing: below what is stored and waited for. */
function firstFree(desk: ListDesk): Cell {
  const row = desk.rows.findIndex(
    (one) => !one.stored && !one.isWaited && !desk.draft.cells[one.key],
  )
  return { row: Math.max(0, row), column: 1 }
}
