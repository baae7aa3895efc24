import { useCallback, useMemo, useState } from 'react'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import { BulkBar } from './BulkBar.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { LibraryList } from './LibraryList.tsx'
import { isFiltered, noFilters, readLibrarySearch } from './library-search.ts'
import { TrashList } from './TrashList.tsx'
import { type Paper, useLibrary } from './use-library.ts'
import { useReadings } from './use-readings.ts'

/** The library, or its trash, under the filters of the address. */
export function LibraryView({ mayRecord }: { readonly mayRecord: boolean }) {
  const words = useWords().evidence
  const search = useOwnSearch(readLibrarySearch)
  const library = useLibrary(search)
  if (!library.data)
    return library.error ? (
      <Failure error={library.error} again={() => void library.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const papers = library.data.pages.flatMap(({ evidence }) => evidence)
  const total = library.data.pages[0]?.total ?? 0
  if (search.xem === 'thung-rac')
    return papers.length > 0 ? <TrashList papers={papers} /> : <Notice title={words.trashEmpty} />
  const more = library.hasNextPage && !library.isFetchingNextPage
  return (
    <>
      <LibraryFilters search={search} />
      <p role="status" className="m-0 text-muted">
        {words.shown(total)}
      </p>
      {papers.length === 0 ? (
        <Empty isFiltered={isFiltered(search)} />
      ) : (
        <Papers
          papers={papers}
          mayRecord={mayRecord}
          onEnd={more ? () => void library.fetchNextPage() : null}
        />
      )}
    </>
  )
}

function Papers({
  papers,
  mayRecord,
  onEnd,
}: {
  readonly papers: readonly Paper[]
  readonly mayRecord: boolean
  readonly onEnd: (() => void) | null
}) {
  const words = useWords().evidence
  const readings = useReadings()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback((id: string, is: boolean) => {
    setChosen((before) => {
      const next = new Set(before)
      if (is) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const picked = useMemo(() => papers.filter(({ id }) => chosen.has(id)), [papers, chosen])
  return (
    <div className="rounded border border-line bg-paper">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 py-1">
        <label className="control flex cursor-pointer items-center gap-2 px-2">
          <input
            type="checkbox"
            checked={picked.length > 0 && picked.length === papers.length}
            onChange={(event) =>
              setChosen(new Set(event.target.checked ? papers.map(({ id }) => id) : []))
            }
            className="m-0 h-4 w-4 accent-ink"
          />
          <span className="text-muted">{words.selectAll}</span>
        </label>
      </div>
      {picked.length > 0 ? (
        <BulkBar papers={picked} mayRecord={mayRecord} onClear={() => setChosen(new Set())} />
      ) : null}
      <LibraryList
        papers={papers}
        readings={readings}
        chosen={chosen}
        onChoose={choose}
        onEnd={onEnd}
      />
    </div>
  )
}

function Empty({ isFiltered: hasFilters }: { readonly isFiltered: boolean }) {
  const words = useWords().evidence
  const change = useChangeSearch()
  if (!hasFilters) return <Notice title={words.none}>{words.noneHint}</Notice>
  return (
    <Notice
      title={words.nothingFound}
      actions={<Button onClick={() => change(noFilters)}>{words.clear}</Button>}
    />
  )
}
