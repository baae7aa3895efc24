import sharp, { type Sharp } from 'sharp'
import { hasSpecks, median3 } from './median.ts'
import type { Picture } from './pdf-page.ts'
import { skewOf } from './skew.ts'

/** Less than this many degrees would only blur the letters. */
const leastTurn = 0.1
/** The skew shows in a small picture just as well. */
const smallWidth = 700

/**
 * A scanned page made straight (by the lines of its text), freed of specks and grain, its ink made dark. `normalise` would lift
 * the noise of a sparse page into ink; it is not used.
 */
export async function cleanScan(picture: Picture): Promise<Picture> {
  const skew = skewOf(await smaller(picture))
  const even = open(hasSpecks(picture) ? median3(picture) : picture)
  const straight = Math.abs(skew) < leastTurn ? even : even.rotate(-skew, { background: '#ffffff' })
  return await raw(straight.blur(0.8).linear(1.35, -25))
}

async function smaller(picture: Picture): Promise<Picture> {
  if (picture.width <= smallWidth) return picture
  return await raw(open(picture).resize({ width: smallWidth, kernel: 'linear' }))
}

function open({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } })
}

async function raw(pipeline: Sharp): Promise<Picture> {
  const { data, info } = await pipeline
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}
