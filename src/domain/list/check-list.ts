import type { ListDefinition, ListRow } from './list.ts'
import { faultOfValue, type ListCellFault } from './read-list-cell.ts'

/** What is wrong with a definition, by the path of the field. */
export type DefinitionFault = {
  readonly path: readonly (string | number)[]
  readonly code: 'list_column_doubled' | 'list_choices_missing' | 'list_years_reversed'
}

/** Names of columns that every list file has beside its own. */
const ownColumns = ['id', 'unit', 'state', 'recorded_on', 'remark'] as const

/** Each column has a key of its own that no file needs, a choice has something to choose from. */
export function checkDefinition(list: ListDefinition): readonly DefinitionFault[] {
  const seen = new Set<string>(ownColumns)
  const faults: DefinitionFault[] = []
  list.columns.forEach(({ key, type, choices }, index) => {
    const path = ['columns', index]
    if (seen.has(key)) faults.push({ path: [...path, 'key'], code: 'list_column_doubled' })
    seen.add(key)
    if (type === 'choice' && (choices ?? []).length === 0)
      faults.push({ path: [...path, 'choices'], code: 'list_choices_missing' })
  })
  const { years } = list
  if (years && years.from > years.to)
    faults.push({ path: ['years', 'from'], code: 'list_years_reversed' })
  return faults
}

/** A cell that its list cannot take, by the key of the column. */
export interface RowFault {
  readonly column: string
  readonly code: ListCellFault | 'list_column_unknown'
}

/** Cells of a row that its list does not have or does not take so. */
export function checkRow(
  { columns }: Pick<ListDefinition, 'columns'>,
  { values }: Pick<ListRow, 'values'>,
): readonly RowFault[] {
  const byKey = new Map(columns.map((one) => [one.key, one]))
  return Object.entries(values).flatMap(([key, value]): RowFault[] => {
    const column = byKey.get(key)
    if (!column) return [{ column: key, code: 'list_column_unknown' }]
    const code = faultOfValue(column, value)
    return code === undefined ? [] : [{ column: key, code }]
  })
}
