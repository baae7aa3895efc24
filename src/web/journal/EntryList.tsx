import { useMemo } from 'react'
import type { Output } from '#contract/api.ts'
import type { DeedNames } from '#contract/locales/deed.ts'
import { asSentence } from '#contract/locales/names.ts'
import { instant } from '../format.ts'
import type { Speech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import { useDeedNames } from './deed-names.ts'

type Page = Output<'listJournal'>
type Entry = Page['entries'][number]

/** Entries as sentences, newest first; each opens to what exactly was before and after. */
export function EntryList({
  pages,
  speech,
  filtered,
  more,
  busy,
}: {
  readonly pages: readonly Page[]
  readonly speech: Pick<Speech, 'names' | 'unitName' | 'find'>
  readonly filtered: boolean
  readonly more: (() => void) | undefined
  readonly busy: boolean
}) {
  const words = useWords().journal
  const people = useMemo(
    () => Object.assign({}, ...pages.map((page) => page.people)) as Page['people'],
    [pages],
  )
  const names = useDeedNames(speech, people)
  const entries = pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Notice title={filtered ? words.noneFound : words.none} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ol className="m-0 list-none rounded border border-line bg-paper p-0">
        {entries.map((entry) => (
          <Line key={entry.sequence} entry={entry} names={names} people={people} />
        ))}
      </ol>
      {more ? (
        <Button onClick={more} disabled={busy} className="justify-self-start">
          {busy ? words.moreBusy : words.more}
        </Button>
      ) : null}
    </div>
  )
}

function Line({
  entry,
  names,
  people,
}: {
  readonly entry: Entry
  readonly names: DeedNames
  readonly people: Page['people']
}) {
  const words = useWords().journal
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-x-4 border-t border-line px-3 py-2 first:border-t-0 md:grid-cols-[9.5rem_minmax(0,1fr)]">
      <time dateTime={entry.at} className="text-sm text-muted md:pt-0.5">
        {instant(entry.at)}
      </time>
      <div className="min-w-0">
        <p className="m-0 break-words">
          <span className="font-medium">{people[entry.actor] ?? entry.actor}</span>{' '}
          {words.sayDeed(entry, names)}
        </p>
        <details className="text-sm text-muted">
          <summary className="inline-block cursor-pointer py-0.5 pointer-coarse:py-3">
            {words.details}
            <span className="sr-only"> {words.number(entry.sequence)}</span>
          </summary>
          <dl className="m-0 mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1">
            <dt>{words.number(entry.sequence)}</dt>
            <dd className="m-0 font-mono text-xs break-all">
              {words.hash}: {entry.hash}
            </dd>
            <dt>{words.object}</dt>
            <dd className="m-0 font-mono text-xs break-all">{entry.object}</dd>
            <dt>{words.before}</dt>
            <dd className="m-0">
              <State of={entry.before} />
            </dd>
            <dt>{words.after}</dt>
            <dd className="m-0">
              <State of={entry.after} />
            </dd>
          </dl>
        </details>
      </div>
    </li>
  )
}

/** What was recorded, field by field, just as it was hashed. */
function State({ of: state }: { readonly of: unknown }) {
  const words = useWords().journal
  if (state === null) return <>{asSentence(words.nothing)}</>
  return (
    <pre className="m-0 overflow-x-auto rounded bg-wash p-2 text-xs whitespace-pre-wrap text-ink">
      {JSON.stringify(state, null, 1)}
    </pre>
  )
}
