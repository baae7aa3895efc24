import { readFile } from 'node:fs/promises'
import decodeHeic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from './pdf-page.ts'

/** The longer side of an A4 page at 200 dots an inch: what the engine reads best. */
const bestSide = 2339
const mostPixels = 150_000_000

/** How many pages an image file has: a TIFF may have many. */
export async function imagePages(file: string): Promise<number> {
  if (await isHeic(file)) return 1
  const { pages = 1, format } = await sharp(file, { limitInputPixels: mostPixels }).metadata()
  return format === 'tiff' ? pages : 1
}

/** A page of an image file in grey, upright as its camera says, as large as the engine likes it. */
export async function pictureOfImage(file: string, page: number): Promise<Picture> {
  const image = (await isHeic(file)) ? await fromHeic(file) : fromFile(file, page)
  const upright = image.autoOrient().flatten({ background: '#ffffff' }).grayscale()
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true })
  const side = Math.max(info.width, info.height)
  const { width, height, channels } = info
  const isGood = side > bestSide * 0.7 && side < bestSide * 1.3
  if (isGood && channels === 1) return { width, height, data }
  const grey = sharp(data, { raw: { width, height, channels } })
  const sized = isGood
    ? grey
    : grey.resize({
        width: Math.max(1, Math.round((width * bestSide) / side)),
        height: Math.max(1, Math.round((height * bestSide) / side)),
        fit: 'fill',
      })
  const made = await sized.extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  return { width: made.info.width, height: made.info.height, data: made.data }
}

function fromFile(file: string, page: number): Sharp {
  const options = { limitInputPixels: mostPixels, failOn: 'error' as const }
  return sharp(file, page > 1 ? { ...options, page: page - 1 } : options)
}

async function fromHeic(file: string): Promise<Sharp> {
  const { width, height, data } = await decodeHeic({ buffer: await readFile(file) })
  return sharp(new Uint8Array(data), { raw: { width, height, channels: 4 } })
}

async function isHeic(file: string): Promise<boolean> {
  const { format, compression } = await sharp(file, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => ({ format: undefined, compression: undefined }))
  return format === 'heif' && compression === 'hevc'
}
