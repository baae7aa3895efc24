import { PDFiumLibrary } from '@hyzyla/pdfium'
import { unreadable } from './reading.ts'

/** The calls of PDFium that the reader makes itself: the library's own wrapper knows no fonts. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly _malloc: (bytes: number) => number
  readonly _free: (at: number) => void
  readonly _FPDF_LoadMemDocument: (at: number, bytes: number, password: number) => number
  readonly _FPDF_CloseDocument: (document: number) => void
  readonly _FPDF_GetLastError: () => number
  readonly _FPDF_GetPageCount: (document: number) => number
  readonly _FPDF_LoadPage: (document: number, index: number) => number
  readonly _FPDF_ClosePage: (page: number) => void
  readonly _FPDF_GetPageWidth: (page: number) => number
  readonly _FPDF_GetPageHeight: (page: number) => number
  readonly _FPDFText_LoadPage: (page: number) => number
  readonly _FPDFText_ClosePage: (text: number) => void
  readonly _FPDFText_CountChars: (text: number) => number
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number
  readonly _FPDFText_GetTextObject: (text: number, index: number) => number
  readonly _FPDFText_GetFontInfo: (
    text: number,
    index: number,
    buffer: number,
    bytes: number,
    flags: number,
  ) => number
  readonly _FPDFPage_CountObjects: (page: number) => number
  readonly _FPDFPage_GetObject: (page: number, index: number) => number
  readonly _FPDFPageObj_GetType: (object: number) => number
  readonly _FPDFPageObj_GetBounds: (
    object: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ) => number
  readonly _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    buffer: number,
    stride: number,
  ) => number
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => void
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void
  readonly _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void
}

export interface OpenPdf {
  readonly pdfium: Pdfium
  readonly document: number
  readonly pages: number
}

/** Opens a PDF that is wholly in memory. Throws unreadable: `encrypted`, `damaged`. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const library = (await PDFiumLibrary.init()) as unknown as { readonly module: Pdfium }
  const pdfium = library.module
  const at = pdfium._malloc(bytes.length)
  if (at === 0) throw unreadable('tooHeavy')
  pdfium.HEAPU8.set(bytes, at)
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0)
  const passwordWanted = 4
  if (document === 0)
    throw unreadable(pdfium._FPDF_GetLastError() === passwordWanted ? 'encrypted' : 'damaged')
  return { pdfium, document, pages: pdfium._FPDF_GetPageCount(document) }
}

/** Opens one page for some work and closes it. Throws unreadable `damaged`. */
export function withPage<T>(
  { pdfium, document }: OpenPdf,
  page: number,
  work: (handle: number) => T,
): T {
  const handle = pdfium._FPDF_LoadPage(document, page - 1)
  if (handle === 0) throw unreadable('damaged')
  try {
    return work(handle)
  } finally {
    pdfium._FPDF_ClosePage(handle)
  }
}
