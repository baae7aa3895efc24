import { open } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'

/** What a file is by its first bytes, whatever it is called. */
export type TableKind = 'zip' | 'cfb' | 'text'

const signs: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['cfb', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]

/** Throws `file_empty` for a file of nothing, `table_not_table` for what can be no table (a picture, PDF, web page). */
export async function sniff(path: string): Promise<TableKind> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.length === 0) throw new Refusal('file_empty')
    const found = signs.find(([, sign]) => sign.every((byte, at) => head[at] === byte))
    if (found) return found[0] as TableKind
    if (isText(head)) return 'text'
    throw new Refusal('table_not_table')
  } finally {
    await handle.close()
  }
}

/** Text of any encoding: no control bytes but line ends and tabs; UTF-16 has zero bytes in a regular way. */
function isText(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1').trimStart()
  if (
    /^(%PDF|<!doctype|<html|<\?xml|<svg|\{\\rtf|GIF8|\xff\xd8\xff|\x89PNG|Rar!|7z\xbc)/i.test(start)
  )
    return false
  if (isUtf16(head)) return true
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}

/** UTF-16, with its mark or by every second byte being zero. */
export function isUtf16(head: Uint8Array): 'le' | 'be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'be'
  const part = head.subarray(0, 200)
  const zeros = (from: number) => part.filter((byte, at) => at % 2 === from && byte === 0).length
  if (part.length < 8) return undefined
  if (zeros(1) > part.length / 4 && zeros(0) === 0) return 'le'
  return zeros(0) > part.length / 4 && zeros(1) === 0 ? 'be' : undefined
}
