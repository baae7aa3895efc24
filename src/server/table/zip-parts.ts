import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { Refusal } from '#domain/refusal.ts'
import { limits } from './limits.ts'

/** The parts of an opened .xlsx or .ods by their path. */
export interface Parts {
  readonly sizes: ReadonlyMap<string, number>
  /** A part as a stream of its unpacked bytes. Throws `file_bomb` when it is larger than `most`. */
  readonly stream: (path: string, most: number) => Promise<Readable>
  /** A part as text; empty where it is not there. Throws as `stream`. */
  readonly text: (path: string, most: number) => Promise<string>
  readonly close: () => void
}

/**
 * Opens a package and looks at its list before anything is unpacked: too many parts, doubled names, paths that lead out, encrypted
 * parts are refused.
 */
export async function openParts(path: string): Promise<Parts> {
  const zip = await openZip(path)
  try {
    const entries = await listEntries(zip)
    const stream = async (name: string, most: number) => {
      const entry = entries.get(name)
      if (!entry) throw new Refusal('file_damaged', { part: name })
      if (entry.uncompressedSize > most) throw new Refusal('file_bomb', { part: name })
      return await zip.openReadStreamPromise(entry)
    }
    return {
      sizes: new Map([...entries].map(([name, one]) => [name, one.uncompressedSize])),
      stream,
      text: async (name, most) => (entries.has(name) ? await textOf(await stream(name, most)) : ''),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openZip(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
    })
  } catch {
    throw new Refusal('file_damaged')
  }
}

async function listEntries(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > limits.entries) throw new Refusal('file_bomb', { entries: zip.entryCount })
  const entries = new Map<string, yauzl.Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refusal('file_encrypted')
      if (entries.has(entry.fileName)) throw new Refusal('file_damaged')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file_damaged')
  }
  return entries
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}
