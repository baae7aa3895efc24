import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { instant } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import type { CellReading } from './content.ts'
import type { Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'

/** The slot's other readings: an estimate, a plan, or a second accepted figure, of which one must be chosen and said why. */
export function CellOthers({
  spot,
  mayChoose,
}: {
  readonly spot: Spot
  readonly mayChoose: boolean
}) {
  const words = useWords().entry.cell
  const { dossier } = useDossierAddress()
  const [reason, setReason] = useState('')
  const { cell, place } = spot
  const choose = useMutation({
    mutationFn: (reading: string) =>
      call('chooseReading', { dossier, unit: place.unit, reading, reason }),
    onSuccess: () => refreshDossier(dossier),
  })
  const others = cell?.others ?? []
  if (!cell || others.length === 0) return null
  const settles = mayChoose && cell.conflict === true
  const all = settles && cell.reading ? [cell.reading, ...others] : others
  return (
    <section className="grid gap-2 border-t border-line pt-3">
      <h3 className="m-0 text-base font-semibold">{words.others}</h3>
      {settles ? (
        <Field
          label={words.useReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <ul className="m-0 grid list-none gap-1 p-0">
        {all.map((one) => (
          <Other key={one.id} reading={one}>
            {settles && one.kind === 'actual' ? (
              <Button
                disabled={reason.trim().length < 3 || choose.isPending}
                onClick={() => choose.mutate(one.id)}
              >
                {words.use}
              </Button>
            ) : null}
          </Other>
        ))}
      </ul>
      {choose.error ? <RefusalNote error={choose.error} /> : null}
    </section>
  )
}

function Other({
  reading,
  children,
}: {
  readonly reading: CellReading
  readonly children: React.ReactNode
}) {
  const words = useWords().entry.bar
  const speech = useSpeech()
  const { showValue } = useCellWords()
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 rounded border border-line p-2">
      <span>
        <b className="font-semibold tabular-nums">{showValue(reading.value)}</b>{' '}
        {speech.readingKinds[reading.kind]}, {speech.readingStates[reading.state]}
        <span className="block text-sm text-muted">
          {reading.source ? `${words.source(reading.source)} · ` : ''}
          {reading.by} {instant(reading.at)}
        </span>
      </span>
      {children}
    </li>
  )
}
