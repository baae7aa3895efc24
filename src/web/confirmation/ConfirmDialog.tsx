import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import type { NumberedItem } from '../packs/pack-items.ts'
import { RuleView } from '../packs/RuleView.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { numberOf, type Waiting } from './waiting.ts'

const fresh = { reference: '', note: '' }

/** A named person says in which official text this very item was read. */
export function ConfirmDialog({
  waiting,
  item,
  speech,
  onSaved,
  onClose,
}: {
  readonly waiting: Waiting
  readonly item: NumberedItem | undefined
  readonly speech: RuleSpeech
  readonly onSaved: () => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const { dossier } = useDossierAddress()
  const form = useDraft(`confirm.${dossier}.${waiting.item}`, fresh)
  const [tried, setTried] = useState(false)
  const reference = form.value.reference.trim()
  const note = form.value.note.trim()
  const isShort = reference.length < 3
  const confirm = useMutation({
    mutationFn: () =>
      call('confirmRule', {
        dossier,
        pack: waiting.pack,
        item: waiting.item,
        reference,
        ...(note ? { note } : {}),
      }),
    onSuccess: () => {
      form.drop()
      onSaved()
      onClose()
      void refreshDossier(dossier)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort) confirm.mutate()
  }
  return (
    <Modal title={words.confirmation.dialog} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <div className="rounded bg-wash p-2" lang="vi">
          <b className="font-semibold">{numberOf(waiting)}</b> {waiting.text}
          {item ? (
            <div>
              <RuleView rule={item.item.rule} unit={item.item.unit} speech={speech} />
            </div>
          ) : null}
        </div>
        <p className="m-0 text-muted">{words.confirmation.dialogHint}</p>
        {form.isRestored ? <RestoredNote onDrop={form.drop} /> : null}
        <Field
          label={words.confirmation.reference}
          hint={words.confirmation.referenceHint}
          value={form.value.reference}
          error={tried && isShort ? words.forms.tooShort(3) : undefined}
          onChange={(event) => form.change({ reference: event.target.value })}
        />
        <TextArea
          label={`${words.confirmation.note} (${words.forms.optional})`}
          value={form.value.note}
          onChange={(event) => form.change({ note: event.target.value })}
        />
        <FormFoot
          submit={words.confirmation.save}
          isBusy={confirm.isPending}
          error={confirm.error}
          hasFieldFaults={tried && isShort}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
