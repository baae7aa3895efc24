import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { fieldFaults } from '../field-faults.ts'
import { focusFault } from '../focus-fault.ts'
import { useSpeech } from '../speech.ts'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import { RecognitionFields } from './RecognitionFields.tsx'
import {
  formOf,
  freshRecognition,
  type RecognitionForm,
  recognitionFaults,
  toRecognition,
} from './recognition-form.ts'
import type { RecognitionRow } from './recognition-rows.ts'

/** Record a decision, or re-check, correct or withdraw a known one. */
export function RecognitionDialog({
  row,
  rows,
  on,
  onClose,
}: {
  readonly row: RecognitionRow | undefined
  readonly rows: readonly RecognitionRow[]
  readonly on: string
  readonly onClose: () => void
}) {
  const { recognition: words, forms } = useWords()
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  const first = rows[0]
  const fresh = useMemo(
    () => (row ? formOf(row, on) : freshRecognition('', first?.standard.id ?? '', on)),
    [row, first, on],
  )
  const draft = useDraft(
    `recognise.${dossier}.${row ? `${row.unit}.${row.standard.id}` : ''}`,
    fresh,
  )
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: (form: RecognitionForm) =>
      call('recordRecognition', { dossier, recognition: toRecognition(form, row?.record) }),
    onSuccess: async () => {
      draft.drop()
      onClose()
      await refreshDossier(dossier)
    },
  })
  const own = tried ? recognitionFaults(draft.value, forms, words) : {}
  const faults = { ...ofRecognition(fieldFaults(send.error, forms)), ...own }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { currentTarget } = event
    const refused = () => focusFault(currentTarget)
    if (Object.keys(recognitionFaults(draft.value, forms, words)).length > 0) refused()
    else send.mutate(draft.value, { onError: refused })
  }
  const isKnown = row?.record !== undefined
  return (
    <Modal
      title={isKnown ? words.recheckTitle(speech.unitName(row.unit)) : words.recordTitle}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <p className="m-0 text-sm text-muted">{words.recordHint}</p>
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <RecognitionFields
          form={draft.value}
          faults={faults}
          rows={rows}
          isFixed={row !== undefined}
          onChange={draft.change}
        />
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

function ofRecognition(
  faults: Readonly<Record<string, string>>,
): Partial<Record<keyof RecognitionForm, string>> {
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field.replace(/^recognition\./, ''), fault]),
  )
}
