import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import sharp from 'sharp'
import { tinosFile } from '#server/generate/documents/fonts.ts'
import { type Random, randomOf } from '#server/generate/random.ts'
import type { ScanText } from './scan-texts.ts'

/** An A4 page at 200 dots an inch. */
const width = 1654
const height = 2339
const margin = 190

/**
 * A paper as a worn office scanner gives it: turned by a degree, blurred, spoiled by grain and specks, squeezed as JPEG. The same
 * paper is the same bytes each time. `lines` are the lines as they stand on the page.
 */
export async function spoiledScan(
  text: ScanText,
): Promise<{ readonly jpeg: Uint8Array; readonly lines: readonly string[] }> {
  const random = randomOf(8, 'spoiled', text.name)
  const { png, lines } = render(text)
  const turned = await sharp(png)
    .rotate(random.chance(0.5) ? 1 : -1, { background: '#ffffff' })
    .resize(width, height, { fit: 'cover' })
    .blur(0.8)
    .grayscale()
    .raw()
    .toBuffer()
  spoil(turned, random)
  const raw = { width, height, channels: 1 } as const
  const jpeg = await sharp(turned, { raw }).jpeg({ quality: 50 }).toBuffer()
  return { jpeg, lines }
}

function render(text: ScanText): { readonly png: Uint8Array; readonly lines: readonly string[] } {
  if (!GlobalFonts.has('Tinos')) GlobalFonts.registerFromPath(tinosFile('400Regular'), 'Tinos')
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#101010'
  const dots = (text.size * 200) / 72
  context.font = `${dots}px Tinos`
  const lines = text.lines.flatMap((line) =>
    wrap(line, (words) => context.measureText(words).width <= width - 2 * margin),
  )
  lines.forEach((line, at) => {
    context.fillText(line, margin, 220 + at * dots * 1.45)
  })
  return { png: new Uint8Array(canvas.toBuffer('image/png')), lines }
}

function wrap(line: string, fits: (words: string) => boolean): readonly string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Grain over all of the page, and dust: dark and bright dots. */
function spoil(data: Uint8Array, random: Random): void {
  for (let at = 0; at < data.length; at++) {
    const grain = (random.next() + random.next() + random.next() - 1.5) * 34
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * 0.92 + grain))
  }
  for (let speck = 0; speck < data.length * 0.004; speck++)
    data[random.whole(0, data.length - 1)] = random.chance(0.5) ? 0 : 255
}
