import { useCallback } from 'react'
import type { Cell } from '../grid/grid-model.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { useCellWords } from './use-cell-words.ts'

/** The sentence of a cell, for who hears the page: which figure, of whom, when, what stands there, how it looks. */
export function useSayCell(model: EntryModel, desk: Desk): (cell: Cell) => string {
  const words = useCellWords()
  return useCallback(
    (cell) => {
      const view = model.view(cell)
      const spot = model.spotAt(cell)
      const name = spot
        ? `${spot.row.number} ${spot.row.text}, ${words.unitName(spot.place.unit)}, ${spot.place.year}`
        : (model.columns[cell.column]?.title ?? '')
      const value = desk.contentAt(spot?.key ?? '') ? view.text : view.text || words.noFigure
      return [name, value, view.said].filter(Boolean).join(', ')
    },
    [model, desk, words],
  )
}
