import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo } from 'react'
import { useStore } from '../store.ts'
import { CellEditor } from './CellEditor.tsx'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { rowHeight } from './geometry.ts'
import type { Cell, GridModel } from './grid-model.ts'
import { RangeMarks } from './RangeMarks.tsx'
import { runCommand, show } from './run-command.ts'
import { at } from './selection.ts'
import { type PasteReport, useClipboard } from './use-clipboard.ts'
import { type GridEvents, type GridHandle, headHeight, useGrid } from './use-grid.ts'
import { usePointer } from './use-pointer.ts'

/** What a screen may ask of its grid: from a toolbar, or to lead to a cell. */
export interface GridControl {
  readonly go: (cell: Cell) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: () => void
}

/** More columns than these are drawn only where they are seen. */
const wholeColumns = 25

/** A table that is typed into as in a spreadsheet. It knows nothing of what it shows: the model does. */
export function Grid({
  model,
  label,
  hint,
  say,
  first = { row: 0, column: 0 },
  events,
  onPasted,
  control,
  className = '',
}: {
  readonly model: GridModel
  readonly label: string
  /** How to move, for who hears the page. */
  readonly hint: string
  /** The sentence of a cell, said when it becomes the active one. */
  readonly say: (cell: Cell) => string
  readonly first?: Cell
  readonly events: GridEvents
  readonly onPasted: (report: PasteReport) => void
  readonly control?: React.Ref<GridControl>
  readonly className?: string
}) {
  const version = useStore(model.version)
  const grid = useGrid(model, first, events)
  const { rows, columns } = useWindow(grid)
  const clipboard = useClipboard(grid, onPasted)
  const pointer = usePointer(grid)
  useControl(grid, control)
  const width = grid.offsets.at(-1) ?? 0
  return (
    <table
      ref={grid.box}
      aria-label={label}
      aria-rowcount={model.rowCount + 1}
      aria-colcount={model.columns.length}
      className={`relative block overflow-auto overscroll-contain bg-paper outline-none select-none ${className}`}
      onMouseDown={pointer.onMouseDown}
      onDoubleClick={() => runCommand(grid, { do: 'edit' })}
    >
      <caption className="sr-only">{hint}</caption>
      <GridHead grid={grid} columns={columns} width={width} />
      <tbody className="relative block" style={{ width, height: model.rowCount * rowHeight }}>
        {rows.map((row) => (
          <GridRow
            key={model.rowKey(row)}
            model={model}
            row={row}
            version={version}
            columns={columns}
            offsets={grid.offsets}
          />
        ))}
        <RangeMarks grid={grid} drawn={pointer.drawn} />
        <CellEditor grid={grid} clipboard={clipboard} label={say(grid.selection.active)} />
      </tbody>
    </table>
  )
}

/** The rows and columns that are drawn: those in sight and a few around. */
function useWindow(grid: GridHandle) {
  const { model, offsets, frozenWidth } = grid
  const rows = useVirtualizer({
    count: model.rowCount,
    getScrollElement: () => grid.box.current as Element | null,
    estimateSize: () => rowHeight,
    overscan: 5,
    // A frame later is soon enough; drawn within the scroll event it would hold the frame up.
    useFlushSync: false,
    paddingStart: headHeight,
  })
  const isWhole = model.columns.length <= wholeColumns
  const across = useVirtualizer({
    horizontal: true,
    enabled: !isWhole,
    count: model.columns.length - model.frozen,
    getScrollElement: () => grid.box.current as Element | null,
    estimateSize: (index) => model.columns[index + model.frozen]?.width ?? 0,
    overscan: 2,
    useFlushSync: false,
    paddingStart: frozenWidth,
  })
  useEffect(() => {
    if (offsets.length > 0) across.measure()
  }, [offsets, across])
  const seen = across.getVirtualItems()
  const from = isWhole ? model.frozen : (seen[0]?.index ?? 0) + model.frozen
  const to = isWhole ? model.columns.length - 1 : (seen.at(-1)?.index ?? 0) + model.frozen
  const columns = useMemo(() => ({ from, to }), [from, to])
  return { rows: rows.getVirtualItems().map(({ index }) => index), columns }
}

function useControl(grid: GridHandle, control: React.Ref<GridControl> | undefined): void {
  useImperativeHandle(
    control,
    () => ({
      go: (cell) => {
        grid.select(at(cell))
        grid.focus()
      },
      undo: () => show(grid, grid.model.undo()),
      redo: () => show(grid, grid.model.redo()),
      focus: grid.focus,
    }),
    [grid],
  )
}
