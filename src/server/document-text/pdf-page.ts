import { encodingOfFont, type FontEncoding } from '#domain/legacy-text/legacy-text.ts'
import { type OpenPdf, type Pdfium, withPage } from './pdfium.ts'
import type { Run } from './reading.ts'

/** A page as grey pixels, one byte each, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The text layer of a page, cut where the meaning of the font changes; `isPicture`: what it shows is a picture of text. */
export function readPage(
  pdf: OpenPdf,
  page: number,
): { readonly runs: readonly Run[]; readonly isPicture: boolean } {
  return withPage(pdf, page, (handle) => {
    const text = pdf.pdfium._FPDFText_LoadPage(handle)
    try {
      const runs = text === 0 ? [] : runsOf(pdf.pdfium, text)
      return { runs, isPicture: isPicture(pdf.pdfium, handle, lettersIn(runs)) }
    } finally {
      if (text !== 0) pdf.pdfium._FPDFText_ClosePage(text)
    }
  })
}

/** Renders a page in grey at so many dots an inch; huge pages smaller, so that no page takes more than 24 million dots. */
export function renderPage(pdf: OpenPdf, page: number, dpi: number): Picture {
  const { pdfium } = pdf
  return withPage(pdf, page, (handle) => {
    const [inchesX, inchesY] = [
      pdfium._FPDF_GetPageWidth(handle) / 72,
      pdfium._FPDF_GetPageHeight(handle) / 72,
    ]
    const fitting = Math.sqrt(mostPixels / Math.max(1e-6, inchesX * inchesY))
    const scale = Math.min(dpi, fitting)
    const width = Math.max(1, Math.round(inchesX * scale))
    const height = Math.max(1, Math.round(inchesY * scale))
    const stride = (width + 3) & ~3
    const buffer = pdfium._malloc(stride * height)
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, grey, buffer, stride)
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, withNotes | inGrey)
      return { width, height, data: tight(pdfium.HEAPU8, { buffer, width, height, stride }) }
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap)
      pdfium._free(buffer)
    }
  })
}

const mostPixels = 24_000_000
const grey = 1
const withNotes = 0x01
const inGrey = 0x08

function tight(
  heap: Uint8Array,
  at: {
    readonly buffer: number
    readonly width: number
    readonly height: number
    readonly stride: number
  },
): Uint8Array {
  const data = new Uint8Array(at.width * at.height)
  for (let row = 0; row < at.height; row++) {
    const start = at.buffer + row * at.stride
    data.set(heap.subarray(start, start + at.width), row * at.width)
  }
  return data
}

function runsOf(pdfium: Pdfium, text: number): readonly Run[] {
  const count = pdfium._FPDFText_CountChars(text)
  const fontOf = fontReader(pdfium, text)
  const runs: { text: string; font: FontEncoding | null }[] = []
  let font: FontEncoding | null = null
  for (let index = 0; index < count; index++) {
    const code = pdfium._FPDFText_GetUnicode(text, index)
    const sign = code === 0 || code > 0x10ffff ? '' : signOf(code)
    // Spaces and line ends that PDFium put in itself have no object and no font: they belong to what is before them.
    font = fontOf(index) ?? font
    const last = runs.at(-1)
    if (last && last.font === font) last.text += sign
    else runs.push({ text: sign, font })
  }
  return runs
}

function signOf(code: number): string {
  if (code === 0x0d) return ''
  // PDFium's own sign for a hyphen at the end of a line.
  return code === 0x02 ? '-' : String.fromCodePoint(code)
}

const noFont: FontEncoding | null = null

/** The meaning of the font at a place; undefined where there is no object. The name is asked once for each text object. */
function fontReader(
  pdfium: Pdfium,
  text: number,
): (index: number) => FontEncoding | null | undefined {
  const names = new Map<string, FontEncoding | null>()
  let [object, known]: [number, FontEncoding | null] = [-1, noFont]
  return (index) => {
    const now = pdfium._FPDFText_GetTextObject(text, index)
    if (now === 0) return undefined
    if (now === object) return known
    const name = fontName(pdfium, text, index)
    if (!names.has(name)) names.set(name, encodingOfFont(name))
    object = now
    known = names.get(name) ?? null
    return known
  }
}

function fontName(pdfium: Pdfium, text: number, index: number): string {
  const [space, flags] = [256, 4]
  const buffer = pdfium._malloc(space + flags)
  const length = pdfium._FPDFText_GetFontInfo(text, index, buffer, space, buffer + space)
  const name =
    length > 1 && length <= space
      ? Buffer.from(pdfium.HEAPU8.subarray(buffer, buffer + length - 1)).toString('utf8')
      : ''
  pdfium._free(buffer)
  return name
}

function lettersIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}

/** A page with hardly a letter that shows anything, or with a line or two (a signature's mark) over a picture of a page. */
function isPicture(pdfium: Pdfium, page: number, letters: number): boolean {
  if (letters >= 250) return false
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), 500)
  if (letters < 16) return count > 0
  const area = pdfium._FPDF_GetPageWidth(page) * pdfium._FPDF_GetPageHeight(page)
  for (let index = 0; index < count; index++)
    if (imageArea(pdfium, pdfium._FPDFPage_GetObject(page, index)) > area * 0.5) return true
  return false
}

function imageArea(pdfium: Pdfium, object: number): number {
  const image = 3
  if (pdfium._FPDFPageObj_GetType(object) !== image) return 0
  const at = pdfium._malloc(16)
  const isKnown = pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(at / 4, at / 4 + 4)
  pdfium._free(at)
  return isKnown ? (right - left) * (top - bottom) : 0
}
