import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Pdf, PdfPage } from './open-pdf.ts'
import { type Place, runsOf } from './pdf-text.ts'

const sharpest = 2
const widestCanvas = 4096

export interface DrawnPage {
  readonly height: number
  /** Marks the places on the page's own text; `active` is brought into sight. */
  readonly mark: (places: readonly Place[], active: Place | undefined) => void
}

/** Draws one page and lays its text over it, to be selected and found. Stops without a word when `signal` says so. */
export async function drawPage(
  pdf: Pdf,
  number: number,
  width: number,
  into: { readonly canvas: HTMLCanvasElement; readonly layer: HTMLElement },
  signal: AbortSignal,
): Promise<DrawnPage | null> {
  const page = await pdf.getPage(number)
  if (signal.aborted) return null
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const sharpness = Math.min(window.devicePixelRatio || 1, sharpest, widestCanvas / width)
  into.canvas.width = Math.floor(viewport.width * sharpness)
  into.canvas.height = Math.floor(viewport.height * sharpness)
  const transform = sharpness === 1 ? undefined : [sharpness, 0, 0, sharpness, 0, 0]
  const drawing = page.render({
    canvas: into.canvas,
    viewport,
    annotationMode: 1,
    ...(transform ? { transform } : {}),
  })
  signal.addEventListener('abort', () => drawing.cancel())
  await drawing.promise
  if (signal.aborted) return null
  return { height: viewport.height, mark: await layText(page, viewport, into.layer) }
}

async function layText(
  page: PdfPage,
  viewport: ReturnType<PdfPage['getViewport']>,
  layer: HTMLElement,
): Promise<DrawnPage['mark']> {
  const content = await page.getTextContent()
  layer.replaceChildren()
  layer.style.setProperty('--total-scale-factor', String(viewport.scale))
  const text = new TextLayer({ textContentSource: content, container: layer, viewport })
  await text.render()
  const { runs } = runsOf(content)
  return (places, active) => {
    text.textDivs.forEach((run: HTMLElement, index: number) => {
      markRun(run, text.textContentItemsStr[index] ?? '', runs[index] ?? 0, places, active)
    })
    layer.querySelector('[data-active]')?.scrollIntoView({ block: 'center' })
  }
}

/** One run of text again, the parts of it that were found set off. */
function markRun(
  run: HTMLElement,
  text: string,
  start: number,
  places: readonly Place[],
  active: Place | undefined,
): void {
  const within = places.filter(({ from, to }) => from < start + text.length && to > start)
  if (within.length === 0) {
    if (run.firstElementChild) run.replaceChildren(text)
    return
  }
  const parts: (string | HTMLElement)[] = []
  let at = 0
  for (const place of within) {
    const [from, to] = [Math.max(at, place.from - start), Math.min(text.length, place.to - start)]
    const mark = document.createElement('mark')
    mark.textContent = text.slice(from, to)
    if (place === active) mark.dataset['active'] = ''
    parts.push(text.slice(at, from), mark)
    at = to
  }
  run.replaceChildren(...parts, text.slice(at))
}
