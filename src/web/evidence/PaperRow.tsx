import { File, FileImage, FileSpreadsheet, FileText, FileVideo, Lock } from 'lucide-react'
import { day } from '../format.ts'
import { type Speech, useSpeech } from '../speech.ts'
import { Tag, type TagTone } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { PaperLink } from './PaperLink.tsx'
import { type ReadingState, sayReading } from './reading-said.ts'
import type { Paper } from './use-library.ts'

const icons = {
  image: FileImage,
  video: FileVideo,
  xlsx: FileSpreadsheet,
  xls: FileSpreadsheet,
  ods: FileSpreadsheet,
  csv: FileSpreadsheet,
  pdf: FileText,
  docx: FileText,
  doc: FileText,
  text: FileText,
  pptx: File,
  zip: File,
  other: File,
} as const

export const stateTones: Readonly<Record<Paper['state'], TagTone>> = {
  draft: 'calm',
  submitted: 'unset',
  accepted: 'done',
  returned: 'warn',
}

/** One paper of the list: what it is, what it proves, how it stands. The whole of it opens. */
export function PaperRow({
  paper,
  reading,
  isChosen,
  onChoose,
}: {
  readonly paper: Paper
  readonly reading: ReadingState | undefined
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}) {
  const words = useWords().evidence
  const speech = useSpeech()
  const Icon = paper.file ? icons[paper.file.kind] : Lock
  return (
    <div
      className={`grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-x-1 px-2 py-2 hover:bg-hover lg:grid-cols-[2.25rem_10.5rem_minmax(0,3fr)_minmax(0,2fr)_12rem] lg:gap-x-3 ${isChosen ? 'bg-[#eaf1fd]' : ''}`}
    >
      <label className="row-span-4 grid h-8 cursor-pointer place-items-center lg:row-span-1 pointer-coarse:h-11">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={words.select(paper.title)}
          onChange={(event) => onChoose(event.target.checked)}
          className="m-0 h-4 w-4 accent-ink"
        />
      </label>
      <span className="truncate pt-1 text-sm text-muted" title={paper.code ?? ''}>
        {paper.code ?? words.noCode}
      </span>
      <div className="min-w-0">
        <PaperLink paper={paper.id} className="font-medium text-ink hover:underline">
          <Icon aria-hidden size={15} className="mr-1.5 inline -translate-y-px text-muted" />
          {paper.title}
        </PaperLink>
        <p className="m-0 text-sm text-muted">{described(paper, words)}</p>
      </div>
      <p className="m-0 text-sm">{provenBy(paper, speech, words) || <Unlinked />}</p>
      <p className="m-0 flex flex-wrap gap-1">
        <Tag tone={stateTones[paper.state]}>{words.states[paper.state]}</Tag>
        {reading && reading.state !== 'read' && reading.state !== 'none' ? (
          <Tag tone={reading.state === 'failed' || reading.state === 'partly' ? 'warn' : 'calm'}>
            {sayReading(reading, words)}
          </Tag>
        ) : null}
        {paper.restricted ? <Tag tone="doubt">{words.restricted}</Tag> : null}
      </p>
    </div>
  )
}

function Unlinked() {
  const words = useWords().evidence
  return <Tag tone="warn">{words.noLinks}</Tag>
}

type Words = ReturnType<typeof useWords>['evidence']

/** `Quyết định 12/QĐ-UBND, 07/01/2021, UBND huyện Mẫu`; without a file, where it is. */
export function described(
  paper: Pick<Paper, 'type' | 'number' | 'date' | 'issuer' | 'keptAt' | 'folder' | 'file'>,
  words: Words,
): string {
  const parts = [
    [words.types[paper.type] ?? paper.type, paper.number].filter(Boolean).join(' '),
    paper.date ? day(paper.date) : '',
    paper.issuer ?? '',
    paper.file ? '' : [words.keptElsewhere, paper.keptAt].filter(Boolean).join(': '),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : (paper.folder ?? words.noType)
}

const most = 3

/** The items that it proves, and of whom. */
function provenBy({ links }: Paper, speech: Speech, words: Words): string {
  const all = links.map(
    ({ item, unit, from, to }) =>
      `${speech.names.item(item)}, ${speech.unitName(unit)}, ${words.years(from, to)}`,
  )
  const said = [...new Set(all)]
  const rest = said.length - most
  return [...said.slice(0, most), ...(rest > 0 ? [words.moreLinks(rest)] : [])].join('; ')
}
