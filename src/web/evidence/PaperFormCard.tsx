import { useMutation } from '@tanstack/react-query'
import { ScanText } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
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
import {
  formFaults,
  formOf,
  heldForm,
  isSame,
  type PaperForm,
  toSaid,
  withFresh,
} from './paper-form.ts'
import { Theirs } from './Theirs.tsx'
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
  const held = usePaperForm(paper)
  const { form, isChanged, hasConflicts } = held
  const [tried, setTried] = useState(false)
  const faults = formFaults(form, paper.file === null, forms)
  const at = { dossier, evidence: paper.id, unit: paper.unit, version: held.version }
  const save = useMutation({
    mutationFn: () => call('changeEvidence', { ...at, ...toSaid(form) }),
    onSuccess: (saved) => {
      held.saved(saved.paper)
      void refreshDossier(dossier)
    },
    onError: (error) => {
      // The newer one is read at once: both are shown where they differ.
      if (isOvertaken(error)) void refreshDossier(dossier)
    },
  })
  const take = useMutation({
    mutationFn: (fields: Proposal['field'][]) => call('acceptProposals', { ...at, fields }),
    onSuccess: ({ taken }) => {
      held.change(Object.fromEntries(taken.map((one) => [one.field, shownValue(one)])))
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
          onChange={held.change}
          beside={(field) => {
            const proposal = open.find((one) => one.field === field)
            const theirs = held.theirs(field)
            return (
              <>
                {theirs === undefined ? null : (
                  <Theirs
                    shown={shownField(field, theirs, words)}
                    onTake={() => held.change({ [field]: theirs })}
                    onKeep={() => held.change({ [field]: form[field] })}
                  />
                )}
                {proposal ? (
                  <Offer
                    proposal={proposal}
                    isBusy={take.isPending}
                    onTake={(f) => take.mutate([f])}
                  />
                ) : null}
              </>
            )
          }}
        />
        {take.error ? <RefusalNote error={take.error} /> : null}
        <SaveFault error={save.error} hasConflicts={hasConflicts} />
        {may ? (
          <div className="flex flex-wrap items-center gap-2">
            <Button
              type="submit"
              look="primary"
              disabled={save.isPending || !isChanged || hasConflicts}
            >
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

/** Another changed the paper meanwhile: what is typed stays, and what differs is shown beside it. */
function SaveFault({
  error,
  hasConflicts,
}: {
  readonly error: unknown
  readonly hasConflicts: boolean
}) {
  const words = useWords().evidence
  if (error && !isOvertaken(error)) return <RefusalNote error={error} />
  if (!error && !hasConflicts) return null
  return (
    <p role="alert" className="m-0 rounded bg-part-soft p-2">
      {hasConflicts ? words.changedBoth : words.changed}
    </p>
  )
}

function isOvertaken(error: unknown): boolean {
  return error instanceof Rejected && error.code === 'changed_meanwhile'
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

function usePaperForm(paper: Paper) {
  const [held, setHeld] = useState(() => heldForm(formOf(paper)))
  useEffect(() => setHeld((now) => withFresh(now, formOf(paper))), [paper])
  const { form, base, conflicts } = held
  const settled = (part: Partial<PaperForm>) => conflicts.filter((key) => !(key in part))
  return {
    form,
    theirs: (field: keyof PaperForm) => (conflicts.includes(field) ? base[field] : undefined),
    hasConflicts: conflicts.length > 0,
    change: (part: Partial<PaperForm>) =>
      setHeld({ base, form: { ...form, ...part }, conflicts: settled(part) }),
    saved: (now: Paper) => setHeld(heldForm(formOf(now))),
    isChanged: !isSame(form, base),
    version: paper.version,
  }
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

function shownField(
  field: keyof PaperForm,
  value: PaperForm[keyof PaperForm],
  words: WordsOf<'evidence'>,
): string {
  return field === 'type' ? (words.types[String(value)] ?? String(value)) : String(value)
}

function shownValue({ field, value }: Pick<Proposal, 'field' | 'value'>): string {
  return field === 'date' ? day(value) : value
}
