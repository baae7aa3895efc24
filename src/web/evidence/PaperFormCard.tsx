import { useMutation } from '@tanstack/react-query'
import { ScanText } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '#contract/api.ts'
import { Rejected } from '#contract/client.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { focusFault } from '../focus-fault.ts'
import { day } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { PaperFields } from './PaperFields.tsx'
import { formFaults, formOf, isSame, type PaperForm, toSaid } from './paper-form.ts'
import type { Paper } from './use-library.ts'

type Proposal = Output<'readPaperText'>['proposals'][number]

/** What is said of a paper, with what its first page proposes offered beside each field. */
export function PaperFormCard({
  paper,
  proposals,
}: {
  readonly paper: Paper
  readonly proposals: readonly Proposal[]
}) {
  const { evidence: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const may = useMay()('record')
  const { form, setForm, isChanged, version } = usePaperForm(paper)
  const [tried, setTried] = useState(false)
  const faults = formFaults(form, paper.file === null, forms)
  const at = { dossier, evidence: paper.id, unit: paper.unit, version }
  const save = useMutation({
    mutationFn: () => call('changeEvidence', { ...at, ...toSaid(form) }),
    onSuccess: (saved) => {
      setForm(formOf(saved.paper))
      void refreshDossier(dossier)
    },
  })
  const take = useMutation({
    mutationFn: (fields: Proposal['field'][]) => call('acceptProposals', { ...at, fields }),
    onSuccess: ({ taken }) => {
      setForm({ ...form, ...Object.fromEntries(taken.map((one) => [one.field, shownValue(one)])) })
      void refreshDossier(dossier)
    },
  })
  const open = may
    ? proposals.filter((one) => form[one.field].trim() !== shownValue(one).trim())
    : []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) focusFault(event.currentTarget)
    else save.mutate()
  }
  return (
    <Card title={words.details}>
      <form onSubmit={submit} noValidate className="grid gap-3 px-3 pb-3">
        <OfferAll
          count={open.length}
          isBusy={take.isPending}
          onTake={() => take.mutate(open.map(({ field }) => field))}
        />
        <PaperFields
          form={form}
          faults={tried ? faults : {}}
          isReadOnly={!may}
          onChange={(part) => setForm({ ...form, ...part })}
          beside={(field) => {
            const proposal = open.find((one) => one.field === field)
            return proposal ? (
              <Offer proposal={proposal} isBusy={take.isPending} onTake={(f) => take.mutate([f])} />
            ) : null
          }}
        />
        {take.error ? <RefusalNote error={take.error} /> : null}
        <SaveFault error={save.error} onShow={save.reset} />
        {may ? (
          <div className="flex flex-wrap items-center gap-2">
            <Button type="submit" look="primary" disabled={save.isPending || !isChanged}>
              {save.isPending ? forms.saving : words.save}
            </Button>
            <span role="status" className="text-muted">
              {saidOf(isChanged, save.isSuccess, words)}
            </span>
          </div>
        ) : null}
      </form>
    </Card>
  )
}

function saidOf(isChanged: boolean, isSaved: boolean, words: WordsOf<'evidence'>): string {
  if (isChanged) return words.unsaved
  return isSaved ? words.saved : ''
}

/** Another changed the paper meanwhile: what is typed stays, and the next save is of the newer one. */
function SaveFault({ error, onShow }: { readonly error: unknown; readonly onShow: () => void }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  if (!error) return null
  if (!(error instanceof Rejected && error.code === 'changed_meanwhile'))
    return <RefusalNote error={error} />
  return (
    <div role="alert" className="grid gap-2 rounded bg-part-soft p-2">
      <p className="m-0">{words.changed}</p>
      <div>
        <Button
          onClick={() => {
            onShow()
            void refreshDossier(dossier)
          }}
        >
          {words.showNew}
        </Button>
      </div>
    </div>
  )
}

function OfferAll({
  count,
  isBusy,
  onTake,
}: {
  readonly count: number
  readonly isBusy: boolean
  readonly onTake: () => void
}) {
  const words = useWords().evidence
  if (count === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 rounded bg-[#eaf1fd] p-2">
      <ScanText aria-hidden size={16} className="text-focus" />
      <p className="m-0 min-w-0 flex-1 basis-48">
        <b className="font-semibold">{words.proposals(count)}</b>. {words.proposalsHint}
      </p>
      <Button disabled={isBusy} onClick={onTake}>
        {words.takeAll}
      </Button>
    </div>
  )
}

/** What is typed stays when the paper changes meanwhile; what was not touched follows it. */
function usePaperForm(paper: Paper) {
  const [form, setForm] = useState<PaperForm>(() => formOf(paper))
  const base = useRef(formOf(paper))
  useEffect(() => {
    const fresh = formOf(paper)
    setForm((now) => {
      const before = base.current
      base.current = fresh
      const keys = Object.keys(fresh) as (keyof PaperForm)[]
      const kept = keys.filter((key) => now[key] !== before[key])
      return { ...fresh, ...Object.fromEntries(kept.map((key) => [key, now[key]])) }
    })
  }, [paper])
  return { form, setForm, isChanged: !isSame(form, formOf(paper)), version: paper.version }
}

function Offer({
  proposal,
  isBusy,
  onTake,
}: {
  readonly proposal: Proposal
  readonly isBusy: boolean
  readonly onTake: (field: Proposal['field']) => void
}) {
  const words = useWords().evidence
  const shown =
    proposal.field === 'type'
      ? (words.types[proposal.value] ?? proposal.value)
      : shownValue(proposal)
  return (
    <div className="mt-1 flex items-start gap-2 rounded bg-[#eaf1fd] px-2 py-1">
      <p className="m-0 min-w-0 flex-1 text-sm break-words">
        {words.proposed(shown)}
        <span className="block text-xs text-muted">{words.proposedFrom(proposal.snippet)}</span>
      </p>
      <Button disabled={isBusy} onClick={() => onTake(proposal.field)}>
        {words.take}
      </Button>
    </div>
  )
}

function shownValue({ field, value }: Pick<Proposal, 'field' | 'value'>): string {
  return field === 'date' ? day(value) : value
}
