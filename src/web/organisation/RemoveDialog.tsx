import { useMutation } from '@tanstack/react-query'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import type { AgencyView } from './OrganisationScreen.tsx'

/** Asks once before a body is removed. */
export function RemoveDialog({
  agency,
  onClose,
}: {
  readonly agency: AgencyView
  readonly onClose: () => void
}) {
  const { organisation: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const send = useMutation({
    mutationFn: () => call('removeAgency', { dossier, agency: agency.id }),
    onSuccess: async () => {
      onClose()
      await refreshDossier(dossier)
    },
  })
  return (
    <Modal title={words.removeTitle(agency.name)} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        <p className="m-0">{words.removeHint}</p>
        {send.error ? <RefusalNote error={send.error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => send.mutate()} disabled={send.isPending}>
            {send.isPending ? forms.saving : words.remove}
          </Button>
          <Button onClick={onClose}>{forms.later}</Button>
        </div>
      </div>
    </Modal>
  )
}
