import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type Pdf = PDFDocumentProxy
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/**
 * Opens a PDF by parts, as they are needed. Nothing inside it runs: no script, no form, no link of its own; decoders
 * without WebAssembly, which the policy of our pages forbids. `close` frees the worker.
 */
export function openPdf(url: string): { readonly pdf: Promise<Pdf>; readonly close: () => void } {
  GlobalWorkerOptions.workerSrc = workerUrl
  const task = getDocument({
    url,
    withCredentials: true,
    disableAutoFetch: true,
    rangeChunkSize: 256 * 1024,
    enableXfa: false,
    stopAtErrors: false,
    useWasm: false,
    wasmUrl: '/pdfjs/wasm/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    maxImageSize: 64 * 1024 * 1024,
  })
  return {
    pdf: task.promise,
    close: () => {
      task.destroy().catch(() => undefined)
    },
  }
}
