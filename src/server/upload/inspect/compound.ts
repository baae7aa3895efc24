import { readFile } from 'node:fs/promises'
import { type CFB$Container, type CFB$Entry, find, read } from 'cfb'
import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'

const largest = 256 * 1024 * 1024
const macros = /\/(Macros|_VBA_PROJECT_CUR|VBA)\//i

/** A document of the old Word or Excel. Encrypted new ones come in this form too. */
export async function inspectCompound(path: string, size: number): Promise<FileFacts> {
  if (size > largest) throw new Refusal('too_large', { limit: largest })
  const file = parse(await readFile(path))
  if (find(file, '/EncryptedPackage')) throw new Refusal('file_encrypted')
  if (file.FullPaths.some((one) => macros.test(one))) throw new Refusal('file_macros')
  const word = find(file, '/WordDocument')
  if (word) return withoutPassword(isWordLocked(word), 'application/msword', 'doc')
  const excel = find(file, '/Workbook') ?? find(file, '/Book')
  if (excel) return withoutPassword(isExcelLocked(excel), 'application/vnd.ms-excel', 'xls')
  throw new Refusal('file_type', { found: 'compound' })
}

function parse(bytes: Buffer): CFB$Container {
  try {
    return read(bytes, { type: 'buffer' })
  } catch {
    throw new Refusal('file_damaged', { found: 'compound' })
  }
}

function withoutPassword(isLocked: boolean, type: string, kind: 'doc' | 'xls'): FileFacts {
  if (isLocked) throw new Refusal('file_encrypted')
  return factsOf(type, kind)
}

/** fEncrypted of the file's own header. */
function isWordLocked({ content }: CFB$Entry): boolean {
  const bytes = Buffer.from(content as Uint8Array)
  if (bytes.length < 32) throw new Refusal('file_damaged', { found: 'doc' })
  return (bytes.readUInt16LE(10) & 0x0100) !== 0
}

/** FILEPASS is the record after the first. */
function isExcelLocked({ content }: CFB$Entry): boolean {
  const bytes = Buffer.from(content as Uint8Array)
  if (bytes.length < 8) throw new Refusal('file_damaged', { found: 'xls' })
  const next = 4 + bytes.readUInt16LE(2)
  return next + 2 <= bytes.length && bytes.readUInt16LE(next) === 0x2f
}
