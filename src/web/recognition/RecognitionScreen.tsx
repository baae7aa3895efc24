import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api.ts'
import { type ReadinessView, useDossierAddress, useReadiness } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { RecognitionDialog } from './RecognitionDialog.tsx'
import { RecognitionTable } from './RecognitionTable.tsx'
import { type RecognitionRow, type RecognitionView, recognitionRows } from './recognition-rows.ts'

/** Công nhận: units with their decisions, beside what the figures say. */
export function RecognitionScreen() {
  const { dossier, at } = useDossierAddress()
  const records = useQuery(
    query('listRecognitions', { dossier, ...('on' in at ? { on: at.on } : {}) }),
  )
  return (
    <Loaded of={useReadiness()}>
      {(readiness) => (
        <Loaded of={records}>
          {({ recognitions }) => <Recognitions readiness={readiness} records={recognitions} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function readOwn(search: Readonly<Record<string, unknown>>) {
  return { onlyDiffers: search['khac'] === '1' }
}

function Recognitions({
  readiness,
  records,
}: {
  readonly readiness: ReadinessView
  readonly records: readonly RecognitionView[]
}) {
  const words = useWords().recognition
  const may = useMay()
  const change = useChangeSearch()
  const { onlyDiffers } = useOwnSearch(readOwn)
  const [open, setOpen] = useState<RecognitionRow | 'new'>()
  const rows = recognitionRows(readiness, records)
  const members = rows.filter((row) => row.unit !== readiness.dossier.unit)
  const valid = members.filter((row) => row.standard.recognition?.state === 'valid').length
  const different = rows.filter((row) => row.differs !== null)
  return (
    <Page
      title={words.title}
      lead={members.length > 0 ? words.lead(valid, members.length) : undefined}
      actions={
        may('recognise') ? (
          <Button look="primary" onClick={() => setOpen('new')}>
            {words.record}
          </Button>
        ) : null
      }
    >
      {different.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-4 rounded border border-line bg-part-soft px-3 text-part-ink">
          <p className="m-0 py-1.5 font-medium">{words.differ(different.length)}</p>
          <Check
            label={words.onlyDiffer}
            checked={onlyDiffers}
            onChange={(event) => change({ khac: event.target.checked ? '1' : undefined })}
          />
        </div>
      ) : null}
      {rows.length === 0 ? (
        <Notice title={words.none} />
      ) : (
        <RecognitionTable
          rows={onlyDiffers ? different : rows}
          onOpen={may('recognise') ? setOpen : undefined}
        />
      )}
      {open ? (
        <RecognitionDialog
          row={open === 'new' ? undefined : open}
          rows={rows}
          on={readiness.on}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  )
}
