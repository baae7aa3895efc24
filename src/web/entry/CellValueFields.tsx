import { day } from '../format.ts'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { type CellFault, type CellForm, contentOfForm } from './cell-form.ts'
import { booleanText, figureValue, plainNumber } from './content.ts'
import type { Desk } from './desk.ts'
import type { Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'

interface FieldsProps {
  readonly spot: Spot
  readonly desk: Desk
  readonly form: CellForm
  readonly set: (part: Partial<CellForm>) => void
  readonly faults: readonly CellFault[]
}

/** The value, or the counts that it is computed from, and the period that it is of. */
export function CellValueFields(props: FieldsProps) {
  const { spot, form, set } = props
  const words = useWords().entry.cell
  if (form.none) return null
  return (
    <>
      {spot.row.counts ? (
        <Check
          label={words.counts}
          checked={form.hasCounts}
          onChange={(event) => set({ hasCounts: event.target.checked })}
        />
      ) : null}
      {form.hasCounts ? <Counts {...props} /> : <Value {...props} />}
      <Period {...props} />
    </>
  )
}

function Value({ spot, form, set, faults }: FieldsProps) {
  const words = useWords().entry
  const { showValue } = useCellWords()
  const { type, scale, measure } = spot.row
  const label = measure ? `${words.cell.value} (${measure})` : words.cell.value
  if (type === 'boolean' || type === 'level') {
    const choices =
      type === 'level'
        ? scale.map((one) => ({ value: one, label: one }))
        : [true, false].map((one) => ({ value: booleanText(one), label: showValue(one) }))
    return (
      <Select
        label={label}
        choices={[{ value: '', label: words.cards.choose }, ...choices]}
        value={form.value}
        onChange={(event) => set({ value: event.target.value })}
      />
    )
  }
  return (
    <Field
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={form.value}
      error={faults.includes('value') ? words.wrongText(form.value) : undefined}
      onChange={(event) => set({ value: event.target.value })}
    />
  )
}

function Counts({ spot, desk, form, set, faults }: FieldsProps) {
  const words = useWords().entry
  const value = figureValue(contentOfForm(form, spot.row).content)
  const typed = desk.storedAt(spot.key)?.typed
  return (
    <div className="grid gap-1">
      <p className="m-0 text-sm text-muted">{words.cell.countsHint}</p>
      <div className="grid grid-cols-2 gap-2">
        <Field
          label={words.cell.numerator}
          inputMode="decimal"
          value={form.numerator}
          onChange={(event) => set({ numerator: event.target.value })}
        />
        <Field
          label={words.cell.denominator}
          inputMode="decimal"
          value={form.denominator}
          error={
            faults.includes('counts')
              ? words.wrongText(`${form.numerator}/${form.denominator}`)
              : undefined
          }
          onChange={(event) => set({ denominator: event.target.value })}
        />
      </div>
      {typeof value === 'number' ? (
        <p role="status" className="m-0 font-medium">
          {words.cell.computed(plainNumber(Math.round(value * 100) / 100))}
        </p>
      ) : null}
      {typed === undefined ? null : (
        <p className="m-0 rounded bg-part-soft p-2 text-part-ink">
          {words.cell.differs(plainNumber(typed))}
        </p>
      )}
    </div>
  )
}

function Period({ spot, form, set, faults }: FieldsProps) {
  const words = useWords()
  const { year } = spot.place
  return (
    <fieldset className="m-0 grid gap-1 border-0 p-0">
      <legend className="p-0 font-medium">{words.entry.cell.period}</legend>
      <div className="flex flex-wrap gap-x-4">
        <Check
          type="radio"
          name="period"
          label={`${words.entry.cell.wholeYear} ${year}`}
          checked={!form.isPart}
          onChange={() => set({ isPart: false })}
        />
        <Check
          type="radio"
          name="period"
          label={words.entry.cell.partYear}
          checked={form.isPart}
          onChange={() => set({ isPart: true, from: `01/01/${year}`, to: `31/12/${year}` })}
        />
      </div>
      {form.isPart ? (
        <div className="grid grid-cols-2 gap-2">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={words.entry.cell[end]}
              inputMode="numeric"
              value={/^\d{4}-/.test(form[end]) ? day(form[end]) : form[end]}
              error={faults.includes(end) ? words.forms.dayWrong(form[end]) : undefined}
              onChange={(event) => set({ [end]: event.target.value })}
            />
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}
