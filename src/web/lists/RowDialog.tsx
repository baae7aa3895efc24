import type { ListColumn } from '#domain/list/list.ts'
import { readListCell } from '#domain/list/read-list-cell.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { type DeskRow, defaultUnit, textIn, unitKey } from './list-desk.ts'
import { saidOf } from './SaveBar.tsx'
import type { ListDesk } from './use-list-desk.ts'

/** One row as a form; what is typed is kept at once, and saved with the rest. */
export function RowDialog({
  desk,
  row,
  onClose,
}: {
  readonly desk: ListDesk
  readonly row: DeskRow
  readonly onClose: () => void
}) {
  const words = useWords().lists
  const { columns } = desk.view.list
  const type = (column: string, text: string) => desk.type([{ row, column, text }])
  const unit = textIn(row, unitKey, desk.draft) || defaultUnit(desk.view, desk.units)
  return (
    <Modal title={words.rowTitle(textIn(row, columns[0]?.key ?? '', desk.draft))} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        {columns.map((column) => (
          <CellField
            key={column.key}
            column={column}
            text={textIn(row, column.key, desk.draft)}
            onType={(text) => type(column.key, text)}
          />
        ))}
        <Select
          label={words.unit}
          choices={desk.units.map(({ fullName }) => ({ value: fullName, label: fullName }))}
          value={unit}
          onChange={(event) => type(unitKey, event.target.value)}
        />
        <span>
          <Button look="primary" onClick={onClose}>
            {words.keepRow}
          </Button>
        </span>
      </div>
    </Modal>
  )
}

function CellField({
  column,
  text,
  onType,
}: {
  readonly column: ListColumn
  readonly text: string
  readonly onType: (text: string) => void
}) {
  const words = useWords().lists
  const label = column.required ? `${column.name} *` : column.name
  const choices = column.type === 'boolean' ? ['Có', 'Không'] : column.choices
  if (choices && (text === '' || choices.includes(text)))
    return (
      <Select
        label={label}
        choices={['', ...choices].map((one) => ({ value: one, label: one || '–' }))}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    )
  const read = readListCell(column, text)
  const said =
    'fault' in read
      ? saidOf(words.tableFaults, { code: read.fault, params: read.params })
      : undefined
  return (
    <Field
      label={label}
      value={text}
      error={said}
      inputMode={column.type === 'number' ? 'decimal' : undefined}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
