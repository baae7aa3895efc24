import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress, useSetSearch } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Card } from '../ui/Card.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'

/** Criteria met by one unit, year by year, each under its own rule set; a year opens the unit as it was then. */
export function UnitYears({
  unit,
  shown,
  own,
}: {
  readonly unit: string
  readonly shown: number
  readonly own: number
}) {
  const { unit: words, board } = useWords()
  const { dossier, search } = useDossierAddress()
  const setSearch = useSetSearch()
  const years = useQuery(
    query('readYears', { dossier, unit, ...(search.ngay ? { on: search.ngay } : {}) }),
  )
  return (
    <Card title={words.years} note={words.criteria}>
      <Loaded of={years} skeleton={<Skeleton className="mx-3 mb-3 h-14" />}>
        {(data) => (
          <ul className="m-0 flex list-none flex-wrap gap-1 px-3 pt-0 pb-3">
            {data.years.map(({ year, met, required }) => (
              <li key={year} className="min-w-14 flex-1">
                <button
                  type="button"
                  aria-pressed={year === shown}
                  aria-label={board.yearLabel(year, met, required)}
                  onClick={() => setSearch({ nam: year === own ? undefined : year })}
                  className={`control w-full rounded border px-1 py-0.5 leading-tight hover:brightness-95 aria-pressed:outline-2 aria-pressed:outline-ink ${ramp(met, required)}`}
                >
                  <span className="block text-xs">{year}</span>
                  <span className="block font-semibold">
                    {required > 0 ? `${met}/${required}` : '–'}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}

/** One hue, deeper with the share met; years gone by are never red. */
function ramp(met: number, required: number): string {
  const share = required === 0 ? 0 : met / required
  if (share === 0) return 'border-line bg-past-0 text-muted'
  if (share < 0.5) return 'border-transparent bg-past-1'
  return share < 1 ? 'border-transparent bg-past-2' : 'border-transparent bg-past-3'
}
