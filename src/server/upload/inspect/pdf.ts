import { open, readFile } from 'node:fs/promises'
import { type PDFiumLibrary, PDFiumLibrary as Pdfium } from '@hyzyla/pdfium'
import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'

/** A longer one is not opened here: all of it would be in memory. Its head and its end are still looked at. */
const mostOpened = 256 * 1024 * 1024
const tailBytes = 64 * 1024
/** PDFium's own numbers: password, security. */
const locked = /password|security|encrypt/i

let library: Promise<PDFiumLibrary> | undefined

/** Opens a PDF to see that it can be read. One that lost its end would be repaired by guessing, so the end is looked for. */
export async function inspectPdf(path: string, size: number): Promise<FileFacts> {
  const tail = await tailOf(path, size)
  if (!tail.includes('%%EOF')) throw new Refusal('file_damaged', { found: 'pdf' })
  if (size > mostOpened) return factsOf('application/pdf', 'pdf')
  return factsOf('application/pdf', 'pdf', { pages: await countPages(path) })
}

async function countPages(path: string): Promise<number> {
  library ??= Pdfium.init()
  const pdfium = await library
  const document = await pdfium.loadDocument(await readFile(path)).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : ''
    throw new Refusal(locked.test(message) ? 'file_encrypted' : 'file_damaged', { found: 'pdf' })
  })
  try {
    const pages = document.getPageCount()
    if (pages === 0) throw new Refusal('file_damaged', { found: 'pdf' })
    return pages
  } finally {
    document.destroy()
  }
}

async function tailOf(path: string, size: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const length = Math.min(size, tailBytes)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer
  } finally {
    await file.close()
  }
}
