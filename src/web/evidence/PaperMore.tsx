import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDossierAddress } from '../dossier.ts'
import { instant } from '../format.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { FilePicker } from './FilePickers.tsx'
import { fileOf } from './file-of.ts'
import { PaperLink } from './PaperLink.tsx'
import { RereadButton } from './RereadButton.tsx'
import { type ReadingState, sayReading } from './reading-said.ts'
import { size } from './size.ts'
import { UploadTray } from './UploadTray.tsx'
import { addFiles } from './upload-queue.ts'
import type { Detail } from './use-library.ts'

/** The reading of its text, papers that may be the same, and the versions of its file. */
export function PaperMore({
  detail,
  reading,
}: {
  readonly detail: Detail
  readonly reading: ReadingState | undefined
}) {
  return (
    <>
      {reading ? <Reading detail={detail} reading={reading} /> : null}
      <Duplicates detail={detail} />
      <Versions detail={detail} />
    </>
  )
}

function Reading({ detail, reading }: { readonly detail: Detail; readonly reading: ReadingState }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const { paper } = detail
  const isFaulty = reading.state === 'failed' || reading.state === 'partly'
  const copy = `/api/v1/dossiers/${encodeURIComponent(dossier)}/evidence/${encodeURIComponent(paper.id)}/copy.pdf`
  const pages = reading.unread.map(({ page, failure }) => (
    <li key={page}>
      {words.pagesSaid(String(page))}: {words.failures[failure]}
    </li>
  ))
  return (
    <Card
      title={words.reading}
      aside={<Tag tone={isFaulty ? 'warn' : 'calm'}>{sayReading(reading, words)}</Tag>}
    >
      <div className="grid gap-2 px-3 pb-3">
        {reading.state === 'reading' && reading.pages ? (
          <progress
            aria-label={words.reading}
            max={reading.pages}
            value={reading.pagesDone}
            className="h-1.5 w-full"
          />
        ) : null}
        {reading.failure ? <p className="m-0">{words.failures[reading.failure]}</p> : null}
        {pages.length > 0 ? <ul className="m-0 pl-5">{pages}</ul> : null}
        {reading.recognised > 0 ? (
          <p className="m-0 text-muted">
            {words.recognised(reading.recognised, Math.round(reading.confidence ?? 0))}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {isFaulty ? <RereadButton evidence={paper.id} unit={paper.unit} /> : null}
          {reading.hasCopy ? (
            <a href={copy} download className="text-link underline">
              {words.searchableCopy}
            </a>
          ) : null}
        </div>
      </div>
    </Card>
  )
}

function Duplicates({ detail }: { readonly detail: Detail }) {
  const words = useWords().evidence
  const speech = useSpeech()
  const others = detail.duplicates.flatMap(({ match, papers }) =>
    papers.filter(({ id }) => id !== detail.paper.id).map((paper) => ({ match, paper })),
  )
  if (others.length === 0) return null
  return (
    <Card title={words.duplicates} className="border-part">
      <ul className="m-0 list-none p-0 px-3 pb-3">
        {others.map(({ match, paper }) => (
          <li key={`${match} ${paper.id}`}>
            <PaperLink paper={paper.id}>{paper.title}</PaperLink>{' '}
            <span className="text-sm text-muted">
              {[words.matches[match], paper.code, speech.unitName(paper.unit)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Versions({ detail }: { readonly detail: Detail }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const may = useMay()
  const { paper, versions } = detail
  const take: Parameters<typeof FilePicker>[0]['onFiles'] = (files) =>
    addFiles(files, { dossier, unit: paper.unit, evidence: paper.id })
  return (
    <Card
      title={words.versions}
      aside={
        may('record') ? (
          <FilePicker isSingle onFiles={take}>
            <RefreshCw aria-hidden size={16} />
            {words.newVersion}
          </FilePicker>
        ) : null
      }
    >
      <UploadTray dossier={dossier} />
      <ul className="m-0 list-none divide-y divide-line p-0">
        {versions.map((file) => (
          <Version
            key={file.version}
            isCurrent={file.version === paper.file?.version}
            file={file}
            href={fileOf(dossier, paper.id, file).url}
          />
        ))}
      </ul>
    </Card>
  )
}

function Version({
  file,
  isCurrent,
  href,
}: {
  readonly file: Detail['versions'][number]
  readonly isCurrent: boolean
  readonly href: string
}): ReactNode {
  const words = useWords().evidence
  return (
    <li className="px-3 py-2">
      <p className="m-0">
        {words.version(file.version)}: <span className="break-all">{file.name}</span>{' '}
        <span className="text-sm text-muted">
          {words.kinds[file.kind]}, {size(file.bytes)}
        </span>{' '}
        {isCurrent ? <Tag tone="done">{words.current}</Tag> : null}
      </p>
      <p className="m-0 text-sm text-muted">
        {words.addedBy(file.addedBy, instant(file.addedAt))}. {words.scanned[file.scan]}.{' '}
        <a href={href} download={file.name} className="text-link underline">
          {words.download}
        </a>
      </p>
      <p className="m-0 truncate text-xs text-muted" title={file.sha256}>
        {words.sha(file.sha256)}
      </p>
    </li>
  )
}
