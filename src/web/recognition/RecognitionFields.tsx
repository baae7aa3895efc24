import { useDossier } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { useStandardTitles } from './RecognitionTable.tsx'
import type { RecognitionForm } from './recognition-form.ts'
import type { RecognitionRow } from './recognition-rows.ts'

const states = ['valid', 'toReReview', 'withdrawn'] as const

/** The fields of a decision; the unit is fixed when one is re-checked. */
export function RecognitionFields({
  form,
  faults,
  rows,
  isFixed,
  onChange,
}: {
  readonly form: RecognitionForm
  readonly faults: Partial<Record<keyof RecognitionForm, string>>
  readonly rows: readonly RecognitionRow[]
  readonly isFixed: boolean
  readonly onChange: (part: Partial<RecognitionForm>) => void
}) {
  const { recognition: words, forms } = useWords()
  const packs = useStandardTitles()
  const field = (key: 'number' | 'day' | 'year' | 'knownOn' | 'source' | 'note') => ({
    value: form[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ [key]: event.target.value }),
  })
  return (
    <>
      {isFixed ? null : <Place form={form} fault={faults.unit} rows={rows} onChange={onChange} />}
      <div className="grid gap-2 sm:grid-cols-2">
        <Field label={words.decision} {...field('number')} />
        <Field label={words.dayBoth} placeholder={forms.dayHint} {...field('day')} />
        <Field label={words.year} placeholder={words.yearHint} {...field('year')} />
        <Select
          label={words.state}
          value={form.state}
          choices={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={({ target }) =>
            onChange({ state: states.find((one) => one === target.value) ?? 'valid' })
          }
        />
        <Select
          label={words.pack}
          value={form.pack}
          choices={[
            { value: '', label: words.choosePack },
            ...[...packs].map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ target }) => onChange({ pack: target.value })}
        />
        <Field
          label={words.knownOn}
          placeholder={forms.dayHint}
          title={words.knownOnHint}
          {...field('knownOn')}
        />
      </div>
      <fieldset className="m-0 border-0 p-0">
        <legend className="p-0 font-medium">{words.recheckedUnder}</legend>
        <p className="m-0 text-sm text-muted">{words.recheckedHint}</p>
        <div className="flex flex-wrap gap-x-4">
          {[...packs].map(([pack, title]) => (
            <Check
              key={pack}
              label={title}
              checked={form.recheckedUnder.includes(pack)}
              onChange={({ target }) =>
                onChange({
                  recheckedUnder: target.checked
                    ? [...form.recheckedUnder, pack]
                    : form.recheckedUnder.filter((one) => one !== pack),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Field label={words.source} hint={words.sourceHint} {...field('source')} />
      <TextArea label={words.note} rows={2} {...field('note')} />
    </>
  )
}

function Place({
  form,
  fault,
  rows,
  onChange,
}: {
  readonly form: RecognitionForm
  readonly fault: string | undefined
  readonly rows: readonly RecognitionRow[]
  readonly onChange: (part: Partial<RecognitionForm>) => void
}) {
  const words = useWords().recognition
  const speech = useSpeech()
  const view = useDossier().data
  const units = [...new Set(rows.map((row) => row.unit))]
  const level = view?.units.find(({ id }) => id === form.unit)?.level
  const standards = view?.standards.filter((one) => !level || one.level === level) ?? []
  const choose = (unit: string) => {
    const judged = rows.find((row) => row.unit === unit)
    onChange({ unit, ...(judged ? { standard: judged.standard.id } : {}) })
  }
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <div className="grid gap-1">
        <Select
          label={words.unit}
          value={form.unit}
          aria-invalid={fault ? true : undefined}
          choices={[
            { value: '', label: '–' },
            ...units.map((value) => ({ value, label: speech.unitName(value) })),
          ]}
          onChange={({ target }) => choose(target.value)}
        />
        {fault ? (
          <span role="alert" className="text-sm font-medium text-fail">
            {fault}
          </span>
        ) : null}
      </div>
      <Select
        label={words.standard}
        value={form.standard}
        choices={standards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ target }) => onChange({ standard: target.value })}
      />
    </div>
  )
}
