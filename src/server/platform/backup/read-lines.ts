import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '#domain/refusal.ts'

/** Longer than any row: what says otherwise is no backup of ours. */
const longest = 256 * 1024 * 1024

/** The lines of a gzip file, without their ends. Throws `file_missing`, `backup_foreign`, `backup_cut`, `backup_faulty`. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  // Errors of both come out of the loop below; the pipeline only ties their ends together.
  pipeline(source, gunzip, () => undefined)
  const held: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        held.push(chunk.subarray(from, end))
        yield Buffer.concat(held.splice(0)).toString('utf8')
        from = end + 1
        size = 0
      }
      held.push(chunk.subarray(from))
      size += chunk.length - from
      if (size > longest) throw new Refusal('backup_faulty', { file, detail: 'line' })
    }
  } catch (error) {
    throw toRefusal(error, file, gunzip.bytesWritten)
  } finally {
    source.destroy()
  }
  if (size > 0) throw new Refusal('backup_cut', { file })
}

function toRefusal(error: unknown, file: string, read: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'Z_BUF_ERROR') return new Refusal('backup_cut', { file })
  if (code === 'Z_DATA_ERROR')
    return read < 20
      ? new Refusal('backup_foreign', { file })
      : new Refusal('backup_faulty', { file, detail: 'gzip' })
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES' || code === 'EPERM')
    return new Refusal('file_missing', { file })
  return error
}
