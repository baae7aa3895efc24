import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import { described } from './PaperRow.tsx'
import type { Paper } from './use-library.ts'

/** Papers in the trash: taken back, or removed for good before their day. */
export function TrashList({ papers }: { readonly papers: readonly Paper[] }) {
  const words = useWords().evidence
  return (
    <ul
      aria-label={words.views['thung-rac']}
      className="m-0 list-none divide-y divide-line rounded border border-line bg-paper p-0"
    >
      {papers.map((paper) => (
        <Trashed key={paper.id} paper={paper} />
      ))}
    </ul>
  )
}

function Trashed({ paper }: { readonly paper: Paper }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const at = { dossier, unit: paper.unit, evidence: paper.id }
  const restore = useMutation({
    mutationFn: () => call('restoreEvidence', at),
    onSuccess: () => refreshDossier(dossier),
  })
  const purge = useMutation({
    mutationFn: () => call('purgeEvidence', at),
    onSuccess: () => refreshDossier(dossier),
  })
  const error = restore.error ?? purge.error
  return (
    <li className="flex flex-wrap items-center gap-2 px-3 py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="m-0 font-medium">{paper.title}</p>
        <p className="m-0 text-sm text-muted">{described(paper, words)}</p>
        {paper.trashedAt && paper.purgeOn ? (
          <p className="m-0 text-sm text-muted">
            {words.trashedOn(day(paper.trashedAt), day(paper.purgeOn))}
          </p>
        ) : null}
      </div>
      {may('record') ? (
        <Button disabled={restore.isPending} onClick={() => restore.mutate()}>
          {words.restore}
        </Button>
      ) : null}
      {may('accept') ? <Button onClick={() => setAsking(true)}>{words.purge}</Button> : null}
      {error ? <RefusalNote error={error} /> : null}
      {isAsking ? (
        <Modal title={words.purge} onClose={() => setAsking(false)}>
          <p>{words.purgeAsk}</p>
          <p className="font-medium">{paper.title}</p>
          <Button
            look="primary"
            onClick={() => {
              purge.mutate()
              setAsking(false)
            }}
          >
            {words.purge}
          </Button>
        </Modal>
      ) : null}
    </li>
  )
}
