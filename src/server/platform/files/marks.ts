import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'

/** What proves bytes: their number and three sums, taken in one pass. */
export interface Marks {
  readonly bytes: number
  /** CRC-32 of ISO 3309 as a number, as ZIP has it. */
  readonly crc32: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly sha512: string
}

/** Marks being taken while bytes go by. */
export interface Marking {
  readonly take: (chunk: Uint8Array) => void
  readonly bytes: () => number
  /** Ends it; nothing more can be taken. */
  readonly marks: () => Marks
}

export function beginMarks(): Marking {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let crc = 0
  let bytes = 0
  return {
    take: (chunk) => {
      sha256.update(chunk)
      sha512.update(chunk)
      crc = crc32(chunk, crc)
      bytes += chunk.byteLength
    },
    bytes: () => bytes,
    marks: () => ({
      bytes,
      crc32: crc,
      sha256: sha256.digest('hex'),
      sha512: sha512.digest('hex'),
    }),
  }
}

const atOnce = 1024 * 1024

/** The marks of a file on disk. */
export async function marksOf(path: string): Promise<Marks> {
  const marking = beginMarks()
  for await (const chunk of createReadStream(path, { highWaterMark: atOnce })) marking.take(chunk)
  return marking.marks()
}
