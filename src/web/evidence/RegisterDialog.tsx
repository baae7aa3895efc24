import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { focusFault } from '../focus-fault.ts'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { PaperFields } from './PaperFields.tsx'
import { emptyForm, formFaults, toSaid } from './paper-form.ts'

/** A paper that stays where it is, a secret one always: what may be said of it, and where it is kept. */
export function RegisterDialog({
  unit: own,
  onClose,
}: {
  readonly unit: string
  readonly onClose: () => void
}) {
  const { evidence: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const units = useDossier().data?.units ?? []
  const form = useDraft(`register-paper.${dossier}`, emptyForm)
  const [unit, setUnit] = useState(own)
  const [tried, setTried] = useState(false)
  const faults = formFaults(form.value, true, forms)
  const hasFaults = Object.keys(faults).length > 0
  const register = useMutation({
    mutationFn: () =>
      call('registerEvidence', {
        dossier,
        unit,
        ...toSaid(form.value),
        keptAt: form.value.keptAt.trim(),
      }),
    onSuccess: ({ paper }) => {
      form.drop()
      onClose()
      void refreshDossier(dossier)
      void navigate({
        to: '/ho-so/$dossier/minh-chung/$paper',
        params: { dossier, paper: paper.id },
      } as never)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (hasFaults) focusFault(event.currentTarget)
    else register.mutate()
  }
  return (
    <Modal title={words.register} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <p className="m-0 text-muted">{words.registerLead}</p>
        {form.isRestored ? <RestoredNote onDrop={form.drop} /> : null}
        <Select
          label={words.unit}
          value={unit}
          choices={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          onChange={(event) => setUnit(event.target.value)}
        />
        <PaperFields
          form={form.value}
          faults={tried ? faults : {}}
          onChange={form.change}
          beside={(field) =>
            field === 'keptAt' ? <p className="m-0 text-sm text-muted">{words.keptAtHint}</p> : null
          }
        />
        <FormFoot
          submit={words.registerSave}
          isBusy={register.isPending}
          error={register.error}
          hasFieldFaults={tried && hasFaults}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
