import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { FormFoot } from '../FormFoot.tsx'
import { useSpeech } from '../speech.ts'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import type { Sheet } from './table.ts'

/** Mở lại phiếu: accepted figures become drafts; why is told to all. */
export function ReopenDialog({
  sheet: { unit, form, year },
  onClose,
}: {
  readonly sheet: Sheet
  readonly onClose: () => void
}) {
  const words = useWords()
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const isShort = reason.trim().length < 3
  const reopen = useMutation({
    mutationFn: () => call('unlockSheet', { dossier, unit, form, year, reason: reason.trim() }),
    onSuccess: async () => {
      await refreshDossier(dossier)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isShort) setTold(true)
    else reopen.mutate()
  }
  const { reopening, returning } = words.sheets
  return (
    <Modal title={reopening.title(speech.unitName(unit), year)} onClose={onClose}>
      <form noValidate onSubmit={submit} className="mt-2 grid gap-3">
        <p className="m-0 text-muted">{reopening.lead}</p>
        <TextArea
          label={returning.reason}
          hint={returning.reasonHint}
          value={reason}
          maxLength={4000}
          error={isTold && isShort ? words.forms.tooShort(3) : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormFoot
          submit={reopening.submit}
          isBusy={reopen.isPending}
          error={reopen.error}
          hasFieldFaults={isTold && isShort}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
