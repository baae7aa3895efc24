import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { instant } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { figureValue } from './content.ts'
import type { Place } from './desk-state.ts'
import { useCellWords } from './use-cell-words.ts'

type Version = Output<'readFigureHistory'>['versions'][number]

/** Who wrote what into the cell, when, and what stood there before. */
export function CellHistory({ place }: { readonly place: Place }) {
  const words = useWords().entry.cell
  const { dossier } = useDossierAddress()
  const { data } = useQuery(query('readFigureHistory', { dossier, ...place }))
  return (
    <section className="border-t border-line pt-3">
      <h3 className="m-0 text-base font-semibold">{words.history}</h3>
      {data ? null : <Skeleton className="mt-2 h-12" />}
      {data?.versions.length === 0 ? <p className="m-0 text-muted">{words.historyNone}</p> : null}
      <ol className="m-0 list-none p-0">
        {data?.versions.map((version) => (
          <Line
            key={`${version.at} ${version.after.id} ${version.after.version}`}
            version={version}
          />
        ))}
      </ol>
    </section>
  )
}

function Line({ version: { by, at, before, after } }: { readonly version: Version }) {
  const words = useWords().entry
  const speech = useSpeech()
  const { showValue } = useCellWords()
  const told = (reading: Version['after']) =>
    reading.none ? words.noValue : showValue(figureValue(reading))
  const kind = after.kind === 'actual' ? '' : `, ${speech.readingKinds[after.kind]}`
  const state = speech.readingStates[after.state]
  return (
    <li className="border-b border-line py-1.5">
      <span className="font-medium tabular-nums">
        {before ? `${told(before)} → ${told(after)}` : told(after)}
      </span>
      <span className="text-sm">
        {' '}
        ({before ? state : `${words.cell.firstWritten}, ${state}`}
        {kind})
      </span>
      <span className="block text-sm text-muted">
        {by}, {instant(at)}
        {after.source ? ` · ${words.bar.source(after.source)}` : ''}
      </span>
      {after.note ? (
        <span className="block text-sm break-words whitespace-pre-wrap">{after.note}</span>
      ) : null}
    </li>
  )
}
