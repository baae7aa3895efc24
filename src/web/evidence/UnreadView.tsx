import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { PaperLink } from './PaperLink.tsx'
import { RereadButton } from './RereadButton.tsx'
import { type ReadingState, sayReading } from './reading-said.ts'
import { useReadingList } from './use-readings.ts'

const step = 50

/** Papers whose text is not there yet, or not whole: how far, why not, and once more. */
export function UnreadView() {
  const words = useWords().evidence
  return (
    <Loaded of={useReadingList()}>
      {({ readings, counts }) => {
        const open = readings.filter(({ state }) => state !== 'read' && state !== 'none')
        if (open.length === 0) return <Notice title={words.unreadNone} />
        return (
          <>
            <p role="status" className="m-0 text-muted">
              {words.waitingCount(counts.waiting ?? 0, counts.reading ?? 0)}
            </p>
            <Unread readings={open} />
          </>
        )
      }}
    </Loaded>
  )
}

function Unread({ readings }: { readonly readings: readonly ReadingState[] }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const [most, setMost] = useState(step)
  const shown = readings.slice(0, most)
  const papers = useQueries({
    queries: shown.map(({ evidence }) => ({
      ...query('readEvidence', { dossier, evidence }),
      staleTime: 300_000,
    })),
  })
  return (
    <>
      <ul className="m-0 list-none divide-y divide-line rounded border border-line bg-paper p-0">
        {shown.map((reading, index) => {
          const paper = papers[index]?.data?.paper
          return (
            <li key={reading.evidence} className="flex flex-wrap items-center gap-2 px-3 py-2">
              <div className="min-w-0 flex-1 basis-60">
                <PaperLink paper={reading.evidence}>{paper?.title ?? '…'}</PaperLink>
                <p className="m-0 text-sm text-muted">
                  {reading.failure ? words.failures[reading.failure] : null}
                </p>
              </div>
              <Tag tone={reading.state === 'failed' ? 'warn' : 'calm'}>
                {sayReading(reading, words)}
              </Tag>
              {paper && (reading.state === 'failed' || reading.state === 'partly') ? (
                <RereadButton evidence={paper.id} unit={paper.unit} />
              ) : null}
            </li>
          )
        })}
      </ul>
      {readings.length > most ? (
        <div>
          <Button onClick={() => setMost(most + step)}>
            {words.moreLinks(readings.length - most)}
          </Button>
        </div>
      ) : null}
    </>
  )
}
