import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import type { ListView } from './list-desk.ts'
import { saidOf } from './SaveBar.tsx'

type Reading = Output<'tryListTable'>

const mostBytes = 5_000_000

/** Nhập từ tệp: read without writing first, then all rows or none. */
export function UploadDialog({
  view,
  onClose,
}: {
  readonly view: ListView
  readonly onClose: () => void
}) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const [isTooBig, setTooBig] = useState(false)
  const unit = view.writable[0]?.unit ?? ''
  const list = view.list.id
  const read = useMutation({
    mutationFn: async (file: File) =>
      call('tryListTable', { dossier, list, unit, name: file.name, file: await base64(file) }),
  })
  const take = useMutation({
    mutationFn: (rows: Reading['rows']) => call('saveListRows', { dossier, list, unit, rows }),
    onSuccess: async () => {
      onClose()
      await refreshDossier(dossier)
    },
  })
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    take.reset()
    setTooBig(file !== undefined && file.size > mostBytes)
    if (file && file.size <= mostBytes) read.mutate(file)
  }
  const rows = read.data?.rows ?? []
  const isReady = read.data !== undefined && read.data.faults.length === 0 && rows.length > 0
  return (
    <Modal title={words.uploadTitle} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        <p className="m-0 text-sm text-muted">{words.uploadHint}</p>
        <FileButton isSingle accept=".xlsx,.xls,.ods,.csv" onChoose={choose}>
          {words.uploadFile}
        </FileButton>
        {isTooBig ? (
          <p role="alert" className="m-0 text-fail">
            {words.tooBig}
          </p>
        ) : null}
        {read.isPending ? <p role="status">{words.reading}</p> : null}
        {read.error ? <RefusalNote error={read.error} /> : null}
        {read.data && !read.isPending ? <Report reading={read.data} view={view} /> : null}
        {take.error ? <RefusalNote error={take.error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            disabled={!isReady || take.isPending}
            onClick={() => take.mutate(rows)}
          >
            {words.take2(rows.length)}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** What the file would do, and each cell that stands in the way. */
function Report({ reading, view }: { readonly reading: Reading; readonly view: ListView }) {
  const words = useWords().lists
  const columns = new Map(view.list.columns.map((one) => [one.key, one.name]))
  return (
    <div className="grid gap-2">
      <p role="status" className="m-0 font-medium">
        {words.readResult(reading.added, reading.changed, reading.same)}
      </p>
      {reading.unknown.length > 0 ? (
        <p className="m-0 text-muted">{words.unknownColumns(reading.unknown.join(', '))}</p>
      ) : null}
      {reading.faults.length > 0 ? (
        <>
          <p role="alert" className="m-0 font-medium text-fail">
            {words.faultsTitle(reading.faults.length)}
          </p>
          <table className="w-full border-collapse text-left text-sm">
            <caption className="sr-only">{words.faultCaption}</caption>
            <thead>
              <tr className="border-b border-line text-muted">
                <th className="py-1 pr-2 font-medium">{words.faultCell}</th>
                <th className="py-1 pr-2 font-medium">{words.faultColumn}</th>
                <th className="py-1 font-medium">{words.faultReason}</th>
              </tr>
            </thead>
            <tbody>
              {reading.faults.slice(0, 50).map((one) => (
                <tr key={`${one.cell} ${one.code}`} className="border-b border-line align-top">
                  <th scope="row" className="py-1 pr-2 font-medium">
                    {one.cell}
                  </th>
                  <td className="py-1 pr-2">{columns.get(one.column ?? '') ?? words.unit}</td>
                  <td className="py-1">{saidOf(words.tableFaults, one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </div>
  )
}

/** The bytes of a file as text that JSON can carry. */
async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
