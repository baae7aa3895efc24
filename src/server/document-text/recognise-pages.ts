import { cleanScan } from './clean-scan.ts'
import { type Engine, openEngine } from './engine.ts'
import { keepPage, keptPage, pageDpi } from './kept-pages.ts'
import type { Picture } from './pdf-page.ts'
import { failureOf, type ReadRequest, type Tell } from './reading.ts'

/** Less sure than this, it is no text: a photo of a road, a map. */
const leastConfidence = 35

/** Recognises pages, as many at a time as the engine takes; a page that fails is told and the others go on. */
export async function recognisePages(
  request: ReadRequest,
  pages: readonly number[],
  pictureOf: (page: number) => Promise<Picture>,
  tell: Tell,
): Promise<void> {
  const queue = [...pages]
  const underWay = new Set<number>()
  let engine: Promise<Engine> | undefined
  const one = async (page: number) => {
    underWay.add(page)
    tell({ kind: 'begin', pages: [...underWay] })
    try {
      engine ??= openEngine()
      await recognisePage(request, page, pictureOf, await engine, tell)
    } catch (error) {
      tell({ kind: 'unread', page, failure: failureOf(error) })
    } finally {
      underWay.delete(page)
    }
  }
  const line = async () => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) await one(page)
  }
  await Promise.all(request.single ? [line()] : [line(), line()])
  await (await engine)?.close()
}

async function recognisePage(
  { work }: ReadRequest,
  page: number,
  pictureOf: (page: number) => Promise<Picture>,
  engine: Engine,
  tell: Tell,
): Promise<void> {
  let found = await keptPage(work, page)
  if (!found) {
    const clean = await cleanScan(await pictureOf(page))
    found = await engine.recognise(clean, pageDpi)
    await keepPage(work, page, clean, found)
  }
  const { confidence } = found
  const text = confidence < leastConfidence ? '' : found.text
  tell({ kind: 'page', page: { page, text, way: 'recognised', confidence } })
}
