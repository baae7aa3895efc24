import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A zip (DOCX, XLSX) written anew with fixed times: the libraries stamp each entry, and the document's own properties,
 * with the clock. Only for files that we made: nothing is checked.
 */
export function withFixedDates(zip: Uint8Array, day: string): Uint8Array {
  const entries = zipEntries(zip)
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const content = name === 'docProps/core.xml' ? fixProperties(bytes, day) : bytes
    const packed = deflateRawSync(content, { level: 6 })
    const fields = { name: Buffer.from(name), packed, size: content.length, crc: crc32(content) }
    const local = Buffer.concat([localHeader(fields), fields.name, packed])
    directory.push(Buffer.concat([directoryHeader(fields, offset), fields.name]))
    locals.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  return new Uint8Array(
    Buffer.concat([...locals, index, endOf(entries.length, index.length, offset)]),
  )
}

interface Fields {
  readonly name: Buffer
  readonly packed: Buffer
  readonly size: number
  readonly crc: number
}

function fixProperties(bytes: Buffer, day: string): Buffer {
  const text = bytes.toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)
  return Buffer.from(text)
}

/** The files inside a zip that is known to be sound. */
export function zipEntries(
  bytes: Uint8Array,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const local = zip.readUInt32LE(at + 42)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    return { name, bytes: method === 0 ? Buffer.from(packed) : inflateRawSync(packed) }
  }).filter((one) => !one.name.endsWith('/'))
}

/** 1 January 1980, the first day that a zip can say. */
const time = { clock: 0, date: 33 }

function localHeader({ name, packed, size, crc }: Fields): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(0x0800, 6)
  common(header, 8, { name, packed, size, crc })
  return header
}

function directoryHeader(fields: Fields, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(0x0800, 8)
  common(header, 10, fields)
  header.writeUInt32LE(offset, 42)
  return header
}

function common(header: Buffer, at: number, { name, packed, size, crc }: Fields): void {
  header.writeUInt16LE(8, at)
  header.writeUInt16LE(time.clock, at + 2)
  header.writeUInt16LE(time.date, at + 4)
  header.writeUInt32LE(crc, at + 6)
  header.writeUInt32LE(packed.length, at + 10)
  header.writeUInt32LE(size, at + 14)
  header.writeUInt16LE(name.length, at + 18)
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
