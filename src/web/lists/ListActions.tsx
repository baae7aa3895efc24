import { useMutation } from '@tanstack/react-query'
import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { download } from '../download.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { UploadDialog } from './UploadDialog.tsx'
import type { ListDesk } from './use-list-desk.ts'

/** Send, accept, return; out to Excel and in from it. */
export function ListActions({ desk }: { readonly desk: ListDesk }) {
  const { dossier } = useDossierAddress()
  const [said, setSaid] = useState('')
  const done = async (text: string) => {
    setSaid(text)
    await refreshDossier(dossier)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {desk.isWritable ? <SubmitButton desk={desk} onDone={done} /> : null}
      {desk.view.mayAccept && desk.view.rows.some((row) => row.state === 'submitted') ? (
        <Decide desk={desk} onDone={done} />
      ) : null}
      <WorkbookButton desk={desk} />
      {desk.isWritable ? <UploadButton desk={desk} /> : null}
      <span role="status" className="text-muted">
        {said}
      </span>
    </div>
  )
}

interface Part {
  readonly desk: ListDesk
  readonly onDone: (said: string) => Promise<void>
}

function SubmitButton({ desk, onDone }: Part) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const { view, pending } = desk
  const unit = view.writable[0]?.unit ?? ''
  const hasUnsaved = pending.rows.length + pending.removed.length > 0
  const submit = useMutation({
    mutationFn: () => call('submitList', { dossier, list: view.list.id, unit }),
    onSuccess: ({ sent }) => onDone(sent > 0 ? words.submitted(sent) : words.nothingToSend),
  })
  return (
    <>
      <Button
        disabled={hasUnsaved || submit.isPending}
        title={hasUnsaved ? words.saveFirst : undefined}
        onClick={() => submit.mutate()}
      >
        {words.submit}
      </Button>
      {submit.error ? <RefusalNote error={submit.error} /> : null}
    </>
  )
}

function Decide({ desk, onDone }: Part) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const [isReturning, setReturning] = useState(false)
  const list = desk.view.list.id
  const accept = useMutation({
    mutationFn: () => call('decideList', { dossier, list, decision: 'accept' }),
    onSuccess: ({ decided }) => onDone(words.accepted(decided)),
  })
  return (
    <>
      <Button disabled={accept.isPending} onClick={() => accept.mutate()}>
        {words.accept}
      </Button>
      <Button onClick={() => setReturning(true)}>{words.giveBack}</Button>
      {accept.error ? <RefusalNote error={accept.error} /> : null}
      {isReturning ? (
        <ReturnDialog
          list={list}
          onDone={(count) => onDone(words.gaveBack(count))}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </>
  )
}

function WorkbookButton({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  const { dossier, search } = useDossierAddress()
  const path = [dossier, 'lists', desk.view.list.id, 'rows.xlsx'].map(encodeURIComponent).join('/')
  const href = `/api/v1/dossiers/${path}${search.ngay ? `?on=${search.ngay}` : ''}`
  const excel = useMutation({ mutationFn: () => download(href) })
  return (
    <>
      <Button disabled={excel.isPending} onClick={() => excel.mutate()}>
        <Download aria-hidden size={16} />
        {excel.isPending ? words.excelBusy : words.excel}
      </Button>
      {excel.error ? <RefusalNote error={excel.error} /> : null}
    </>
  )
}

function UploadButton({ desk }: { readonly desk: ListDesk }) {
  const words = useWords().lists
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden size={16} />
        {words.upload}
      </Button>
      {isOpen ? <UploadDialog view={desk.view} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
