import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Output } from '#contract/api.ts'
import { Rejected } from '#contract/client.ts'
import { useConfirmed } from '../account/confirm.tsx'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { ImportedLinks } from './ImportedLinks.tsx'
import { ImportRows } from './ImportRows.tsx'
import { refreshPeople } from './refresh-people.ts'

/** Nhập người dùng từ Excel: the file is tried, its rows are shown, then all are added or none. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().people
  const hasMail = useQuery(query('readSetup', {})).data?.mail ?? false
  const { run, dialog } = useConfirmed()
  const [file, setFile] = useState('')
  const [mail, setMail] = useState(false)
  const send = useMutation({
    mutationFn: ({ dryRun, content }: { readonly dryRun: boolean; readonly content: string }) =>
      run(() => call('importPeople', { file: content, dryRun, mail })),
    onSuccess: refreshPeople,
  })
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    const content = await toBase64(chosen)
    setFile(content)
    send.mutate({ dryRun: true, content })
  }
  const { data } = send
  const applicable = data && !data.applied && isSound(data.rows) ? countNew(data.rows) : 0
  return (
    <Modal title={words.importExcel} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        {data?.applied ? (
          <ImportedLinks links={data.links} />
        ) : (
          <>
            <FileField error={send.error} onChoose={(chosen) => void choose(chosen)} />
            {data ? <Tried rows={data.rows} /> : null}
            {hasMail ? (
              <Check
                label={words.applyMail}
                checked={mail}
                onChange={({ target }) => setMail(target.checked)}
              />
            ) : null}
          </>
        )}
        <div className="flex flex-wrap gap-2">
          {applicable > 0 ? (
            <Button
              look="primary"
              disabled={send.isPending}
              onClick={() => send.mutate({ dryRun: false, content: file })}
            >
              {words.apply(applicable)}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words.closePanel}</Button>
        </div>
      </div>
      {dialog}
    </Modal>
  )
}

type Rows = Output<'importPeople'>['rows']

function countNew(rows: Rows): number {
  return rows.filter((row) => row.state === 'new').length
}

function isSound(rows: Rows): boolean {
  return rows.every((row) => row.state !== 'faulty')
}

function FileField({
  error,
  onChoose,
}: {
  readonly error: unknown
  readonly onChoose: (file: File | undefined) => void
}) {
  const words = useWords().people
  const hint = useId()
  const fault = fileFault(error, words)
  return (
    <>
      <p id={hint} className="m-0 text-sm text-muted">
        {words.fileHint}
      </p>
      <FileButton
        isSingle
        accept=".xlsx"
        describedBy={hint}
        className="justify-self-start"
        onChoose={(files) => onChoose(files?.[0])}
      >
        {words.file}
      </FileButton>
      {fault ? (
        <p role="alert" className="m-0 text-sm font-medium text-fail">
          {fault}
        </p>
      ) : null}
      {error && !fault ? <RefusalNote error={error} /> : null}
    </>
  )
}

/** What was found in the file, and what keeps it from being taken. */
function Tried({ rows }: { readonly rows: Rows }) {
  const words = useWords().people
  const faulty = rows.filter((row) => row.state === 'faulty').length
  return (
    <>
      {faulty > 0 ? (
        <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
          {words.faultyRows(faulty)}
        </p>
      ) : null}
      {faulty === 0 && countNew(rows) === 0 ? <p className="m-0">{words.noneNew}</p> : null}
      <ImportRows rows={rows} />
    </>
  )
}

function fileFault(error: unknown, words: WordsOf<'people'>): string | undefined {
  if (!(error instanceof Rejected) || error.code !== 'bad_input') return undefined
  const { fields } = error.details as { fields?: readonly { code: string }[] }
  const sentences: Readonly<Record<string, string>> = words.fileFaults
  return sentences[fields?.[0]?.code ?? ''] ?? words.fileFaults.file_too_large
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(text)
}
