import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Picture } from './pdf-page.ts'
import type { RecognisedPage } from './recognised-page.ts'
import { type CopyPage, writeSearchablePdf } from './searchable-pdf.ts'

/** Dots an inch of every page that is recognised. */
export const pageDpi = 200

/** Keeps a recognised page with its picture in the folder of the reading: whoever goes on after a crash finds it done. */
export async function keepPage(
  work: string,
  page: number,
  picture: Picture,
  recognised: RecognisedPage,
): Promise<void> {
  const { width, height, data } = picture
  const jpeg = await sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 55 })
    .toBuffer()
  await writeFile(pictureFile(work, page), jpeg)
  await writeFile(`${textFile(work, page)}.part`, JSON.stringify(recognised))
  await rename(`${textFile(work, page)}.part`, textFile(work, page))
}

/** What an earlier reader has kept of a page, null when nothing. */
export async function keptPage(work: string, page: number): Promise<RecognisedPage | null> {
  try {
    return JSON.parse(await readFile(textFile(work, page), 'utf8'))
  } catch {
    return null
  }
}

/** Makes the searchable copy of the kept pages; answers with its file. */
export async function writeCopy(work: string, pages: readonly number[]): Promise<string> {
  const file = join(work, 'copy.pdf')
  await writeSearchablePdf(file, copyPages(work, pages))
  return file
}

async function* copyPages(work: string, pages: readonly number[]): AsyncGenerator<CopyPage> {
  for (const page of pages) {
    const recognised = await keptPage(work, page)
    if (recognised)
      yield { jpeg: await readFile(pictureFile(work, page)), recognised, dpi: pageDpi }
  }
}

function textFile(work: string, page: number): string {
  return join(work, `${page}.json`)
}

function pictureFile(work: string, page: number): string {
  return join(work, `${page}.jpg`)
}
