import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useCallback } from 'react'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Preview } from '../preview/Preview.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useWords } from '../words.tsx'
import { fileOf } from './file-of.ts'
import { PaperDetails } from './PaperDetails.tsx'
import { described } from './PaperRow.tsx'
import { PaperText } from './PaperText.tsx'
import type { Detail, Paper } from './use-library.ts'

/** One paper: its preview at the page of the address beside all that is known of it. */
export function PaperScreen() {
  const { dossier } = useDossierAddress()
  const { paper = '' } = useParams({ strict: false }) as { paper?: string }
  return (
    <Loaded of={useQuery(query('readEvidence', { dossier, evidence: paper }))}>
      {(detail) => <PaperPage key={detail.paper.id} detail={detail} />}
    </Loaded>
  )
}

function PaperPage({ detail }: { readonly detail: Detail }) {
  const words = useWords().evidence
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const { nam, ngay } = search
  const { paper } = detail
  return (
    <Page
      title={paper.title}
      lead={[paper.code, described(paper, words), speech.unitName(paper.unit)]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Link
          to="/ho-so/$dossier/minh-chung"
          params={{ dossier }}
          search={{ nam, ngay } as never}
          className={buttonClass()}
        >
          <ChevronLeft aria-hidden size={16} />
          {words.back}
        </Link>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1.4fr)_minmax(24rem,1fr)]">
        <Viewer paper={paper} />
        <PaperDetails detail={detail} />
      </div>
    </Page>
  )
}

function readOwn(search: Readonly<Record<string, unknown>>) {
  const page = Number(search['trang'])
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    find: typeof search['chu'] === 'string' ? search['chu'] : '',
    view: search['xem'] === 'chu' ? 'chu' : '',
  }
}

/** The original, or the text that was read from it; the page stays in the address. */
function Viewer({ paper }: { readonly paper: Paper }) {
  const { evidence: words, preview } = useWords()
  const { dossier } = useDossierAddress()
  const change = useChangeSearch()
  const { page, find, view } = useOwnSearch(readOwn)
  const onPage = useCallback(
    (next: number) => change({ trang: next > 1 ? String(next) : undefined }, 'replace'),
    [change],
  )
  if (!paper.file)
    return (
      <Notice title={preview.noFile}>
        {paper.keptAt ? preview.keptAt(paper.keptAt) : words.noLinks}
      </Notice>
    )
  return (
    <section
      aria-label={preview.title}
      className="flex h-[75vh] min-h-0 flex-col overflow-hidden rounded border border-line bg-paper lg:sticky lg:top-3 lg:h-[calc(100vh-8.5rem)]"
    >
      <div className="border-b border-line p-1.5">
        <Segments
          label={preview.title}
          segments={[
            { value: '', label: preview.tabDocument },
            { value: 'chu', label: preview.tabText },
          ]}
          value={view}
          onChoose={(next) => change({ xem: next || undefined }, 'replace')}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        {view === 'chu' ? (
          <PaperText paper={paper} page={page} find={find} onPage={onPage} />
        ) : (
          <Preview
            file={fileOf(dossier, paper.id, paper.file)}
            title={paper.title}
            page={page}
            find={find}
            onPage={onPage}
          />
        )}
      </div>
    </section>
  )
}
