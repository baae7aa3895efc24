import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { focusFault } from '../focus-fault.ts'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { type AgencyForm, formOf, toAgency } from './agency-form.ts'
import type { AgencyView, Organisation } from './OrganisationScreen.tsx'
import { organisationFaults } from './organisation-faults.ts'

/** Add a body or change one. */
export function AgencyDialog({
  agency,
  of: read,
  onClose,
}: {
  readonly agency: AgencyView | undefined
  readonly of: Organisation
  readonly onClose: () => void
}) {
  const { organisation: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const fresh = useMemo(() => formOf(agency), [agency])
  const draft = useDraft(`agency.${dossier}.${agency?.id ?? ''}`, fresh)
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: (form: AgencyForm) =>
      call('putAgency', { dossier, agency: toAgency(form, agency?.id) }),
    onSuccess: async () => {
      draft.drop()
      onClose()
      await refreshDossier(dossier)
    },
  })
  const isNamed = draft.value.name.trim() !== ''
  const own = tried && !isNamed ? { 'agency.name': words.nameNeeded } : {}
  const faults = { ...organisationFaults(send.error, forms, words), ...own }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { currentTarget } = event
    const refused = () => focusFault(currentTarget)
    if (isNamed) send.mutate(draft.value, { onError: refused })
    else refused()
  }
  return (
    <Modal title={agency ? words.changeTitle : words.addTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <AgencyFields form={draft.value} of={read} faults={faults} onChange={draft.change} />
        <FormFoot
          submit={words.save}
          isBusy={send.isPending}
          error={send.error}
          hasFieldFaults={Object.keys(faults).length > 0}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function AgencyFields({
  form,
  of: read,
  faults,
  onChange,
}: {
  readonly form: AgencyForm
  readonly of: Organisation
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<AgencyForm>) => void
}) {
  const words = useWords().organisation
  const units = useDossier().data?.units ?? []
  const text = (key: 'name' | 'short' | 'note') => ({
    value: form[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ [key]: event.target.value }),
  })
  return (
    <>
      <Field label={words.agencyName} error={faults['agency.name']} {...text('name')} />
      <Field label={words.short} {...text('short')} />
      <TextArea
        label={words.aliases}
        hint={words.aliasesHint}
        rows={3}
        value={form.aliases}
        onChange={(event) => onChange({ aliases: event.target.value })}
      />
      <Select
        label={words.unit}
        value={form.unit}
        choices={[
          { value: '', label: words.noUnit },
          ...units.map(({ id, fullName }) => ({ value: id, label: fullName })),
        ]}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
      <Select
        label={words.packAgency}
        value={form.packAgency}
        choices={[
          { value: '', label: words.noPackAgency },
          ...read.packAgencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ packAgency: event.target.value })}
      />
      <div className="grid gap-1">
        <Check
          label={words.standing}
          checked={form.standing}
          onChange={(event) => onChange({ standing: event.target.checked })}
        />
        <p className="m-0 text-sm text-muted">{words.standingHint}</p>
        <Check
          label={words.vertical}
          checked={form.vertical}
          onChange={(event) => onChange({ vertical: event.target.checked })}
        />
        <p className="m-0 text-sm text-muted">{words.verticalHint}</p>
      </div>
      <Field label={words.note} {...text('note')} />
    </>
  )
}
