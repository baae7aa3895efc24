import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { type GrantForm, grantFaults, type Places } from './grant-form.ts'

/** Role, unit, agency and days. A unit's agencies are offered once the unit is chosen. */
export function GrantFields({
  form,
  places,
  onChange,
}: {
  readonly form: GrantForm
  readonly places: Places
  readonly onChange: (part: Partial<GrantForm>) => void
}) {
  const { people: words, shell } = useWords()
  const agencies = places.units.find((one) => one.id === form.unit)?.agencies ?? []
  const isHeadOnly = places.roles.length === 1
  const faults = grantFaults(form, words)
  return (
    <div className="grid items-end gap-2 sm:grid-cols-2">
      <Select
        label={words.role}
        value={form.role}
        choices={[
          { value: '', label: words.noRole },
          ...places.roles.map((value) => ({ value, label: shell.roles[value] })),
        ]}
        onChange={({ target }) => onChange({ role: target.value })}
      />
      <Select
        label={words.unit}
        value={form.unit}
        choices={[
          { value: '', label: places.everywhere ? words.everywhere : '–' },
          ...places.units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onChange({ unit: target.value, agency: '' })}
      />
      <Select
        label={words.agency}
        value={form.agency}
        choices={[
          { value: '', label: isHeadOnly ? '–' : words.noAgency },
          ...agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onChange({ agency: target.value })}
      />
      <Field
        label={`${words.from} (${words.optional})`}
        placeholder={words.dayHint}
        value={form.from}
        error={faults.from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <Field
        label={`${words.to} (${words.optional})`}
        placeholder={words.dayHint}
        value={form.to}
        error={faults.to}
        onChange={({ target }) => onChange({ to: target.value })}
      />
    </div>
  )
}
