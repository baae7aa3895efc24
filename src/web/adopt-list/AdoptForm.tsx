import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { RestoredNote } from '../FormFoot.tsx'
import { focusFault } from '../focus-fault.ts'
import { GroundFields } from '../settings/GroundFields.tsx'
import { readGround } from '../settings/settings-form.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { AdoptAsk } from './AdoptAsk.tsx'
import { AdoptCard } from './AdoptCard.tsx'
import {
  type AdoptRow,
  freshDraft,
  type ListedDocuments,
  listsOf,
  newKey,
  summaryOf,
  withRow,
} from './adopt-list.ts'
import { RowDialog } from './RowDialog.tsx'
import { StaleNote } from './StaleNote.tsx'
import { type AdoptGroup, useAdoptSections } from './use-adopt-groups.ts'

interface Editing {
  readonly group: AdoptGroup
  readonly row: AdoptRow
}

/** Every document that may be required with its tick, the decision, and a last look before it is adopted. */
export function AdoptForm({ data }: { readonly data: ListedDocuments }) {
  const words = useWords().adoptList
  const { dossier } = useDossierAddress()
  const form = useDraft(`evidence-list.${dossier}`, freshDraft(data))
  const { rows, rules } = form.value
  const sections = useAdoptSections(rows, words.conditions)
  const [editing, setEditing] = useState<Editing>()
  const [step, setStep] = useState<'typing' | 'tried' | 'asking'>('typing')
  const { faults, ground } = readGround(form.value)
  const adopt = useAdopt(form.drop)
  const summary = summaryOf(rows, data)
  const setRows = (next: readonly AdoptRow[]) => form.change({ rows: next })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    adopt.reset()
    setStep(faults.size > 0 ? 'tried' : 'asking')
    if (faults.size > 0) focusFault(event.currentTarget)
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {rules === (data.rules ?? '') ? null : (
        <StaleNote onAnew={form.drop} onKeep={() => form.change({ rules: data.rules ?? '' })} />
      )}
      {form.isRestored ? <RestoredNote onDrop={form.drop} /> : null}
      <AllButtons rows={rows} onChange={setRows} />
      {sections.map((section) => (
        <div key={section.title} className="grid gap-2">
          <p className="m-0 mt-2 text-lg font-semibold">{section.title}</p>
          {section.groups.map((group) => (
            <AdoptCard
              key={group.id}
              group={group}
              rows={rows.filter(({ item }) => group.items.some(({ id }) => id === item))}
              onChange={(changed) => setRows(changed.reduce(withRow, rows))}
              onRemove={(key) => setRows(rows.filter((one) => one.key !== key))}
              onEdit={(row) =>
                setEditing({ group, row: row ?? emptyRow(newKey(rows), group.items[0]?.id ?? '') })
              }
            />
          ))}
        </div>
      ))}
      <GroundFields
        title={words.ground}
        lead={words.groundLead}
        draft={form.value}
        onChange={form.change}
        faults={step === 'tried' ? faults : new Map()}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <Button type="submit" look="primary">
          {words.check}
        </Button>
        <span className="text-muted">
          {words.summary(summary.documents, summary.items)};{' '}
          {words.changes(summary.added, summary.dropped)}
        </span>
      </div>
      {editing ? (
        <RowDialog
          {...editing}
          onKeep={(row) => {
            setRows(withRow(rows, row))
            setEditing(undefined)
          }}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
      {step === 'asking' ? (
        <AdoptAsk
          ground={ground}
          summary={summary}
          isBusy={adopt.isPending}
          error={adopt.error}
          onAdopt={() =>
            adopt.mutate({ dossier, replaces: rules || null, ground, lists: listsOf(rows) })
          }
          onClose={() => setStep('typing')}
        />
      ) : null}
    </form>
  )
}

/** Adopted: the draft is over, and the list is looked at where papers are dropped. */
function useAdopt(drop: () => void) {
  const { dossier, search } = useDossierAddress()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (input: Parameters<typeof call<'adoptEvidenceList'>>[1]) =>
      call('adoptEvidenceList', input),
    onSuccess: () => {
      drop()
      void refreshDossier(dossier)
      void navigate({
        to: '/ho-so/$dossier/minh-chung',
        params: { dossier },
        search: { nam: search.nam, ngay: search.ngay, xem: 'can-co' },
      } as never)
    },
    onError: (error) => {
      // What is there now is read, so that the form can say that it was begun from another list.
      if (error instanceof Rejected && error.code === 'changed_meanwhile')
        void refreshDossier(dossier)
    },
  })
}

function AllButtons({
  rows,
  onChange,
}: {
  readonly rows: readonly AdoptRow[]
  readonly onChange: (rows: readonly AdoptRow[]) => void
}) {
  const words = useWords().adoptList
  const isUsual = ({ usual }: AdoptRow) => usual
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        onClick={() =>
          onChange(rows.map((one) => ({ ...one, required: one.required || isUsual(one) })))
        }
      >
        {words.takeAll}
      </Button>
      <Button onClick={() => onChange(rows.map((one) => ({ ...one, required: false })))}>
        {words.takeNone}
      </Button>
    </div>
  )
}

function emptyRow(key: string, item: string): AdoptRow {
  const texts = { id: '', type: 'report', name: '', issuer: '', note: '' }
  return { key, item, ...texts, usual: false, required: true }
}
