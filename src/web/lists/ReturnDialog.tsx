import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot } from '../FormFoot.tsx'
import { focusFault } from '../focus-fault.ts'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'

const fresh = { reason: '' }

/** Đề nghị chỉnh sửa, bổ sung: what was sent goes back with a reason. */
export function ReturnDialog({
  list,
  onDone,
  onClose,
}: {
  readonly list: string
  readonly onDone: (count: number) => Promise<void>
  readonly onClose: () => void
}) {
  const { lists: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const draft = useDraft(`return-list.${dossier}.${list}`, fresh)
  const [tried, setTried] = useState(false)
  const { reason } = draft.value
  const isShort = reason.trim().length < 3
  const send = useMutation({
    mutationFn: () =>
      call('decideList', { dossier, list, decision: 'return', reason: reason.trim() }),
    onSuccess: async ({ decided }) => {
      draft.drop()
      onClose()
      await onDone(decided)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isShort) focusFault(event.currentTarget)
    else send.mutate()
  }
  return (
    <Modal title={words.giveBack} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <TextArea
          label={words.giveBackReason}
          value={reason}
          error={tried && isShort ? forms.needed : undefined}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
        <FormFoot
          submit={words.giveBack}
          isBusy={send.isPending}
          error={send.error}
          hasFieldFaults={tried && isShort}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
