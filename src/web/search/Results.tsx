import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { type Hit, hitKey, hitTarget } from './hit-target.ts'
import { Snippet } from './Snippet.tsx'

/** The results, best first; arrows go from one to the next. */
export function Results({ hits, find }: { readonly hits: readonly Hit[]; readonly find: string }) {
  const words = useWords().search
  const box = useRef<HTMLOListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...(box.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    if (!step || at < 0) return
    event.preventDefault()
    links[at + step]?.focus()
  }
  return (
    <ol
      ref={box}
      aria-label={words.results}
      onKeyDown={onKeyDown}
      className="m-0 list-none divide-y divide-line rounded border border-line bg-paper p-0"
    >
      {hits.map((hit) => (
        <li key={hitKey(hit)}>
          <Result hit={hit} find={find} />
        </li>
      ))}
    </ol>
  )
}

function Result({ hit, find }: { readonly hit: Hit; readonly find: string }) {
  const words = useWords().search
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const place = useDossier().data?.dossier.unit ?? ''
  const target = hitTarget(hit, dossier, place, find)
  const { nam, ngay } = search
  const notes = [
    hit.code,
    hit.item ? speech.names.item(hit.item) : '',
    hit.unit ? speech.unitName(hit.unit) : '',
    hit.year ? String(hit.year) : '',
  ].filter(Boolean)
  return (
    <Link
      to={target.to as never}
      params={target.params as never}
      search={{ nam, ngay, ...target.search } as never}
      className="block px-3 py-2 text-ink no-underline hover:bg-hover focus-visible:-outline-offset-3"
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Tag>{words.kinds[hit.kind]}</Tag>
        <span className="min-w-0 font-medium">
          <Snippet parts={hit.title} />
        </span>
        {hit.page ? <span className="text-muted">{words.page(hit.page)}</span> : null}
      </span>
      {hit.snippet.length > 0 ? (
        <span className="mt-0.5 block text-muted">
          <Snippet parts={hit.snippet} />
        </span>
      ) : null}
      {notes.length > 0 ? (
        <span className="block text-sm text-muted">{notes.join(' · ')}</span>
      ) : null}
    </Link>
  )
}
