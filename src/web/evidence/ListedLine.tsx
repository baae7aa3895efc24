import type { Output } from '#contract/api.ts'
import { Mark } from '../ui/Mark.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { DropLine } from './DropLine.tsx'
import { PaperLink } from './PaperLink.tsx'
import type { LinkTarget } from './upload-list.ts'

type Item = Output<'readEvidenceList'>['criteria'][number]['items'][number]
type Listed = Item['documents'][number]

/** One document of the list: there, with its papers; or missing, and a place to let it fall. */
export function ListedLine({
  document,
  target,
  mayRecord,
}: {
  readonly document: Listed
  readonly target: LinkTarget
  readonly mayRecord: boolean
}) {
  const line = (
    <div className="min-w-0 flex-1">
      <DocumentName document={document} />
      <div className="pl-6 empty:hidden">
        <PresentLines papers={document.present} />
      </div>
    </div>
  )
  return (
    <li className="border-t border-line first:border-0">
      {mayRecord ? (
        <DropLine name={document.name} target={target} isQuiet={document.present.length > 0}>
          {line}
        </DropLine>
      ) : (
        <div className="px-3 py-1.5">{line}</div>
      )}
    </li>
  )
}

function DocumentName({ document }: { readonly document: Listed }) {
  const words = useWords().evidence
  const { name, required, issuer, present } = document
  const state = present.some((paper) => paper.state === 'accepted')
    ? 'there'
    : present.length > 0
      ? 'waiting'
      : 'missing'
  const marks = {
    there: ['done', '✓', ''],
    waiting: ['sent', '…', words.waitingAccept],
    missing: [required ? 'part' : 'hatch', '–', words.missing.toLowerCase()],
  } as const
  const [tone, glyph, said] = marks[state]
  const notes = [required ? words.required : words.usual, issuer && words.byIssuer(issuer), said]
  return (
    <>
      <Mark tone={tone} glyph={glyph} words={name} />
      <p className="m-0 pl-6 text-sm text-muted">{notes.filter(Boolean).join(', ')}</p>
    </>
  )
}

/** The papers that are there. */
export function PresentLines({ papers }: { readonly papers: Listed['present'] }) {
  const words = useWords().evidence
  if (papers.length === 0) return null
  return (
    <ul className="m-0 list-none p-0">
      {papers.map((paper) => (
        <li key={paper.id} className="text-sm">
          <PaperLink paper={paper.id}>
            {paper.code ? `${paper.code}: ` : ''}
            {paper.title}
          </PaperLink>{' '}
          {paper.state === 'accepted' ? null : <Tag>{words.states[paper.state]}</Tag>}{' '}
          {paper.withFile ? null : <Tag>{words.keptElsewhere}</Tag>}{' '}
          {paper.age === 'fits' || paper.age === 'undated' ? null : (
            <Tag tone="warn">{words.ages[paper.age]}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}
