import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '#domain/fault.ts'

/** The files of a workspace folder: `path` with `/` and in NFC, as records write it; `onDisk` as the disk has it. */
export interface FolderListing {
  readonly files: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

const maxFiles = 200_000

/**
 * Every regular file below a folder. Symbolic links and special files are faults and never followed; hidden files and
 * what file managers leave behind are passed over.
 */
export async function listFolder(folder: string): Promise<FolderListing> {
  const root = await lstat(folder).catch(() => undefined)
  if (root === undefined) return refused(folder, 'folder_missing')
  if (root.isSymbolicLink()) return refused(folder, 'link_on_disk')
  if (!root.isDirectory()) return refused(folder, 'folder_not_one')
  return walk(folder)
}

async function walk(folder: string): Promise<FolderListing> {
  const files = new Map<string, string>()
  const faults: Fault[] = []
  for (const waiting = ['']; waiting.length > 0; ) {
    for (const { path, entry } of await entriesOf(folder, waiting.pop() ?? ''))
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) files.set(path.normalize('NFC'), path)
      else faults.push({ file: path, code: irregular(entry), params: {} })
    if (files.size > maxFiles) return refused(folder, 'too_many_files', { limit: maxFiles })
  }
  return { files, faults }
}

async function entriesOf(folder: string, inside: string) {
  const entries = await readdir(join(folder, inside), { withFileTypes: true })
  return entries
    .filter((entry) => !isLitter(entry.name))
    .map((entry) => ({ entry, path: inside === '' ? entry.name : `${inside}/${entry.name}` }))
}

function irregular(entry: { isSymbolicLink: () => boolean }): Fault['code'] {
  return entry.isSymbolicLink() ? 'link_on_disk' : 'file_not_regular'
}

function isLitter(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini'
}

function refused(file: string, code: Fault['code'], params: Fault['params'] = {}): FolderListing {
  return { files: new Map(), faults: [{ file, code, params }] }
}
