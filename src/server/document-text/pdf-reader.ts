import type { FoundEncoding } from '#domain/legacy-text/detect-legacy.ts'
import { encodingOf, textOf } from './join-runs.ts'
import { pageDpi } from './kept-pages.ts'
import { type Picture, readPage, renderPage } from './pdf-page.ts'
import { type OpenPdf, openPdf } from './pdfium.ts'
import { failureOf, type ReadRequest, type Run, type Tell } from './reading.ts'

/** A PDF under reading. */
export interface PdfReader {
  readonly pages: number
  /** Tells every page that has a text layer; answers with the pages that are pictures. */
  readonly readText: (request: ReadRequest, tell: Tell) => readonly number[]
  readonly pictureOf: (page: number) => Picture
}

/** So many pages tell the encoding of all. */
const sample = 30
/** A page of a hostile file may hold millions of signs. */
const mostText = 400_000

export async function pdfReader(bytes: Uint8Array): Promise<PdfReader> {
  const pdf = await openPdf(bytes)
  return {
    pages: pdf.pages,
    readText: (request, tell) => readText(pdf, request, tell),
    pictureOf: (page) => renderPage(pdf, page, pageDpi),
  }
}

function readText(pdf: OpenPdf, request: ReadRequest, tell: Tell): readonly number[] {
  const pictures: number[] = []
  const held: { readonly page: number; readonly runs: readonly Run[] }[] = []
  let encoding: FoundEncoding | undefined
  const letGo = () => {
    encoding ??= decide(
      held.map(({ runs }) => runs),
      request,
      tell,
    )
    for (const { page, runs } of held.splice(0)) {
      const text = textOf(runs, encoding).slice(0, mostText)
      tell({ kind: 'page', page: { page, text, way: 'layer', confidence: null } })
    }
  }
  for (let page = 1; page <= pdf.pages; page++) {
    if (request.skip.includes(page)) continue
    tell({ kind: 'begin', pages: [page] })
    const read = readOne(pdf, page, tell)
    if (read?.isPicture) pictures.push(page)
    else if (read) held.push({ page, runs: read.runs })
    if (held.length >= sample || encoding !== undefined) letGo()
  }
  letGo()
  return pictures
}

function readOne(pdf: OpenPdf, page: number, tell: Tell) {
  try {
    return readPage(pdf, page)
  } catch (error) {
    tell({ kind: 'unread', page, failure: failureOf(error) })
    return null
  }
}

function decide(
  pages: readonly (readonly Run[])[],
  request: ReadRequest,
  tell: Tell,
): FoundEncoding {
  const found = encodingOf(pages)
  if (found) tell({ kind: 'encoding', encoding: found })
  return request.said ?? (found?.isSure ? found.encoding : 'unicode')
}
