import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import { RoundList } from './RoundList.tsx'
import type { Sheet } from './table.ts'

/** Every round of a sheet: sent, accepted, returned and why, reopened. */
export function RoundsDialog({
  sheet: { unit, form, year },
  onClose,
}: {
  readonly sheet: Sheet
  readonly onClose: () => void
}) {
  const words = useWords()
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  const sheet = useQuery(query('readSheet', { dossier, unit, form, year }))
  return (
    <Modal
      title={`${words.sheets.rounds.title}: ${words.sheets.sending.sheet(speech.unitName(unit), year)}`}
      onClose={onClose}
    >
      <Loaded of={sheet}>{({ rounds }) => <RoundList rounds={rounds} />}</Loaded>
      <Button onClick={onClose} className="mt-3">
        {words.shell.close}
      </Button>
    </Modal>
  )
}
