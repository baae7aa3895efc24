import { createContext, use } from 'react'
import type { Cell } from '../grid/grid-model.ts'
import { at, type Selection } from '../grid/selection.ts'
import { type Store, store } from '../store.ts'

/** What is chosen in the grid: outside React, so that an arrow key draws the two bars again and not the screen. */
export interface Chosen {
  readonly cell: Cell
  readonly selection: Selection
}

export function chosenStore(cell: Cell): Store<Chosen> {
  return store<Chosen>({ cell, selection: at(cell) })
}

export const ChosenContext = createContext<Store<Chosen>>(chosenStore({ row: 0, column: 0 }))

export function useChosenStore(): Store<Chosen> {
  return use(ChosenContext)
}
