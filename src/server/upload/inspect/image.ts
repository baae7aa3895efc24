import { readFile } from 'node:fs/promises'
import decodeHeic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'
import { pictureHash, side } from './picture-hash.ts'

const mostPixels = 268_402_689

/** Opens a picture all through, so that one that lost its end is found. */
export async function inspectImage(path: string, type: string): Promise<FileFacts> {
  try {
    const picture = await openPicture(path, type)
    const grey = await picture
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(side, side, { fit: 'fill' })
      .raw()
      .toBuffer()
    return factsOf(type, 'image', { phash: pictureHash(grey) })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    throw new Refusal(/pixel limit/.test(message) ? 'file_bomb' : 'file_damaged', { found: type })
  }
}

/** A picture upright, its metadata left behind; phones' HEIC is decoded apart. */
export async function openPicture(path: string, type: string): Promise<Sharp> {
  if (type !== 'image/heic' && type !== 'image/heif')
    return sharp(path, { failOn: 'truncated', limitInputPixels: mostPixels }).autoOrient()
  const { width, height, data } = await decodeHeic({ buffer: await readFile(path) })
  const raw = { width, height, channels: 4 } as const
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw })
}
