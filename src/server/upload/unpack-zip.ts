import type { Readable } from 'node:stream'
import type yauzl from 'yauzl'
import { shownFolder, shownName } from '#domain/evidence/file-name.ts'
import { Refusal } from '#domain/refusal.ts'
import { throughDraft } from '../platform/files/draft-file.ts'
import { openZip, type ZipEntry } from './inspect/zip-entries.ts'
import { fileLimit, requireRoom } from './limits.ts'
import type { Waiting } from './settle-upload.ts'

/** One file of an archive. `unpacked` throws why it cannot be: its path, a password, its size, its bytes. */
interface Entry {
  readonly name: string
  readonly folder: string | null
  readonly unpacked: (work: (file: Waiting) => Promise<void>) => Promise<void>
}

/** What systems put into archives beside the files. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i

/**
 * Bung tệp ZIP: each file in turn, from the `from`-th on, its folder as a hint. Throws what `openZip` throws, and
 * `storage_full` before anything is unpacked.
 */
export async function unpackZip(
  archive: {
    readonly path: string
    readonly name: string
    readonly bytes: number
    readonly folder: string | null
  },
  { scratch, from }: { readonly scratch: string; readonly from: number },
  each: (entry: Entry) => Promise<void>,
): Promise<void> {
  const { zip, entries } = await openZip(archive.path, archive.bytes)
  try {
    const files = entries.filter((one) => !one.isFolder && !litter.test(one.name))
    await requireRoom(scratch, Math.max(0, ...files.map((one) => one.bytes)))
    const below = [archive.folder, archive.name.replace(/\.zip$/i, '')].filter(Boolean).join('/')
    for (const file of files.slice(from)) await each(toEntry(zip, file, below, scratch))
  } finally {
    zip.close()
  }
}

function toEntry(zip: yauzl.ZipFile, file: ZipEntry, below: string, scratch: string): Entry {
  const steps = file.name.normalize('NFC').split('/')
  const name = shownName(steps.at(-1) ?? '') || '?'
  const folder = shownFolder([below, ...steps.slice(0, -1)].join('/'))
  const unpacked = async (work: (waiting: Waiting) => Promise<void>) => {
    requireSound(file, steps)
    const source = await openEntry(zip, file.entry)
    await throughDraft(scratch, orDamaged(source), (path, marks) =>
      work({ path, marks, name, folder }),
    )
  }
  return { name, folder, unpacked }
}

function requireSound({ bytes, isEncrypted, name }: ZipEntry, steps: readonly string[]): void {
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || steps.includes('..'))
    throw new Refusal('file_path_unsafe', { path: name.slice(0, 300) })
  if (isEncrypted) throw new Refusal('file_encrypted')
  if (bytes > fileLimit) throw new Refusal('too_large', { limit: fileLimit, bytes })
  if (steps.at(-1) === '') throw new Refusal('file_name')
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) =>
      stream && !error ? done(stream) : fail(new Refusal('file_damaged', { found: 'zip' })),
    )
  })
}

/** Bytes that do not unpack, or are more or fewer than was said, are the archive's fault. */
async function* orDamaged(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) yield chunk
  } catch {
    throw new Refusal('file_damaged', { found: 'zip' })
  }
}
