import { type Folded, findIn, foldWithMap } from './fold-with-map.ts'
import type { Pdf, PdfPage } from './open-pdf.ts'

/** One place found: its page and where it stands in that page's text. */
export interface Place {
  readonly page: number
  readonly from: number
  readonly to: number
}

type Text = Awaited<ReturnType<PdfPage['getTextContent']>>

const known = new WeakMap<Pdf, Map<number, Promise<Folded>>>()

/** Page by page, so that the first places are there before the last page was read. Ends when `isOver`. */
export async function findInPdf(
  pdf: Pdf,
  asked: string,
  isOver: () => boolean,
  onFound: (places: readonly Place[], isDone: boolean) => void,
): Promise<void> {
  const found: Place[] = []
  for (let page = 1; page <= pdf.numPages && !isOver(); page++) {
    const places = findIn(await foldedText(pdf, page), asked)
    found.push(...places.map(([from, to]) => ({ page, from, to })))
    if (!isOver()) onFound([...found], page === pdf.numPages)
  }
}

/** The runs of a page in reading order, each with the place where it begins in the page's text. */
export function runsOf({ items }: Text): {
  readonly text: string
  readonly runs: readonly number[]
} {
  const runs: number[] = []
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    runs.push(text.length)
    text += item.hasEOL ? `${item.str}\n` : item.str
  }
  return { text, runs }
}

function foldedText(pdf: Pdf, page: number): Promise<Folded> {
  const pages = known.get(pdf) ?? new Map<number, Promise<Folded>>()
  known.set(pdf, pages)
  const text = pages.get(page) ?? readText(pdf, page)
  pages.set(page, text)
  return text
}

async function readText(pdf: Pdf, page: number): Promise<Folded> {
  return foldWithMap(runsOf(await (await pdf.getPage(page)).getTextContent()).text)
}
