import { useChangeSearch } from '../own-search.ts'

/** Shows everything again; the grouping stays. */
export function useClearFilters(): () => void {
  const change = useChangeSearch()
  return () =>
    change({ cq: undefined, dv: undefined, loai: undefined, chan: undefined, tim: undefined })
}
