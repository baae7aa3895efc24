import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words.tsx'
import { PaperRow } from './PaperRow.tsx'
import type { ReadingState } from './reading-said.ts'
import type { Paper } from './use-library.ts'

/** Thousands of papers: only the lines in sight are in the page; more are asked for when the end comes near. */
export function LibraryList({
  papers,
  readings,
  chosen,
  onChoose,
  onEnd,
}: {
  readonly papers: readonly Paper[]
  readonly readings: ReadonlyMap<string, ReadingState>
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, isChosen: boolean) => void
  /** More may be asked for; null when all are here. */
  readonly onEnd: (() => void) | null
}) {
  const words = useWords().evidence
  const box = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const find = () => setTop((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    find()
    const watch = new ResizeObserver(find)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [])
  const rows = useWindowVirtualizer({
    count: papers.length,
    estimateSize: () => 60,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => papers[index]?.id ?? index,
  })
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd && last >= papers.length - 10) onEnd()
  }, [onEnd, last, papers.length])
  return (
    <ul
      ref={box}
      aria-label={words.list}
      className="relative m-0 list-none p-0"
      style={{ height: rows.getTotalSize() }}
    >
      {items.map(({ key, index, start }) => {
        const paper = papers[index]
        if (!paper) return null
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={papers.length}
            aria-posinset={index + 1}
            className="absolute top-0 left-0 w-full border-t border-line"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <PaperRow
              paper={paper}
              reading={readings.get(paper.id)}
              isChosen={chosen.has(paper.id)}
              onChoose={(is) => onChoose(paper.id, is)}
            />
          </li>
        )
      })}
    </ul>
  )
}
