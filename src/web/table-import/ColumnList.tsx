import type { TableColumn } from '#domain/table/column-use.ts'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { letterOf, type Names } from './import-state.ts'
import { type Labels, useLabels } from './use-labels.ts'

/** What each column says, changeable; one that fits nothing is named. */
export function ColumnList({
  columns,
  found,
  names,
  form,
  onSay,
}: {
  readonly columns: readonly TableColumn[]
  /** As they were found, before anybody said otherwise. */
  readonly found: readonly TableColumn[]
  readonly names: Names
  readonly form: string
  readonly onSay: (column: number, use: TableColumn['use']) => void
}) {
  const words = useWords().tableImport
  const labels = useLabels(names)
  const unknown = columns.filter((one) => one.use.use === 'unknown').length
  return (
    <div className="grid gap-2 p-3">
      {unknown > 0 ? <p className="m-0 font-medium">{words.unknownCount(unknown)}</p> : null}
      <ul className="m-0 grid list-none gap-2 p-0 md:grid-cols-2 xl:grid-cols-3">
        {columns.map((one) => {
          const before = found.find((each) => each.column === one.column)?.use ?? one.use
          const choices = choicesOf(before, labels, names, form, words)
          return (
            <li key={one.column} className="min-w-0">
              <Select
                label={`${words.column} ${letterOf(one.column)}: ${one.header || '…'}${one.hidden ? ` (${words.hiddenColumn})` : ''}`}
                value={JSON.stringify(one.use)}
                choices={choices}
                onChange={(event) => onSay(one.column, JSON.parse(event.target.value))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const simple = ['unit', 'item', 'number', 'part', 'year', 'note', 'ignored'] as const
const fields = ['value', 'numerator', 'denominator'] as const

/** First as found, then what any column may be, then the figures of the form. */
function choicesOf(
  found: TableColumn['use'],
  labels: Labels,
  names: Names,
  form: string,
  words: { readonly asFound: string },
) {
  const figures = names.figures.filter((one) => form === '' || one.form === form)
  const uses: readonly TableColumn['use'][] = [
    ...simple.map((use) => ({ use })),
    ...fields.map((field) => ({ use: 'figure' as const, field })),
    ...names.years.map((year) => ({ use: 'figure' as const, field: 'value' as const, year })),
    ...figures.map(({ key }) => ({
      use: 'figure' as const,
      field: 'value' as const,
      figures: [key],
    })),
  ]
  const own = JSON.stringify(found)
  return [
    { value: own, label: `${labels.use(found)} (${words.asFound})` },
    ...uses
      .map((use) => ({ value: JSON.stringify(use), label: labels.use(use) }))
      .filter(({ value }) => value !== own),
  ]
}
