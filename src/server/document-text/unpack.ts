import { strFromU8, unzip } from 'fflate'
import { unreadable } from './reading.ts'

/** What one part of an office file may weigh unpacked, and all of them together. */
const mostBytes = 80_000_000

const sealed = Buffer.from('EncryptedPackage', 'utf16le')

/** An office file with a password: a compound file with its ZIP sealed inside. */
export function isSealed(bytes: Uint8Array): boolean {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
  return isCompound && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(sealed)
}

/** Parts of an office file (a ZIP) as text, by name. Throws unreadable `damaged`, `encrypted`, `tooHeavy`. */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  if (isSealed(bytes)) throw unreadable('encrypted')
  let total = 0
  let isTooHeavy = false
  const files = await new Promise<Record<string, Uint8Array>>((done, fail) => {
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          if (isTooHeavy || !wanted(name)) return false
          total += originalSize
          isTooHeavy = total > mostBytes
          return !isTooHeavy
        },
      },
      (error, found) => (error ? fail(unreadable('damaged')) : done(found)),
    )
  })
  if (isTooHeavy) throw unreadable('tooHeavy')
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}
