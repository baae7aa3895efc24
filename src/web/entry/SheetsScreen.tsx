import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { call, query, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay, useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { useLanguage, useWords } from '../words.tsx'
import { DeadlinesDialog } from './DeadlinesDialog.tsx'
import { FigureTabs } from './FigureTabs.tsx'
import { SheetTable } from './SheetTable.tsx'
import { keyOf } from './sheet-key.ts'
import type { Sheet } from './table.ts'
import { useFormNames } from './use-form-names.ts'

const states = ['notBegun', 'drafting', 'submitted', 'returned', 'accepted'] as const

/** Phiếu số liệu: every unit's sheet of a year with its state; those that wait are accepted together or returned one by one. */
export function SheetsScreen() {
  const words = useWords().sheets.list
  const session = useSession()
  const { dossier, search } = useDossierAddress()
  const year = useDossier().data?.dossier.year
  const sheets = useQuery({
    ...query('listSheets', { dossier, ...(year ? { year: search.nam ?? year } : {}) }),
    enabled: session?.acts.includes('readInternal') ?? false,
  })
  if (!session) return <PageSkeleton />
  if (!session.acts.includes('readInternal'))
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return <Loaded of={sheets}>{(data) => <Sheets all={data.sheets} />}</Loaded>
}

function readOwn(search: Readonly<Record<string, unknown>>) {
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : '')
  return { state: states.find((one) => one === text('tt')) ?? '', form: text('bieu') }
}

function Sheets({ all }: { readonly all: readonly Sheet[] }) {
  const words = useWords().sheets.list
  const may = useMay()
  const { state, form } = useOwnSearch(readOwn)
  const [isDeadlines, setDeadlines] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ofForm = all.filter((one) => form === '' || one.form === form)
  const waiting = ofForm.filter((one) => one.submitted > 0)
  const shown = ofForm.filter((one) => state === '' || one.state === state)
  const picked = waiting.filter((one) => chosen.has(keyOf(one)))
  return (
    <Page
      title={words.title}
      lead={words.lead(waiting.length, ofForm.length)}
      actions={
        <>
          <FigureTabs />
          <Button onClick={() => setDeadlines(true)}>{words.deadlines}</Button>
        </>
      }
    >
      <Filters all={all} state={state} form={form} />
      {may('accept') ? (
        <Accept waiting={waiting} picked={picked} onPick={(keys) => setChosen(new Set(keys))} />
      ) : null}
      {shown.length === 0 ? (
        <Notice title={words.none} />
      ) : (
        <SheetTable
          sheets={shown}
          chosen={chosen}
          mayAccept={may('accept')}
          onChoose={(sheet) => setChosen(toggled(chosen, keyOf(sheet)))}
        />
      )}
      {isDeadlines ? <DeadlinesDialog sheets={all} onClose={() => setDeadlines(false)} /> : null}
    </Page>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

function Filters({
  all,
  state,
  form,
}: {
  readonly all: readonly Sheet[]
  readonly state: string
  readonly form: string
}) {
  const words = useWords()
  const speech = useFormNames()
  const change = useChangeSearch()
  const forms = [...new Set(all.map((one) => one.form))]
  return (
    <div className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper px-3 py-2">
      <Select
        label={words.entry.form}
        choices={[
          { value: '', label: words.sheets.list.all },
          ...forms.map((value) => ({ value, label: speech(value, all[0]?.year ?? 0) })),
        ]}
        value={form}
        onChange={(event) => change({ bieu: event.target.value || undefined })}
        className="max-w-96 min-w-0"
      />
      <Select
        label={words.sheets.list.state}
        choices={[
          { value: '', label: words.sheets.list.all },
          ...states.map((value) => ({ value, label: words.sheets.states[value] })),
        ]}
        value={state}
        onChange={(event) => change({ tt: event.target.value || undefined })}
      />
    </div>
  )
}

type Outcome = Output<'acceptSheets'>['outcomes'][number]

function Accept({
  waiting,
  picked,
  onPick,
}: {
  readonly waiting: readonly Sheet[]
  readonly picked: readonly Sheet[]
  readonly onPick: (keys: readonly string[]) => void
}) {
  const words = useWords().sheets.list
  const { dossier } = useDossierAddress()
  const accept = useMutation({
    mutationFn: () =>
      call('acceptSheets', {
        dossier,
        sheets: picked.map(({ unit, form, year }) => ({ unit, form, year })),
      }),
    onSuccess: () => onPick([]),
    onSettled: () => refreshDossier(dossier),
  })
  const isAll = waiting.length > 0 && picked.length === waiting.length
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Check
        label={words.chooseAll}
        checked={isAll}
        disabled={waiting.length === 0}
        onChange={() => onPick(isAll ? [] : waiting.map(keyOf))}
      />
      <Button
        look="primary"
        disabled={picked.length === 0 || accept.isPending}
        onClick={() => accept.mutate()}
      >
        {accept.isPending ? words.accepting : words.accept(picked.length)}
      </Button>
      {accept.data ? <Told outcomes={accept.data.outcomes} /> : null}
      {accept.error ? <RefusalNote error={accept.error} /> : null}
    </div>
  )
}

function Told({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const words = useWords().sheets.list
  const [language] = useLanguage()
  const speech = useSpeech()
  const accepted = outcomes.filter((one) => one.outcome === 'accepted')
  const figures = accepted.reduce((sum, one) => sum + one.changed, 0)
  return (
    <div role="status" className="grid">
      {accepted.length > 0 ? (
        <span className="font-medium text-done-ink">
          {words.accepted(accepted.length, figures)}
        </span>
      ) : null}
      {outcomes.map((one) =>
        one.outcome === 'refused' ? (
          <span key={keyOf(one)} className="font-medium text-fail">
            {words.refused(
              speech.unitName(one.unit),
              refusalSentence(one.code, one.details, language),
            )}
          </span>
        ) : null,
      )}
    </div>
  )
}
