import { X } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { type ColumnForm, withColumn } from './define-form.ts'

/** The columns of a list, one below the other. */
export function ColumnFields({
  columns,
  faults,
  onChange,
}: {
  readonly columns: readonly ColumnForm[]
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (columns: readonly ColumnForm[]) => void
}) {
  const words = useWords().lists.form
  return (
    <fieldset className="m-0 grid min-w-0 gap-2 rounded border border-line p-2">
      <legend className="px-1 font-medium">{words.columns}</legend>
      <p className="m-0 text-sm text-muted">{words.columnsHint}</p>
      {columns.map((column, at) => (
        <OneColumn
          key={column.mark}
          at={at}
          column={column}
          faults={faults}
          onChange={(next) => onChange(columns.with(at, next))}
          onRemove={columns.length > 1 ? () => onChange(columns.toSpliced(at, 1)) : undefined}
        />
      ))}
      <span>
        <Button onClick={() => onChange(withColumn(columns))}>{words.addColumn}</Button>
      </span>
    </fieldset>
  )
}

function OneColumn({
  at,
  column,
  faults,
  onChange,
  onRemove,
}: {
  readonly at: number
  readonly column: ColumnForm
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (column: ColumnForm) => void
  readonly onRemove: (() => void) | undefined
}) {
  const words = useWords().lists.form
  const types = Object.entries(words.types).map(([value, label]) => ({ value, label }))
  return (
    <div className="grid gap-1 border-t border-line pt-2">
      <Field
        label={words.columnName(at + 1)}
        value={column.name}
        error={faults[`column-${at}`]}
        onChange={(event) => onChange({ ...column, name: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={words.columnType(at + 1)}
          hideLabel
          className="min-w-40 flex-1"
          choices={types}
          value={column.type}
          onChange={(event) =>
            onChange({ ...column, type: event.target.value as ColumnForm['type'] })
          }
        />
        <Check
          label={words.required}
          checked={column.required}
          onChange={(event) => onChange({ ...column, required: event.target.checked })}
        />
        {onRemove ? (
          <Button
            look="quiet"
            aria-label={words.removeColumn(column.name || String(at + 1))}
            onClick={onRemove}
          >
            <X aria-hidden size={16} />
          </Button>
        ) : null}
      </div>
      {column.type === 'choice' ? (
        <Field
          label={words.choices(at + 1)}
          value={column.choices}
          error={faults[`choices-${at}`]}
          onChange={(event) => onChange({ ...column, choices: event.target.value })}
        />
      ) : null}
    </div>
  )
}
