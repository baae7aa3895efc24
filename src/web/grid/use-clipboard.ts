import { type ClipboardEvent, useCallback } from 'react'
import { pasteOver } from './fill.ts'
import type { WriteReport } from './grid-model.ts'
import { cellsIn, rangeOf } from './selection.ts'
import { readTsv, writeTsv } from './tsv.ts'
import type { GridHandle } from './use-grid.ts'

/** What a paste did, for the report after it. `outside`: cells that found no place in the grid. */
export interface PasteReport extends WriteReport {
  readonly rows: number
  readonly columns: number
  readonly outside: number
}

/** Copy, cut and paste by the browser's own events: no permission is asked, and any program understands it. */
export function useClipboard(grid: GridHandle, onPasted: (report: PasteReport) => void) {
  const { mode, model, selection, field, select } = grid
  const copy = useCallback(
    (event: ClipboardEvent) => {
      if (mode !== 'ready') return false
      event.preventDefault()
      event.clipboardData.setData('text/plain', copied(grid))
      return true
    },
    [grid, mode],
  )
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event))
        model.write(cellsIn(rangeOf(selection)).map((cell) => ({ ...cell, text: '' })))
    },
    onPaste: (event: ClipboardEvent) => {
      if (mode !== 'ready') return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      if (text === '') return
      const block = readTsv(text)
      const { edits, covered, outside } = pasteOver(rangeOf(selection), block, field)
      const report = model.write(edits)
      const { top, left, bottom, right } = covered
      const corner = { row: top, column: left }
      select({ active: corner, from: corner, to: { row: bottom, column: right } })
      const size = { rows: bottom - top + 1, columns: right - left + 1 }
      onPasted({ ...report, ...size, outside })
    },
  }
}

function copied({ model, selection }: GridHandle): string {
  const { top, left, bottom, right } = rangeOf(selection)
  const rows: string[][] = []
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = []
    for (let column = left; column <= right; column += 1) cells.push(model.typed({ row, column }))
    rows.push(cells)
  }
  return writeTsv(rows)
}
