import type { Layout } from '#domain/table/column-use.ts'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { ColumnList } from './ColumnList.tsx'
import { columnsOf, type ImportState, type Names } from './import-state.ts'
import { PreviewRows } from './PreviewRows.tsx'

/** Which sheet, which header rows, which letters, what the columns are, and what holds for the whole table. */
export function LayoutCard({
  state,
  layout,
  names,
  onChange,
}: {
  readonly state: ImportState
  readonly layout: Layout
  readonly names: Names
  readonly onChange: (change: Partial<ImportState>) => void
}) {
  const words = useWords().tableImport
  const sheet = state.file.sheets.find((one) => one.name === state.sheet)
  if (!sheet) return null
  const { file } = state
  return (
    <Card title={words.layout}>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2 px-3 pb-3">
        {file.sheets.length > 1 ? (
          <Select
            label={words.sheet}
            value={state.sheet}
            choices={file.sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={(event) =>
              onChange({ sheet: event.target.value, header: undefined, said: {} })
            }
          />
        ) : null}
        <HeaderRows layout={layout} onChange={onChange} />
        <Place state={state} names={names} onChange={onChange} />
        <Select
          label={words.encoding}
          value={state.encoding}
          choices={(['auto', 'unicode', 'tcvn3', 'vni'] as const).map((value) => ({
            value,
            label: words.encodings[value],
          }))}
          onChange={(event) =>
            onChange({ encoding: event.target.value as ImportState['encoding'], said: {} })
          }
        />
        {sheet.hiddenRows.length + sheet.hiddenColumns.length > 0 ? (
          <Check
            label={words.withHidden(sheet.hiddenRows.length, sheet.hiddenColumns.length)}
            checked={state.withHidden}
            onChange={(event) => onChange({ withHidden: event.target.checked })}
          />
        ) : null}
      </div>
      <Notes file={file} hasHeader={layout.headerTo > 0} />
      <PreviewRows sheet={sheet} layout={layout} />
      <ColumnList
        columns={columnsOf(layout, state)}
        found={layout.columns}
        names={names}
        form={state.form}
        onSay={(column, use) => onChange({ said: { ...state.said, [column]: use } })}
      />
    </Card>
  )
}

function Notes({
  file,
  hasHeader,
}: {
  readonly file: ImportState['file']
  readonly hasHeader: boolean
}) {
  const words = useWords().tableImport
  const notes = [
    hasHeader ? '' : words.noHeader,
    file.mark ? words.fromTemplate : '',
    file.macros ? words.macros : '',
    file.encoding === 'unicode' ? '' : words.encodingFound(words.encodings[file.encoding]),
    file.encodingSure ? '' : words.encodingUnsure,
  ].filter(Boolean)
  return notes.map((note) => (
    <p key={note} className="m-0 px-3 pb-2">
      {note}
    </p>
  ))
}

function HeaderRows({
  layout,
  onChange,
}: {
  readonly layout: Layout
  readonly onChange: (change: Partial<ImportState>) => void
}) {
  const words = useWords().tableImport
  const { headerFrom: from, headerTo: to } = layout
  const say = (next: { readonly from: number; readonly to: number }) =>
    onChange({ header: { from: next.from, to: Math.max(next.from, next.to) }, said: {} })
  const field = (label: string, value: number, set: (value: number) => void) => (
    <Field
      label={label}
      type="number"
      min={1}
      max={1000}
      className="w-24"
      value={value || ''}
      onChange={(event) => {
        const next = Number(event.target.value)
        if (Number.isInteger(next) && next > 0) set(next)
      }}
    />
  )
  return (
    <fieldset className="m-0 flex items-end gap-2 border-0 p-0">
      <legend className="sr-only">{words.header}</legend>
      {field(`${words.header}: ${words.headerFrom}`, from, (next) => say({ from: next, to }))}
      {field(words.headerTo, to, (next) => say({ from: Math.min(from || next, next), to: next }))}
    </fieldset>
  )
}

function Place({
  state,
  names,
  onChange,
}: {
  readonly state: ImportState
  readonly names: Names
  readonly onChange: (change: Partial<ImportState>) => void
}) {
  const words = useWords().tableImport
  const inTable = { value: '', label: words.inTable }
  return (
    <>
      <Select
        label={words.unit}
        className="max-w-56"
        value={state.unit}
        choices={[inTable, ...names.units.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
      <Select
        label={words.year}
        value={state.year}
        choices={[inTable, ...names.years.map((year) => ({ value: `${year}`, label: `${year}` }))]}
        onChange={(event) => onChange({ year: event.target.value })}
      />
    </>
  )
}
