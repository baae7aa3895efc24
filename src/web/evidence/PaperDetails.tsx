import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, query, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { ReturnDialog } from './BulkBar.tsx'
import { PaperFormCard } from './PaperFormCard.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import { PaperMore } from './PaperMore.tsx'
import { stateTones } from './PaperRow.tsx'
import type { Detail, Paper } from './use-library.ts'

/** All that is known of a paper: its state, what it proves, its fields, its reading, versions and likely doubles. */
export function PaperDetails({ detail }: { readonly detail: Detail }) {
  const { dossier } = useDossierAddress()
  const { paper } = detail
  const text = useQuery({
    ...query('readPaperText', { dossier, evidence: paper.id, page: 1, limit: 1 }),
    enabled: paper.file !== null,
    refetchInterval: ({ state }) => {
      const now = state.data?.reading.state
      return now === 'waiting' || now === 'reading' ? 2000 : false
    },
  })
  return (
    <div className="grid gap-3">
      <StateCard paper={paper} />
      <PaperLinks paper={paper} />
      <PaperFormCard paper={paper} proposals={text.data?.proposals ?? []} />
      <PaperMore detail={detail} reading={text.data?.reading} />
    </div>
  )
}

/** Where it stands, and the next step for whoever looks. */
function StateCard({ paper }: { readonly paper: Paper }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const [isReturning, setReturning] = useState(false)
  const { id, version, unit, state } = paper
  const move = useMutation({
    mutationFn: ({ to, reason = '' }: { to: Paper['state']; reason?: string }) =>
      call('stateEvidence', {
        dossier,
        unit,
        papers: [{ id, version }],
        state: to,
        ...(reason ? { reason } : {}),
      }),
    onSuccess: () => refreshDossier(dossier),
  })
  const trash = useMutation({
    mutationFn: () => call('trashEvidence', { dossier, unit, evidence: id, version }),
    onSuccess: () => {
      void refreshDossier(dossier)
      void navigate({ to: '/ho-so/$dossier/minh-chung', params: { dossier } } as never)
    },
  })
  const isBusy = move.isPending || trash.isPending
  return (
    <Card title={words.state} aside={<Tag tone={stateTones[state]}>{words.states[state]}</Tag>}>
      <fieldset disabled={isBusy} className="m-0 flex flex-wrap gap-2 border-0 px-3 pt-0 pb-3">
        <legend className="sr-only">{words.state}</legend>
        <Steps
          state={state}
          onMove={(to) => move.mutate({ to })}
          onReturn={() => setReturning(true)}
          onTrash={() => trash.mutate()}
        />
      </fieldset>
      {move.error || trash.error ? <RefusalNote error={move.error ?? trash.error} /> : null}
      {move.data?.failed[0] ? (
        <p role="alert" className="m-0 px-3 pb-3 text-fail">
          {words.bulkDone(0, 1)}
        </p>
      ) : null}
      {isReturning ? (
        <ReturnDialog
          onClose={() => setReturning(false)}
          onSend={(reason) => {
            move.mutate({ to: 'returned', reason })
            setReturning(false)
          }}
        />
      ) : null}
    </Card>
  )
}

/** Whoever brings papers sends them; whoever accepts takes them or asks for more. */
function Steps({
  state,
  onMove,
  onReturn,
  onTrash,
}: {
  readonly state: Paper['state']
  readonly onMove: (to: Paper['state']) => void
  readonly onReturn: () => void
  readonly onTrash: () => void
}) {
  const words = useWords().evidence
  const may = useMay()
  const isOpen = state === 'draft' || state === 'returned'
  return (
    <>
      {may('record') && isOpen ? (
        <Button onClick={() => onMove('submitted')}>{words.submit}</Button>
      ) : null}
      {may('accept') && state === 'submitted' ? (
        <>
          <Button onClick={() => onMove('accepted')}>{words.accept}</Button>
          <Button onClick={onReturn}>{words.giveBack}</Button>
        </>
      ) : null}
      {may('record') && state !== 'accepted' ? (
        <Button look="quiet" onClick={onTrash}>
          {words.trash}
        </Button>
      ) : null}
    </>
  )
}
