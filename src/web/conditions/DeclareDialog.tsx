import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { type ReadinessView, useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { fieldFaults } from '../field-faults.ts'
import { focusFault } from '../focus-fault.ts'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { type DeclareForm, declareFaults, freshDeclaration, toDeclaration } from './declare-form.ts'

/** Khai điều kiện: yes or no, what it rests on, and the paper that shows it. */
export function DeclareDialog({
  condition,
  onClose,
}: {
  readonly condition: ReadinessView['conditions'][number]
  readonly onClose: () => void
}) {
  const { conditions: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const draft = useDraft(`declare.${dossier}.${condition.id}`, freshDeclaration)
  const form = draft.value
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: () => call('declareFact', toDeclaration(form, dossier, condition.id)),
    onSuccess: async () => {
      draft.drop()
      onClose()
      await refreshDossier(dossier)
    },
  })
  const own = tried ? declareFaults(form, forms, words) : {}
  const faults = { ...serverFaults(fieldFaults(send.error, forms)), ...own }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { currentTarget } = event
    const refused = () => focusFault(currentTarget)
    if (Object.keys(declareFaults(form, forms, words)).length > 0) refused()
    else send.mutate(undefined, { onError: refused })
  }
  const field = (key: Exclude<keyof DeclareForm, 'value'>) => ({
    value: form[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      draft.change({ [key]: event.target.value }),
  })
  return (
    <Modal title={words.declareTitle(condition.number, condition.name)} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <p className="m-0 text-muted">{condition.text}</p>
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <Answer form={form} fault={faults.value} onChoose={(value) => draft.change({ value })} />
        <Field label={words.sourceLabel} hint={words.sourceHint} {...field('source')} />
        <fieldset className="m-0 grid gap-2 rounded border border-line p-3">
          <legend className="px-1 font-medium">{words.paper}</legend>
          <p className="m-0 text-sm text-muted">{words.paperHint}</p>
          <Field label={words.paperTitle} {...field('title')} />
          <div className="grid gap-2 sm:grid-cols-2">
            <Field label={words.paperNumber} {...field('number')} />
            <Field label={words.paperDate} placeholder={forms.dayHint} {...field('date')} />
            <Field label={words.paperIssuer} {...field('issuer')} />
            <Field label={words.paperKept} {...field('keptAt')} />
          </div>
        </fieldset>
        <TextArea label={words.note} rows={2} {...field('note')} />
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

function Answer({
  form,
  fault,
  onChoose,
}: {
  readonly form: DeclareForm
  readonly fault: string | undefined
  readonly onChoose: (value: 'yes' | 'no') => void
}) {
  const words = useWords().conditions
  return (
    <fieldset
      data-fault={fault ? '' : undefined}
      className="m-0 grid border-0 p-0"
      aria-describedby={fault ? 'answer-fault' : undefined}
    >
      <legend className="p-0 font-medium">{words.value}</legend>
      {(['yes', 'no'] as const).map((value) => (
        <Check
          key={value}
          type="radio"
          name="value"
          label={words[value]}
          checked={form.value === value}
          onChange={() => onChoose(value)}
        />
      ))}
      {fault ? (
        <span id="answer-fault" role="alert" className="text-sm font-medium text-fail">
          {fault}
        </span>
      ) : null}
    </fieldset>
  )
}

/** The server names the paper's fields `document.title`. */
function serverFaults(
  faults: Readonly<Record<string, string>>,
): Partial<Record<keyof DeclareForm, string>> {
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field.replace(/^document\./, ''), fault]),
  )
}
