import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beginMarks, type Marks } from './marks.ts'

/** Writes bytes into a new file of a folder, marks them on the way, and gives both to `work`; the file is gone afterwards. */
export async function throughDraft<T>(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  work: (path: string, marks: Marks) => Promise<T>,
): Promise<T> {
  const path = join(folder, `${randomUUID()}.part`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(path, 'wx', 0o600)
    const marks = await fill(file, source).finally(() => file.close())
    return await work(path, marks)
  } finally {
    await rm(path, { force: true })
  }
}

async function fill(file: FileHandle, source: AsyncIterable<Uint8Array>): Promise<Marks> {
  const marking = beginMarks()
  for await (const chunk of source) {
    const written = writeWhole(file, chunk, marking.bytes())
    marking.take(chunk)
    await written
  }
  await file.sync()
  return marking.marks()
}

/** One write may put down less than it was given. */
export async function writeWhole(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, at + done)
    done += bytesWritten
  }
}
