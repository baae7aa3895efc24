import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Kho tệp: bytes under the SHA-256 of their content, below `<data>/files`. Files never change; the row that names one is
 * written last, so that what nobody names was never acknowledged.
 */
export function keptFile(dataFolder: string, sha256: string): string {
  return join(dataFolder, 'files', sha256.slice(0, 2), sha256)
}

/** Keeps a copy of a file, on disk for certain; answers with its SHA-256. */
export async function keepFile(dataFolder: string, source: string): Promise<string> {
  return await keepBytes(dataFolder, createReadStream(source))
}

/** The same of bytes that come one after the other. */
export async function keepBytes(
  dataFolder: string,
  source: AsyncIterable<Uint8Array>,
): Promise<string> {
  const draft = join(dataFolder, 'files', `${randomUUID()}.part`)
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
  try {
    const hash = createHash('sha256')
    const hashing = new Transform({
      transform: (chunk, _, done) => {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    const written = createWriteStream(draft, { flags: 'wx', flush: true, mode: 0o600 })
    await pipeline(source, hashing, written)
    const sha256 = hash.digest('hex')
    const target = keptFile(dataFolder, sha256)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await rename(draft, target)
    await syncFolder(dirname(target))
    return sha256
  } finally {
    await rm(draft, { force: true })
  }
}

/** A new name is certain only once its folder is on disk; Windows cannot and need not do this. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
