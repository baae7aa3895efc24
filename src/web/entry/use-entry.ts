import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { steps } from '../grid/steps.ts'
import { type CellReading, type Content, contentOf } from './content.ts'
import type { Desk } from './desk.ts'
import { cellKey } from './desk-state.ts'
import { type EntryModel, entryModel } from './entry-model.ts'
import type { EntrySearch } from './entry-search.ts'
import { type Entry, entryTable, indexCells, type TableWishes } from './table.ts'
import { useCellWords } from './use-cell-words.ts'

/** Everything that the caller may enter in one year (0: not known yet): which forms, which units. */
export function useEntryScope(form: string, year: number) {
  const { dossier } = useDossierAddress()
  return useQuery({
    ...query('readEntry', { dossier, years: String(year), ...(form ? { form } : {}) }),
    enabled: year > 0,
  })
}

/** The cells of some units and years; what was shown stays while the next is under way. */
export function useEntryCells(form: string, units: readonly string[], years: readonly number[]) {
  const { dossier } = useDossierAddress()
  return useQuery({
    ...query('readEntry', { dossier, form, units: units.join(','), years: years.join(',') }),
    placeholderData: keepPreviousData,
  })
}

/** The form laid out over what is stored and typed. */
export function useEntryModel(
  entry: Entry,
  desk: Desk,
  wishes: Omit<TableWishes, 'words'> &
    Pick<EntrySearch, 'loai' | 'thieu'> & {
      readonly columnWords: TableWishes['words']
    },
): EntryModel {
  const words = useCellWords()
  const history = useRef(steps<Content | null>())
  const { way, year, criterion, isNarrow, columnWords, thieu, loai } = wishes
  useLayoutEffect(() => desk.learn(readingsIn(entry)), [desk, entry])
  const table = useMemo(
    () => entryTable(entry, { way, year, criterion, isNarrow, words: columnWords }),
    [entry, way, year, criterion, isNarrow, columnWords],
  )
  return useMemo(
    () =>
      entryModel({ table, desk, words, steps: history.current, onlyMissing: thieu, kind: loai }),
    [table, desk, words, thieu, loai],
  )
}

/** Every cell of the answer, also those where nothing stands. */
function readingsIn(entry: Entry): ReadonlyMap<string, CellReading | undefined> {
  const cells = indexCells(entry)
  const readings = new Map<string, CellReading | undefined>()
  for (const { id: unit } of entry.units)
    for (const year of entry.years)
      for (const { item, part } of entry.rows) {
        const key = cellKey({ unit, item, part, year })
        readings.set(key, cells.get(key)?.reading)
      }
  return readings
}

/** Last year's figure of the same cell, as it stands on the server or is typed. */
export function beforeOf(desk: Desk, key: string, entry: Entry): Content | null {
  const [unit = '', item = '', part = '', year = ''] = key.split('|')
  const last = cellKey({ unit, item, part, year: Number(year) - 1 })
  const typed = desk.contentAt(last)
  if (typed) return typed
  const reading = indexCells(entry).get(last)?.reading
  return reading ? contentOf(reading) : null
}
