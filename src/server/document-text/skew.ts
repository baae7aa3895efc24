import type { Picture } from './pdf-page.ts'

/** Papers lie askew by less than this, in degrees. */
const most = 5

/**
 * Độ nghiêng: by how many degrees the lines of text go down to the right. Turned right, the rows of a page are dark and bright
 * by turns: the angle with the strongest change between rows is the one. 0 where nothing is written.
 */
export function skewOf(picture: Picture): number {
  const ink = inkOf(picture)
  if (ink.x.length < 50) return 0
  const score = (angle: number) => contrastAt(ink, picture.height, angle)
  const coarse = best(range(-most, most, 0.5), score)
  return Math.round(best(range(coarse - 0.5, coarse + 0.5, 0.1), score) * 10) / 10
}

interface Ink {
  readonly x: Uint16Array
  readonly y: Uint16Array
}

/** Places that are much darker than the paper; the edge of the scan is left out. */
function inkOf({ width, height, data }: Picture): Ink {
  const limit = brightnessOf(data) * 0.6
  const margin = Math.round(width * 0.03)
  const x: number[] = []
  const y: number[] = []
  for (let row = margin; row < height - margin; row++)
    for (let column = margin; column < width - margin; column++)
      if ((data[row * width + column] ?? 255) < limit) {
        x.push(column)
        y.push(row)
      }
  return { x: Uint16Array.from(x), y: Uint16Array.from(y) }
}

/** The brightness of the paper itself: more than half of a page is paper. */
function brightnessOf(data: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += 7)
    counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1
  const half = data.length / 7 / 2
  let [seen, tone] = [0, 0]
  while (tone < 255 && seen + (counts[tone] ?? 0) < half) seen += counts[tone++] ?? 0
  return tone
}

function contrastAt(ink: Ink, height: number, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const rows = new Float64Array(height * 2)
  for (let at = 0; at < ink.x.length; at++) {
    const row = Math.round((ink.y[at] ?? 0) - slope * (ink.x[at] ?? 0) + height / 2)
    rows[row] = (rows[row] ?? 0) + 1
  }
  let contrast = 0
  for (let row = 1; row < rows.length; row++)
    contrast += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return contrast
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step)
}

function best(angles: readonly number[], score: (angle: number) => number): number {
  let found = { angle: 0, score: -1 }
  for (const angle of angles) {
    const now = score(angle)
    if (now > found.score) found = { angle, score: now }
  }
  return found.angle
}
