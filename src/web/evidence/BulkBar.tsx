import { useMutation } from '@tanstack/react-query'
import { Link2, Trash2, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import type { Paper } from './use-library.ts'

/** What can be done with all the chosen papers at once; stays in sight at the foot. */
export function BulkBar({
  papers,
  mayRecord,
  onClear,
}: {
  readonly papers: readonly Paper[]
  readonly mayRecord: boolean
  readonly onClear: () => void
}) {
  const words = useWords().evidence
  const mayAccept = useMay()('accept')
  const [open, setOpen] = useState<'link' | 'return' | null>(null)
  const { run, said, error, isBusy } = useBulk(papers)
  const close = () => setOpen(null)
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line-strong bg-part-soft px-3 py-2">
      <b role="status" className="font-semibold">
        {said || words.selected(papers.length)}
      </b>
      {mayRecord ? (
        <>
          <Button onClick={() => setOpen('link')}>
            <Link2 aria-hidden size={16} />
            {words.link}
          </Button>
          <Button disabled={isBusy} onClick={() => run('submitted')}>
            {words.submit}
          </Button>
        </>
      ) : null}
      {mayAccept ? (
        <>
          <Button disabled={isBusy} onClick={() => run('accepted')}>
            {words.accept}
          </Button>
          <Button disabled={isBusy} onClick={() => setOpen('return')}>
            {words.giveBack}
          </Button>
        </>
      ) : null}
      {mayRecord ? (
        <Button disabled={isBusy} onClick={() => run('trash')}>
          <Trash2 aria-hidden size={16} />
          {words.trash}
        </Button>
      ) : null}
      <Button look="quiet" onClick={onClear}>
        <X aria-hidden size={16} />
        {words.unselect}
      </Button>
      {error ? <RefusalNote error={error} /> : null}
      {open === 'link' ? (
        <LinkDialog
          papers={papers.map(({ id }) => id)}
          unit={papers[0]?.unit ?? ''}
          onClose={close}
        />
      ) : null}
      {open === 'return' ? (
        <ReturnDialog
          onClose={close}
          onSend={(reason) => {
            run('returned', reason)
            close()
          }}
        />
      ) : null}
    </div>
  )
}

type Bulk = 'submitted' | 'accepted' | 'returned' | 'trash'

/** The right is asked for one unit at a time: papers of several go in as many requests. */
function useBulk(papers: readonly Paper[]) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const bulk = useMutation({
    mutationFn: ({ what, reason }: { what: Bulk; reason: string }) =>
      what === 'trash' ? trashAll(dossier, papers) : stateAll(dossier, papers, what, reason),
    onSettled: () => refreshDossier(dossier),
  })
  return {
    run: (what: Bulk, reason = '') => bulk.mutate({ what, reason }),
    said: bulk.data ? words.bulkDone(bulk.data.done, bulk.data.failed) : '',
    error: bulk.error,
    isBusy: bulk.isPending,
  }
}

async function stateAll(
  dossier: string,
  papers: readonly Paper[],
  state: Paper['state'],
  reason: string,
) {
  let [done, failed] = [0, 0]
  for (const unit of new Set(papers.map((paper) => paper.unit))) {
    const own = papers.filter((paper) => paper.unit === unit)
    const answer = await call('stateEvidence', {
      dossier,
      unit,
      state,
      papers: own.map(({ id, version }) => ({ id, version })),
      ...(reason ? { reason } : {}),
    })
    done += answer.papers.length
    failed += answer.failed.length
  }
  return { done, failed }
}

async function trashAll(dossier: string, papers: readonly Paper[]) {
  let [done, failed] = [0, 0]
  for (const { id, unit, version } of papers) {
    const answer = await call('trashEvidence', { dossier, unit, evidence: id, version }).catch(
      () => null,
    )
    if (answer) done += 1
    else failed += 1
  }
  return { done, failed }
}

/** What is to be mended is always said. */
export function ReturnDialog({
  onSend,
  onClose,
}: {
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim()) onSend(reason.trim())
  }
  return (
    <Modal title={words.evidence.giveBack} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-3 grid gap-3">
        <TextArea
          label={words.evidence.giveBackReason}
          value={reason}
          error={tried && !reason.trim() ? words.forms.needed : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary">
            {words.evidence.giveBackSend}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
