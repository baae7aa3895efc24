import { mkdir, readFile, stat } from 'node:fs/promises'
import type { FileKind } from '#domain/evidence/library.ts'
import { encodingOf, textOf } from './join-runs.ts'
import { writeCopy } from './kept-pages.ts'
import { pdfReader } from './pdf-reader.ts'
import { imagePages, pictureOfImage } from './picture-of-image.ts'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'
import { readPlain } from './read-plain.ts'
import { readSheets } from './read-sheets.ts'
import { readSlides } from './read-slides.ts'
import { type ReadPages, type ReadRequest, type Tell, unreadable } from './reading.ts'
import { recognisePages } from './recognise-pages.ts'
import { splitPages } from './split-pages.ts'

const wholeFiles: Partial<Record<FileKind, ReadPages>> = {
  docx: readDocx,
  doc: readDoc,
  xlsx: readSheets,
  xls: readSheets,
  ods: readSheets,
  pptx: readSlides,
  csv: readPlain,
  text: readPlain,
}

/** What is in memory at once; PDFs and pictures may weigh more than texts. */
const mostBytes = { pdf: 400_000_000, other: 200_000_000 }

/** Reads a file page by page and tells each page as soon as it is known. Throws what `failureOf` understands. */
export async function readDocument(request: ReadRequest, tell: Tell): Promise<void> {
  const { kind, file, work } = request
  const { size } = await stat(file)
  if (size > (kind === 'pdf' ? mostBytes.pdf : mostBytes.other)) throw unreadable('tooHeavy')
  await mkdir(work, { recursive: true, mode: 0o700 })
  const readWhole = wholeFiles[kind]
  if (kind === 'pdf') await readPdf(request, tell)
  else if (kind === 'image') await readImage(request, tell)
  else if (readWhole) await readWholeFile(request, readWhole, tell)
  else throw unreadable('unsupported')
}

async function readWholeFile(request: ReadRequest, read: ReadPages, tell: Tell): Promise<void> {
  const pages = splitPages(await read(request))
  tell({ kind: 'pages', pages: pages.length })
  const found = encodingOf(pages)
  if (found) tell({ kind: 'encoding', encoding: found })
  const encoding = request.said ?? (found?.isSure ? found.encoding : 'unicode')
  pages.forEach((runs, at) => {
    const text = textOf(runs, encoding)
    tell({ kind: 'page', page: { page: at + 1, text, way: 'layer', confidence: null } })
  })
  tell({ kind: 'done', copy: null })
}

async function readPdf(request: ReadRequest, tell: Tell): Promise<void> {
  const reader = await pdfReader(await readFile(request.file))
  tell({ kind: 'pages', pages: reader.pages })
  const pictures = reader.readText(request, tell)
  await finish(request, pictures, (page) => Promise.resolve(reader.pictureOf(page)), tell)
}

async function readImage(request: ReadRequest, tell: Tell): Promise<void> {
  const count = await imagePages(request.file)
  tell({ kind: 'pages', pages: count })
  const pages = Array.from({ length: count }, (_, at) => at + 1).filter(
    (page) => !request.skip.includes(page),
  )
  await finish(request, pages, (page) => pictureOfImage(request.file, page), tell)
}

/** Recognises the pages that are pictures and makes the copy, or only tells which they are. */
async function finish(
  request: ReadRequest,
  pictures: readonly number[],
  pictureOf: Parameters<typeof recognisePages>[2],
  tell: Tell,
): Promise<void> {
  if (!request.recognise) {
    for (const page of pictures) tell({ kind: 'picture', page })
    tell({ kind: 'done', copy: null })
    return
  }
  await recognisePages(request, pictures, pictureOf, tell)
  tell({ kind: 'begin', pages: [] })
  const copy = pictures.length > 0 ? await writeCopy(request.work, pictures) : null
  tell({ kind: 'done', copy })
}
