import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, query, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useOwnSearch } from '../own-search.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { useStore } from '../store.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { isAnswer } from './content.ts'
import { placeOf } from './desk-state.ts'
import { readEntrySearch } from './entry-search.ts'
import { SaveState } from './SaveState.tsx'
import { SendSheet } from './SendSheet.tsx'
import type { Entry, Sheet } from './table.ts'
import { useDesk } from './use-desk.ts'
import { useEntryScope } from './use-entry.ts'

/** Kiểm tra trước khi gửi: what goes, what is missing, what cannot go; then it is sent. */
export function SendScreen() {
  const words = useWords().sheets.sending
  const { dossier, search } = useDossierAddress()
  const { bieu } = useOwnSearch(readEntrySearch)
  const year = useDossier().data?.dossier.year ?? 0
  const scope = useEntryScope(bieu, search.nam ?? year)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Link
          to="/ho-so/$dossier/nhap-so-lieu"
          params={{ dossier }}
          search={{ ...search, bieu } as object}
          className={buttonClass()}
        >
          {words.back}
        </Link>
      }
    >
      <Loaded of={scope}>{(entry) => <Sheets scope={entry} />}</Loaded>
    </Page>
  )
}

/** Sheets of the caller's units with something that was not sent, of any year. */
function Sheets({ scope }: { readonly scope: Entry }) {
  const words = useWords().sheets.sending
  const { dossier } = useDossierAddress()
  const { desk } = useDesk(dossier)
  useStore(desk.version)
  const saving = useStore(desk.saving)
  const mine = useQuery(query('listMyFigures', { dossier }))
  const may = useMay()
  const sheets = useQuery({
    ...query('listSheets', { dossier, form: scope.form.id }),
    enabled: may('readInternal'),
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = sheetsToSend(scope, sheets.data?.sheets ?? [], mine.data?.work ?? [])
  const chosen = open.filter((one) => !left.has(keyOf(one)))
  const unread = desk
    .allWaiting()
    .filter((one) => one.conflict || one.refused || !isAnswer(one.content))
  const isBusy = saving.phase !== 'saved'
  const [sent, setSent] = useState<number | null>(null)
  return (
    <div className="grid max-w-4xl gap-3">
      {sent === null ? null : (
        <p role="status" className="m-0 rounded bg-done p-3 font-medium text-done-ink">
          {words.done(sent)}
        </p>
      )}
      {isBusy ? (
        <div className="flex flex-wrap items-center gap-3 rounded bg-part-soft p-3 text-part-ink">
          <span className="flex-1">{words.stillSaving}</span>
          <SaveState desk={desk} />
        </div>
      ) : null}
      {unread.length > 0 ? <Unread count={unread.length} cell={unread[0]?.cell ?? ''} /> : null}
      {open.length === 0 && mine.data && sent === null ? (
        <Notice title={words.nothing}>{words.nothingHint}</Notice>
      ) : null}
      {open.map((sheet) => (
        <SendSheet
          key={keyOf(sheet)}
          sheet={sheet}
          rows={scope.rows}
          isChosen={!left.has(keyOf(sheet))}
          onChoose={() => setLeft(toggled(left, keyOf(sheet)))}
        />
      ))}
      {open.length > 0 ? <SendForm sheets={chosen} isBusy={isBusy} onSent={setSent} /> : null}
    </div>
  )
}

export type ToSend = Pick<Sheet, 'unit' | 'form' | 'year' | 'asked' | 'answered'> & {
  readonly count: number
}

function sheetsToSend(
  scope: Entry,
  sheets: readonly Sheet[],
  work: readonly (ToSend & { readonly kind: string })[],
): readonly ToSend[] {
  const mine = new Set(unitsIn(scope))
  const found = new Map<string, ToSend>()
  for (const one of [...scope.sheets, ...sheets]) {
    const count = one.draft + one.returned
    if (mine.has(one.unit) && count > 0) found.set(keyOf(one), { ...one, count })
  }
  for (const one of work)
    if ((one.kind === 'submit' || one.kind === 'returned') && one.form === scope.form.id)
      if (!found.has(keyOf(one))) found.set(keyOf(one), one)
  return [...found.values()].toSorted(
    (a, b) => b.year - a.year || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
  )
}

function keyOf({ unit, year }: Pick<ToSend, 'unit' | 'year'>): string {
  return `${unit} ${year}`
}

/** Units with rows for the caller: where no row is his own, no sheet is either. */
function unitsIn({ rows, units }: Entry): readonly string[] {
  return rows.length === 0 ? [] : units.map(({ id }) => id)
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

function Unread({ count, cell }: { readonly count: number; readonly cell: string }) {
  const words = useWords().sheets.sending
  const { dossier, search } = useDossierAddress()
  const { unit, year } = placeOf(cell)
  return (
    <p
      role="alert"
      className="m-0 flex flex-wrap items-center gap-3 rounded bg-fail-soft p-3 text-fail"
    >
      <span className="flex-1 font-medium">{words.unread(count)}</span>
      <Link
        to="/ho-so/$dossier/nhap-so-lieu"
        params={{ dossier }}
        search={{ ...search, nam: year, dv: unit, cach: 'nam', oc: cell } as object}
        className={buttonClass()}
      >
        {words.toCells}
      </Link>
    </p>
  )
}

function SendForm({
  sheets,
  isBusy,
  onSent,
}: {
  readonly sheets: readonly ToSend[]
  readonly isBusy: boolean
  readonly onSent: (count: number) => void
}) {
  const words = useWords().sheets.sending
  const { dossier } = useDossierAddress()
  const [note, setNote] = useState('')
  const [done, setDone] = useState(0)
  const send = useMutation({
    mutationFn: async () => {
      const said = note.trim() ? { note: note.trim() } : {}
      for (const [index, { unit, form, year }] of sheets.entries()) {
        setDone(index)
        await call('submitSheet', { dossier, unit, form, year, ...said })
      }
      return sheets.length
    },
    onSuccess: (count) => {
      setNote('')
      onSent(count)
    },
    onSettled: () => refreshDossier(dossier),
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <TextArea
        label={words.note}
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.target.value)}
      />
      {send.error ? <RefusalNote error={send.error} /> : null}
      <div>
        <Button
          type="submit"
          look="primary"
          disabled={isBusy || send.isPending || sheets.length === 0}
        >
          {send.isPending ? words.busy(done, sheets.length) : words.submit(sheets.length)}
        </Button>
      </div>
    </form>
  )
}
