import { read as openCompound } from 'cfb'
import { type Run, unreadable } from './reading.ts'

/**
 * The text of a binary Word file (97–2003) by its table of pieces, for machines without LibreOffice. Fonts are not looked at:
 * the spelling tells the encoding. Word's code 1F, the soft hyphen, stays: it is ư in TCVN3.
 */
export function readOldWord(bytes: Uint8Array): Run[][] {
  const compound = openCompound(Buffer.from(bytes), { type: 'buffer' })
  const stream = (name: string) => {
    const at = compound.FullPaths.findIndex((path) => path.endsWith(`/${name}`))
    const content = compound.FileIndex[at]?.content
    return content ? Buffer.from(content as Uint8Array) : null
  }
  const main = stream('WordDocument')
  if (!main || main.length < 0x1aa) throw unreadable('damaged')
  const flags = main.readUInt16LE(0x0a)
  if ((flags & 0x0100) !== 0) throw unreadable('encrypted')
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (!table) throw unreadable('damaged')
  const text = piecesOf(main, table).join('')
  return withoutFieldCodes(text)
    .split('\f')
    .map((page) => [{ text: page.replace(/[\r\v]/g, '\n').replaceAll('\u0007', '\t'), font: null }])
}

/** [MS-DOC] 2.9.38 Clx: property changes first, then the pieces. */
function piecesOf(main: Buffer, table: Buffer): readonly string[] {
  const start = main.readUInt32LE(0x1a2)
  const end = start + main.readUInt32LE(0x1a6)
  if (end > table.length) throw unreadable('damaged')
  let at = start
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (at + 5 > end || table[at] !== 2) throw unreadable('damaged')
  const size = table.readUInt32LE(at + 1)
  const first = at + 5
  const count = Math.floor((size - 4) / 12)
  if (first + size > table.length) throw unreadable('damaged')
  return Array.from({ length: count }, (_, index) => {
    const letters =
      table.readUInt32LE(first + (index + 1) * 4) - table.readUInt32LE(first + index * 4)
    const where = table.readUInt32LE(first + (count + 1) * 4 + index * 8 + 2)
    return pieceAt(main, where, letters)
  })
}

/** Pieces are single bytes (Windows-1252) or UTF-16; the bit says which. */
function pieceAt(main: Buffer, where: number, letters: number): string {
  const isBytes = (where & 0x40000000) !== 0
  const at = isBytes ? (where & 0x3fffffff) / 2 : where
  const bytes = main.subarray(at, at + (isBytes ? letters : letters * 2))
  return new TextDecoder(isBytes ? 'windows-1252' : 'utf-16le').decode(bytes)
}

/** A field is 13 code 14 result 15: only its result is shown. */
function withoutFieldCodes(text: string): string {
  let shown = ''
  let codes = 0
  for (const sign of text) {
    if (sign === '\u0013') codes++
    else if (sign === '\u0014' || sign === '\u0015') {
      if (codes > 0 && sign === '\u0014') codes--
    } else if (codes === 0) shown += sign
  }
  return shown
}
