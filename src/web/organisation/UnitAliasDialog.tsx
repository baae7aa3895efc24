import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { useSpeech } from '../speech.ts'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { linesOf } from './lines.ts'
import { organisationFaults } from './organisation-faults.ts'

/** How else a unit is called. */
export function UnitAliasDialog({
  unit,
  aliases,
  onClose,
}: {
  readonly unit: string
  readonly aliases: readonly string[]
  readonly onClose: () => void
}) {
  const { organisation: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const speech = useSpeech()
  const draft = useDraft(`unit-names.${dossier}.${unit}`, { aliases: aliases.join('\n') })
  const send = useMutation({
    mutationFn: () =>
      call('putUnitAliases', { dossier, unit, aliases: linesOf(draft.value.aliases) }),
    onSuccess: async () => {
      draft.drop()
      onClose()
      await refreshDossier(dossier)
    },
  })
  const faults = organisationFaults(send.error, forms, words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Modal title={words.unitTitle(speech.unitName(unit))} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <TextArea
          label={words.aliases}
          hint={words.aliasesHint}
          rows={4}
          error={faults['aliases']}
          value={draft.value.aliases}
          onChange={(event) => draft.change({ aliases: event.target.value })}
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
