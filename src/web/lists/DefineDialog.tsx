import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import type { ListDefinition } from '#domain/list/list.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { focusFault } from '../focus-fault.ts'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { ColumnFields } from './ColumnFields.tsx'
import { type DefineForm, defineFaults, toDefinition } from './define-form.ts'

/** Make a list, from a usual one or from nothing, or change what it must hold. */
export function DefineDialog({
  name,
  fresh,
  before,
  taken,
  onClose,
}: {
  /** Names the draft that is kept while it is typed. */
  readonly name: string
  readonly fresh: DefineForm
  readonly before?: ListDefinition
  readonly taken: readonly string[]
  readonly onClose: () => void
}) {
  const { lists: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const unit = useDossier().data?.dossier.unit ?? ''
  const first = useMemo(() => fresh, [fresh])
  const draft = useDraft(`list.${dossier}.${before?.id ?? ''}.${name}`, first)
  const [tried, setTried] = useState(false)
  const faults = tried ? defineFaults(draft.value, forms, words) : {}
  const save = useMutation({
    mutationFn: (form: DefineForm) => {
      const definition = toDefinition(form, taken, before, unit)
      return call('putList', { dossier, list: definition.id, definition })
    },
    onSuccess: async ({ list }) => {
      draft.drop()
      onClose()
      await refreshDossier(dossier)
      await navigate({ to: '/ho-so/$dossier/danh-muc/$list', params: { dossier, list: list.id } })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { currentTarget } = event
    if (Object.keys(defineFaults(draft.value, forms, words)).length > 0) focusFault(currentTarget)
    else save.mutate(draft.value)
  }
  return (
    <Modal title={before ? words.editTitle(before.title) : words.define} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <Fields form={draft.value} faults={faults} onChange={draft.change} />
        <FormFoot
          submit={words.form.save}
          isBusy={save.isPending}
          error={save.error}
          hasFieldFaults={Object.keys(faults).length > 0}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function Fields({
  form,
  faults,
  onChange,
}: {
  readonly form: DefineForm
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<DefineForm>) => void
}) {
  const words = useWords().lists
  const agencies = useDossier().data?.agencies ?? []
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))
  const text = (key: 'title' | 'count' | 'person' | 'due' | 'source', label: string) => ({
    label,
    value: form[key],
    error: faults[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  return (
    <>
      <Field {...text('title', words.form.title)} />
      <Select
        label={words.form.kind}
        choices={kinds}
        value={form.kind}
        onChange={(event) => onChange({ kind: event.target.value as DefineForm['kind'] })}
      />
      <ColumnFields
        columns={form.columns}
        faults={faults}
        onChange={(columns) => onChange({ columns })}
      />
      <Field {...text('count', words.form.count)} hint={words.form.countHint} inputMode="numeric" />
      <TextArea
        label={words.form.expected}
        hint={words.form.expectedHint}
        value={form.expected}
        onChange={(event) => onChange({ expected: event.target.value })}
      />
      <Select
        label={words.form.agency}
        choices={[
          { value: '', label: words.form.nobody },
          ...agencies.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={form.agency}
        onChange={(event) => onChange({ agency: event.target.value })}
      />
      <Field {...text('person', words.form.person)} />
      <Field {...text('due', words.form.due)} inputMode="numeric" placeholder="15/01/2021" />
      <Field {...text('source', words.form.source)} />
      <TextArea
        label={words.form.note}
        value={form.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  )
}
