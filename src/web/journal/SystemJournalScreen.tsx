import { useInfiniteQuery } from '@tanstack/react-query'
import { Outside } from '../account/Outside.tsx'
import { call } from '../api.ts'
import { useOwnSearch } from '../own-search.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ChainCheck } from './ChainCheck.tsx'
import { EntryList } from './EntryList.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { isFiltered, readJournalSearch } from './journal-search.ts'

const plain = (id: string) => id

/** What is named outside any dossier: people only. */
const speech = {
  names: { item: plain, part: (_: string, part: string) => part, standard: plain },
  unitName: plain,
  find: () => undefined,
}

/** Sự kiện hệ thống: sign-ins, people, rights, backups. */
export function SystemJournalScreen() {
  const words = useWords().journal
  const { unit: _, item: __, ...search } = useOwnSearch(readJournalSearch)
  const pages = useInfiniteQuery({
    queryKey: ['api', 'listInstallationJournal', search],
    queryFn: ({ pageParam }) =>
      call('listInstallationJournal', { ...search, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  const read = pages.data?.pages
  return (
    <Outside>
      <Page title={words.systemTitle} lead={words.systemLead}>
        <ChainCheck />
        <JournalFilters
          search={search}
          actors={read?.[0]?.actors ?? []}
          people={read?.[0]?.people ?? {}}
        />
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
    </Outside>
  )
}
