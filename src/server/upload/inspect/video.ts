import { type FileHandle, open } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'

const mostBoxes = 10_000

/** A film is whole when its boxes fill it to the last byte and one of them is its table of contents (`moov`). */
export async function inspectVideo(path: string, size: number, type: string): Promise<FileFacts> {
  const file = await open(path, 'r')
  try {
    if (!(await hasContents(file, size))) throw new Refusal('file_damaged', { found: type })
    return factsOf(type, 'video')
  } finally {
    await file.close()
  }
}

async function hasContents(file: FileHandle, size: number): Promise<boolean> {
  let found = false
  let at = 0
  for (let boxes = 0; at < size && boxes < mostBoxes; boxes++) {
    const box = await boxAt(file, at, size)
    if (!box) return false
    found ||= box.name === 'moov'
    at += box.length
  }
  return found && at === size
}

async function boxAt(file: FileHandle, at: number, size: number) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, at)
  if (bytesRead < 8) return undefined
  const length = lengthOf(buffer, bytesRead, size - at)
  return length < 8 || at + length > size
    ? undefined
    : { name: buffer.toString('latin1', 4, 8), length }
}

/** 0: to the end of the file; 1: a long number follows. */
function lengthOf(head: Buffer, known: number, rest: number): number {
  const short = head.readUInt32BE(0)
  if (short === 0) return rest
  return short === 1 && known === 16 ? Number(head.readBigUInt64BE(8)) : short
}
