import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { query } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useOwnSearch } from '../own-search.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { FileDrop } from './FileDrop.tsx'
import { type ImportState, type Names, startOf } from './import-state.ts'
import { sendTable } from './send-table.ts'
import { TableImport } from './TableImport.tsx'
import { TemplateButton } from './TemplateButton.tsx'

/** Nhập số liệu từ tệp: a table is sent, looked at cell by cell, then stored whole or not at all. */
export function TableImportScreen() {
  const words = useWords().tableImport
  const session = useSession()
  const { dossier, search } = useDossierAddress()
  const mayRecord = session?.acts.includes('record') === true
  const names = useQuery({ ...query('readTableNames', { dossier }), enabled: mayRecord })
  if (!session) return <PageSkeleton />
  if (!mayRecord)
    return (
      <Page title={words.title}>
        <Notice title={words.notFor}>{words.notForHint}</Notice>
      </Page>
    )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Link
          to="/ho-so/$dossier/nhap-so-lieu"
          params={{ dossier }}
          search={search as object}
          className={buttonClass()}
        >
          {words.back}
        </Link>
      }
    >
      <Loaded of={names}>{(found) => <Import names={found} />}</Loaded>
    </Page>
  )
}

/** Form and unit as in the address of the entry screen that leads here. */
function readOwn(search: Readonly<Record<string, unknown>>) {
  const text = (key: string) => {
    const value = search[key]
    return typeof value === 'string' ? value : ''
  }
  return { form: text('bieu'), unit: /[,]|^tat-ca$/.test(text('dv')) ? '' : text('dv') }
}

function Import({ names }: { readonly names: Names }) {
  const words = useWords().tableImport
  const { dossier, search } = useDossierAddress()
  const opened = useDossier()
  const year = search.nam ?? opened.data?.dossier.year ?? 0
  const own = useOwnSearch(readOwn)
  const known = names.forms.some((one) => one.id === own.form) ? own.form : ''
  const [form, setForm] = useState(known || (names.forms[0]?.id ?? ''))
  const [unit, setUnit] = useState(names.units.some((one) => one.id === own.unit) ? own.unit : '')
  const [state, setState] = useState<ImportState>()
  const [isReading, setIsReading] = useState(false)
  const [error, setError] = useState<unknown>()
  const take = (file: File) => {
    setIsReading(true)
    setError(undefined)
    sendTable(dossier, file)
      .then((found) => setState(startOf(found, form, unit)))
      .catch(setError)
      .finally(() => setIsReading(false))
  }
  if (state)
    return (
      <>
        <p className="m-0 flex flex-wrap items-center gap-3">
          <strong>{words.file(state.file.name, sizeOf(state.file.bytes))}</strong>
          <Button onClick={() => setState(undefined)}>{words.otherFile}</Button>
        </p>
        <TableImport
          state={state}
          names={names}
          onChange={setState}
          onAnother={() => setState(undefined)}
        />
      </>
    )
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-3">
        <Select
          label={words.form}
          className="min-w-0 max-w-96 flex-1 basis-56"
          value={form}
          choices={[
            ...names.forms.map(({ id, title }) => ({ value: id, label: title ?? words.measures })),
            { value: '', label: words.allForms },
          ]}
          onChange={(event) => setForm(event.target.value)}
        />
        <Select
          label={words.unit}
          className="max-w-64"
          value={unit}
          choices={[
            { value: '', label: words.inTable },
            ...names.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setUnit(event.target.value)}
        />
        <TemplateButton dossier={dossier} form={form} unit={unit} year={year} />
        <p className="m-0 basis-full text-sm text-muted">{words.templateHint}</p>
      </div>
      <FileDrop isReading={isReading} error={error} onFile={take} />
    </>
  )
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  const show = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: megabytes < 1 ? 0 : 1 })
  return megabytes < 1
    ? `${show.format(Math.ceil(bytes / 1024))} KB`
    : `${show.format(megabytes)} MB`
}
