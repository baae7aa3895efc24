import type { ReactNode } from 'react'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import type { FormFaults, PaperForm } from './paper-form.ts'

/** The fields of a paper; `beside` puts something under a field, as what the first page proposes. */
export function PaperFields({
  form,
  faults,
  onChange,
  isReadOnly = false,
  beside = () => null,
}: {
  readonly form: PaperForm
  readonly faults: FormFaults
  readonly onChange: (part: Partial<PaperForm>) => void
  readonly isReadOnly?: boolean
  readonly beside?: (field: keyof PaperForm) => ReactNode
}) {
  const { evidence: words, forms } = useWords()
  const text = (
    key: Exclude<keyof PaperForm, 'restricted' | 'type'>,
    label: string,
    hint?: string,
  ) => (
    <div className="min-w-0">
      <Field
        label={label}
        hint={hint}
        readOnly={isReadOnly}
        value={form[key]}
        error={faults[key]}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
      {beside(key)}
    </div>
  )
  const types = Object.entries(words.types).map(([value, label]) => ({ value, label }))
  const isKnown = form.type in words.types
  return (
    <div className="grid gap-3">
      <div>
        <TextArea
          label={words.titleField}
          rows={2}
          readOnly={isReadOnly}
          value={form.title}
          error={faults.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        {beside('title')}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <div>
          <Select
            label={words.type}
            disabled={isReadOnly}
            value={form.type}
            choices={[...types, ...(isKnown ? [] : [{ value: form.type, label: form.type }])]}
            onChange={(event) => onChange({ type: event.target.value })}
          />
          {beside('type')}
        </div>
        {text('number', words.numberField)}
        {text('date', words.dateField)}
        {text('issuer', words.issuerField)}
      </div>
      <fieldset className="m-0 grid gap-1 border-0 p-0">
        <legend className="p-0 font-medium">
          {words.periodField} <span className="font-normal text-muted">({forms.optional})</span>
        </legend>
        <div className="grid gap-3 sm:grid-cols-2">
          {text('periodFrom', words.periodFrom)}
          {text('periodTo', words.periodTo)}
        </div>
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-[8rem_1fr]">
        {text('pages', words.pagesField)}
        {text('keptAt', words.keptAtField)}
      </div>
      <div>
        <TextArea
          label={words.noteField}
          rows={2}
          readOnly={isReadOnly}
          value={form.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
        {beside('note')}
      </div>
      <Check
        label={words.restrictedField}
        disabled={isReadOnly}
        checked={form.restricted}
        onChange={(event) => onChange({ restricted: event.target.checked })}
      />
    </div>
  )
}
