import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../words.tsx'
import { type DrawnPage, drawPage } from './draw-page.ts'
import type { Pdf } from './open-pdf.ts'
import type { Find } from './use-find.ts'

const gap = 12
const side = 24

/** The pages one below the other; only those in sight (and the next) are drawn. */
export function PdfPages({
  pdf,
  zoom,
  target,
  find,
  onSeen,
}: {
  readonly pdf: Pdf
  readonly zoom: number
  readonly target: { readonly page: number }
  readonly find: Find
  readonly onSeen: (page: number) => void
}) {
  const words = useWords().preview
  const box = useRef<HTMLDivElement>(null)
  const width = Math.round(Math.max(200, useWidth(box) - side) * zoom)
  const ratio = useRatio(pdf)
  const pages = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => box.current,
    estimateSize: () => width * ratio + gap,
    overscan: 1,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other widths make other heights
  useLayoutEffect(() => pages.measure(), [pages, width, ratio])
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to again once the heights are known
  useLayoutEffect(() => {
    pages.scrollToIndex(target.page - 1, { align: 'start' })
  }, [pages, target, width, ratio])
  const middle = (pages.scrollOffset ?? 0) + (box.current?.clientHeight ?? 0) / 3
  const items = pages.getVirtualItems()
  const seen = (items.find(({ end }) => end > middle) ?? items.at(-1))?.index ?? 0
  useEffect(() => onSeen(seen + 1), [seen, onSeen])
  return (
    <section
      ref={box}
      aria-label={words.tabDocument}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto bg-hover"
    >
      <div
        className="relative mx-auto"
        style={{ height: pages.getTotalSize() + gap, width: width + side }}
      >
        {items.map(({ index, start }) => (
          <div
            key={index}
            className="absolute left-3"
            style={{ top: start + gap, width, height: width * ratio }}
          >
            <Page pdf={pdf} number={index + 1} width={width} find={find} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Page({
  pdf,
  number,
  width,
  find,
}: {
  readonly pdf: Pdf
  readonly number: number
  readonly width: number
  readonly find: Find
}) {
  const words = useWords().preview
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<DrawnPage | null>(null)
  const own = useMemo(() => find.places.filter(({ page }) => page === number), [find, number])
  useEffect(() => {
    if (!canvas.current || !layer.current) return
    const stop = new AbortController()
    const into = { canvas: canvas.current, layer: layer.current }
    drawPage(pdf, number, width, into, stop.signal).then(
      (page) => !stop.signal.aborted && setDrawn(page),
      () => undefined, // stopped, or a page that cannot be drawn: it stays white
    )
    return () => stop.abort()
  }, [pdf, number, width])
  useEffect(() => drawn?.mark(own, find.active), [drawn, own, find.active])
  return (
    <article
      aria-label={words.pageName(number, pdf.numPages)}
      className="relative h-full w-full bg-paper shadow"
    >
      <canvas ref={canvas} className="block h-auto w-full" />
      <div ref={layer} className="pdf-text" />
    </article>
  )
}

/** Height to width of the first page: the others are taken to be like it. */
function useRatio(pdf: Pdf): number {
  const [ratio, setRatio] = useState(Math.SQRT2)
  useEffect(() => {
    pdf.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        setRatio(height / width)
      },
      () => undefined,
    )
  }, [pdf])
  return ratio
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    setWidth(element.clientWidth)
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [box])
  return width
}
