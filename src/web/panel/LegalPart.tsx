import { day } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** Which article, how sure we are of its text and level, and the pages that were seen. */
export function LegalPart({ data }: { readonly data: ItemView }) {
  const words = useWords().panel
  const documents = new Map(data.documents.map((one) => [one.id, one]))
  return (
    <Part title={words.legal}>
      {data.legal.length === 0 ? <p className="m-0 text-muted">{words.legalNone}</p> : null}
      <ul className="m-0 list-none p-0">
        {data.legal.map(({ document, article }) => {
          const known = documents.get(document)
          return (
            <li key={`${document} ${article ?? ''}`}>
              <b className="font-semibold">{known?.number || document}</b>
              {article ? `, ${article}` : ''}
              {known?.title ? <span className="text-muted">: {known.title}</span> : null}
            </li>
          )
        })}
      </ul>
      <Basis label={words.basisText} basis={data.basis.text} data={data} />
      <Basis label={words.basisValue} basis={data.basis.value} data={data} />
      {data.confirmations.map(({ person, on, reference }) => (
        <p key={`${person} ${on} ${reference}`} className="m-0 text-done-ink">
          ✓ {words.confirmedBy(person, day(on), reference)}
        </p>
      ))}
      <Sources sources={data.sources} />
    </Part>
  )
}

function Basis({
  label,
  basis,
  data,
}: {
  readonly label: string
  readonly basis: ItemView['basis']['text']
  readonly data: ItemView
}) {
  const words = useWords().panel
  const speech = useSpeech()
  const isOpen = basis.type !== 'source' && data.confirmations.length === 0
  const said = [
    speech.basisTypes[basis.type],
    basis.confidence ? speech.confidences[basis.confidence] : '',
  ].filter(Boolean)
  return (
    <p className="m-0 text-sm text-muted">
      {label}: {said.join(', ')}
      {isOpen ? (
        <span className="ml-1.5 inline-block rounded-sm bg-[#efe8f6] px-1.5 text-[#583184]">
          {words.unconfirmed}
        </span>
      ) : null}
    </p>
  )
}

function Sources({ sources }: { readonly sources: ItemView['sources'] }) {
  const words = useWords().panel
  const pages = Object.entries(sources).filter(([, { url }]) => url !== null)
  if (pages.length === 0) return null
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer py-1 text-link">
        {words.sources} ({pages.length})
      </summary>
      <ul className="m-0 pl-5">
        {pages.map(([id, { url }]) => (
          <li key={id} className="break-all">
            <a href={url ?? ''} rel="noreferrer" target="_blank" className="text-link underline">
              {url}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
