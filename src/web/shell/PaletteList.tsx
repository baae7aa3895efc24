import { fold } from '../format.ts'
import { useWords } from '../words.tsx'
import type { PaletteRow } from './use-palette-rows.tsx'

/** The lines of the palette, the active one in sight. */
export function PaletteList({
  rows,
  active,
  text,
  isBusy,
  onOpen,
}: {
  readonly rows: readonly PaletteRow[]
  readonly active: number
  readonly text: string
  readonly isBusy: boolean
  readonly onOpen: (row: PaletteRow) => void
}) {
  const { shell: words, search } = useWords()
  // The last line is the way to the page of results, not a result.
  const count = rows.filter(({ id }) => id !== 'all').length
  const empty = fold(text).trim() ? words.searchEmpty(text) : words.searchStart
  return (
    <>
      <p role="status" className={count > 0 ? 'sr-only' : 'm-0 p-4 text-muted'}>
        {count > 0 ? words.searchCount(count) : isBusy ? search.searching : empty}
      </p>
      <div id="palette-list" role="listbox" aria-label={words.search} className="overflow-y-auto">
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' })
            }}
            onPointerUp={() => onOpen(row)}
            className="cursor-pointer px-3 py-1.5 hover:bg-hover aria-selected:bg-hover"
          >
            {row.heading ? (
              <span className="-mx-3 -mt-1.5 mb-1 block border-t border-line bg-wash px-3 py-1 text-sm text-muted">
                {row.heading}
              </span>
            ) : null}
            <span className="flex items-baseline gap-3">
              <span className="w-14 shrink-0 text-sm text-muted">{row.label}</span>
              <span className="w-14 shrink-0 font-semibold">{row.number}</span>
              <span className="min-w-0">
                {row.name}
                {row.note ? <span className="text-muted"> · {row.note}</span> : null}
              </span>
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
