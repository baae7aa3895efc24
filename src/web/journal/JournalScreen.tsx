import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { call } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { download } from '../download.ts'
import { useOwnSearch } from '../own-search.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ChainCheck } from './ChainCheck.tsx'
import { EntryList } from './EntryList.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { isFiltered, journalHref, readJournalSearch } from './journal-search.ts'

/** Nhật ký của hồ sơ: each change as a sentence, and the proof that none was altered. */
export function JournalScreen() {
  const words = useWords().journal
  const { dossier } = useDossierAddress()
  const view = useDossier().data
  const speech = useSpeech()
  const search = useOwnSearch(readJournalSearch)
  const pages = useInfiniteQuery({
    queryKey: ['api', 'listJournal', { dossier, ...search }],
    queryFn: ({ pageParam }) =>
      call('listJournal', { dossier, ...search, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  const save = useMutation({ mutationFn: () => download(journalHref(dossier, search)) })
  const read = pages.data?.pages
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button onClick={() => save.mutate()} disabled={save.isPending}>
          <Download aria-hidden size={16} />
          {save.isPending ? words.excelBusy : words.excel}
        </Button>
      }
    >
      {save.error ? <RefusalNote lead={words.excelFailed} error={save.error} /> : null}
      <ChainCheck />
      <JournalFilters search={search} actors={read?.[0]?.actors ?? []} dossier={view} />
      {pages.error && !read ? (
        <Failure error={pages.error} again={() => void pages.refetch()} />
      ) : read ? (
        <EntryList
          pages={read}
          speech={speech}
          filtered={isFiltered(search)}
          more={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
          busy={pages.isFetchingNextPage}
        />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  )
}
