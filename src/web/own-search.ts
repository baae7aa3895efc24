import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** A screen's own part of the address (filters, grouping), read by the screen itself. */
export function useOwnSearch<T>(read: (search: Readonly<Record<string, unknown>>) => T): T {
  return read(useSearch({ strict: false }))
}

/** Change some of it; the rest of the address stays, and the page does not jump. */
export function useChangeSearch(): (
  change: Readonly<Record<string, string | undefined>>,
  how?: 'replace',
) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, how) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: how === 'replace',
        resetScroll: false,
      } as Parameters<typeof navigate>[0])
    },
    [navigate],
  )
}
