import { useInfiniteQuery } from '@tanstack/react-query'
import type { Input, Output } from '#contract/api.ts'
import { call } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { type LibrarySearch, toFilters } from './library-search.ts'

export type Detail = Output<'readEvidence'>
export type Paper = Detail['paper']

const page = 100

/** The library under its filters, a hundred papers at a time as they are scrolled to. */
export function useLibrary(search: LibrarySearch) {
  const { dossier } = useDossierAddress()
  const input: Input<'listEvidence'> = { dossier, ...toFilters(search), limit: page }
  return useInfiniteQuery({
    queryKey: ['api', 'listEvidence', input, 'pages'] as const,
    queryFn: ({ pageParam }) =>
      call('listEvidence', { ...input, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  })
}
