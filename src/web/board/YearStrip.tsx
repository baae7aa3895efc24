import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress, useSetSearch } from '../dossier.ts'
import { percent } from '../format.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'

/** Criteria met by year, 2010 to now; a year opens the board as it was judged then. */
export function YearStrip({ shown, own }: { readonly shown: number; readonly own: number }) {
  const words = useWords().board
  const { dossier, search } = useDossierAddress()
  const setSearch = useSetSearch()
  const { data } = useQuery(
    query('readYears', { dossier, ...(search.ngay ? { on: search.ngay } : {}) }),
  )
  if (!data) return <Skeleton className="mx-3 mb-3 h-20" />
  return (
    <div className="years px-3 pb-3">
      <p className="mt-2 mb-1 text-xs text-muted">{words.years}</p>
      <div className="flex gap-1">
        {data.years.map(({ year, met, required }) => {
          const share = percent(met, required)
          const isShown = year === shown
          return (
            <button
              key={year}
              type="button"
              aria-pressed={isShown}
              aria-label={words.yearLabel(year, met, required)}
              onClick={() => setSearch({ nam: year === own ? undefined : year })}
              className="group flex min-w-0 flex-1 flex-col items-stretch gap-0.5 rounded border-0 bg-transparent p-1 text-xs hover:bg-hover aria-pressed:bg-ink aria-pressed:text-white max-sm:px-0 max-sm:text-2xs"
            >
              <span className="text-center">{required > 0 ? share : '–'}</span>
              <span aria-hidden className="flex h-10 items-end print:h-5">
                <span
                  className={`w-full rounded-t-sm ${isShown ? 'bg-white' : 'bg-[#39688d]'}`}
                  style={{ height: `${Math.max(share, 3)}%` }}
                />
              </span>
              <span className="text-center max-sm:[writing-mode:vertical-rl] max-sm:self-center">
                {year}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
