import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Fault } from '#domain/fault.ts'

export type TextResult =
  | { readonly text: string; readonly bytes: Uint8Array; readonly faults: readonly [] }
  | { readonly text: null; readonly bytes: null; readonly faults: readonly Fault[] }

/**
 * The text of a file, strict UTF-8 (a byte order mark is dropped). `name` is how faults call the file. Never reads more
 * than `maxBytes`; missing, empty, oversized, binary and wrongly encoded files are faults.
 */
export async function readText(path: string, name: string, maxBytes: number): Promise<TextResult> {
  const bytes = await readWithin(path, maxBytes)
  if (bytes === 'missing') return refused(name, 'file_missing')
  if (bytes === 'irregular') return refused(name, 'file_not_regular')
  if (bytes === 'large') return refused(name, 'file_too_large', { limit: megabytes(maxBytes) })
  return decodeText(bytes, name)
}

/** The same for bytes that are at hand. */
export function decodeText(bytes: Uint8Array, name: string): TextResult {
  if (bytes.length === 0) return refused(name, 'file_empty')
  if (bytes.includes(0) || isArchive(bytes)) return refused(name, 'file_not_text')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return refused(name, 'file_empty')
    return { text, bytes, faults: [] }
  } catch {
    return refused(name, 'file_not_utf8', {}, lineOfBadByte(bytes))
  }
}

export function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

async function readWithin(
  path: string,
  maxBytes: number,
): Promise<Uint8Array | 'missing' | 'irregular' | 'large'> {
  let file: FileHandle
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return 'missing'
  }
  try {
    const { size } = await file.stat().then((s) => (s.isFile() ? s : { size: -1 }))
    if (size < 0) return 'irregular'
    if (size > maxBytes) return 'large'
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** ZIP (also XLSX, DOCX) and gzip begin with these bytes, whatever the file's name says. */
function isArchive(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  return (a === 0x50 && b === 0x4b && (bytes[2] ?? 0) < 0x09) || (a === 0x1f && b === 0x8b)
}

/** Decodes line by line only after the whole failed, to name the line. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1
  let from = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, from)
    const part = bytes.subarray(from, end === -1 ? bytes.length : end)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part)
    } catch {
      return line
    }
    if (end === -1) return line
    from = end + 1
    line += 1
  }
}

function refused(
  file: string,
  code: Fault['code'],
  params: Fault['params'] = {},
  line?: number,
): TextResult {
  const fault: Fault = line === undefined ? { file, code, params } : { file, line, code, params }
  return { text: null, bytes: null, faults: [fault] }
}
