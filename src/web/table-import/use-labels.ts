import { useMemo } from 'react'
import type { TableColumn } from '#domain/table/column-use.ts'
import { useWords, type WordsOf } from '../words.tsx'
import type { Names } from './import-state.ts'

/** How figures, units and meanings of columns are said. */
export interface Labels {
  readonly figure: (key: string) => string
  readonly unit: (id: string) => string
  readonly use: (use: TableColumn['use']) => string
}

export function useLabels(names: Names): Labels {
  const words = useWords().tableImport
  return useMemo(() => labelsOf(names, words), [names, words])
}

function labelsOf(names: Names, words: WordsOf<'tableImport'>): Labels {
  const figures = new Map(names.figures.map((one) => [one.key, one]))
  const units = new Map(names.units.map((one) => [one.id, one.name]))
  const figure = (key: string) => {
    const one = figures.get(key)
    return one ? [one.number, one.partText || one.text].filter(Boolean).join(' ') : key
  }
  const unit = (id: string) => units.get(id) ?? id
  const use = (meant: TableColumn['use']) => {
    if (meant.use !== 'figure') return words.uses[meant.use]
    const [first] = meant.figures ?? []
    let said: string = words.uses[meant.field]
    if (first !== undefined) said = words.ofFigure(said, figure(first))
    if (meant.year !== undefined) said = words.ofYear(said, meant.year)
    return meant.unit === undefined ? said : words.ofUnit(said, unit(meant.unit))
  }
  return { figure, unit, use }
}
