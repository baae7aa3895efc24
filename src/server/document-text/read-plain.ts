import { readFile } from 'node:fs/promises'
import type { ReadRequest, Run } from './reading.ts'

/** TXT and CSV: UTF-8 or UTF-16 where they are that, else single bytes, whose spelling tells the old encoding. */
export async function readPlain({ file }: ReadRequest): Promise<Run[][]> {
  const bytes = await readFile(file)
  return decodePlain(bytes)
    .split('\f')
    .map((text) => [{ text: text.replace(/\r\n?/g, '\n'), font: null }])
}

function decodePlain(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
