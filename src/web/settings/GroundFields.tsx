import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { type FieldFault, fieldId, type SettingsDraft } from './settings-form.ts'

type Ground = Pick<SettingsDraft, 'number' | 'day' | 'issuer' | 'title'>

/** Căn cứ: the one document under which everything typed is issued. */
export function GroundFields({
  draft,
  faults,
  onChange,
  title,
  lead,
}: {
  readonly draft: Ground
  readonly faults: ReadonlyMap<string, FieldFault>
  readonly onChange: (part: Partial<Ground>) => void
  readonly title?: string
  readonly lead?: string
}) {
  const words = useWords()
  const field = (name: 'number' | 'day' | 'issuer' | 'title') => {
    const fault = faults.get(name)
    const said = fault === 'day' ? words.forms.dayWrong(draft[name]) : words.forms.needed
    return {
      id: fieldId(name),
      value: draft[name],
      error: fault ? said : undefined,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        onChange({ [name]: event.target.value }),
    }
  }
  return (
    <Card title={title ?? words.settings.ground}>
      <p className="m-0 px-3 text-muted">{lead ?? words.settings.groundLead}</p>
      <div className="grid gap-3 p-3 sm:grid-cols-2">
        <Field
          label={words.settings.number}
          hint={words.settings.numberHint}
          {...field('number')}
        />
        <Field
          label={words.settings.day}
          hint={words.forms.dayHint}
          inputMode="numeric"
          {...field('day')}
        />
        <Field label={words.settings.issuer} {...field('issuer')} />
        <Field
          label={`${words.settings.documentTitle} (${words.forms.optional})`}
          {...field('title')}
        />
      </div>
    </Card>
  )
}
