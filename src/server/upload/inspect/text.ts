import { open } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'

const looked = 1024 * 1024
/** Pages, drawings, programs: texts that do something when they are opened. */
const active = /^\s*(<!doctype|<html|<svg|<script|<\?xml|<body|<head|<iframe|\{\\rtf|#!|MZ)/i

/** Plain text or CSV, in whatever encoding: old ones are bytes above 127 without control signs. */
export async function inspectText(path: string, ending: string): Promise<FileFacts> {
  if (ending !== 'csv' && ending !== 'txt') throw new Refusal('file_type', { found: 'unknown' })
  const text = await headText(path)
  const isText = text !== undefined && !active.test(text) && !hasControls(text)
  if (!isText) throw new Refusal('file_type', { found: 'unknown' })
  return ending === 'csv' ? factsOf('text/csv', 'csv') : factsOf('text/plain', 'text')
}

async function headText(path: string): Promise<string | undefined> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0)
    return decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  return bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true
  }
  return false
}
