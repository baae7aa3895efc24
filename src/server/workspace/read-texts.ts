import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { groupBy } from '#domain/group.ts'
import { decodeText } from '../platform/text/read-text.ts'
import { type FolderReader, fileLimits } from './folder-reader.ts'
import type { FolderListing } from './list-folder.ts'
import { tableFiles } from './read-records.ts'
import { codeTable, columnTable, earlierTable } from './tables.ts'
import type { LocalPack } from './workspace-content.ts'

/** Biên bản, phần báo cáo: Markdown files of a folder, kept as text. */
export async function readTexts(
  folder: 'meetings' | 'sections',
  { files }: FolderListing,
  reader: FolderReader,
): Promise<Workspace['meetings']> {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted()
  const texts: Workspace['meetings'] = []
  for (const path of paths) {
    const text = path.endsWith('.md') ? await reader.text(path, fileLimits.text) : undefined
    if (text !== undefined) texts.push({ path, text })
    else if (!path.endsWith('.md')) reader.tell([{ file: path, code: 'file_unknown', params: {} }])
  }
  return texts
}

/**
 * Local packs as their files stand, byte for byte (a byte order mark is part of what was hashed). What they say is read by
 * the pack library.
 */
export async function readLocalPacks(
  folder: string,
  { files }: FolderListing,
  reader: FolderReader,
): Promise<readonly LocalPack[]> {
  const paths = [...files.keys()].filter((path) => /^packs\/[^/]+\//.test(path)).toSorted()
  const byPack = groupBy(paths, (path) => path.split('/')[1] ?? '')
  const packs: LocalPack[] = []
  for (const [name, inside] of byPack) {
    const texts: { path: string; text: string }[] = []
    for (const path of inside) {
      const bytes = await readFile(join(folder, files.get(path) ?? path))
      const { faults } = decodeText(bytes, path)
      reader.tell(faults.filter((one) => !reader.faults().some((told) => told.file === one.file)))
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      texts.push({ path: path.slice(`packs/${name}/`.length), text })
    }
    packs.push({ folder: name, files: texts })
  }
  return packs
}

const ownFiles = new Set([
  'workspace.yaml',
  'journal.ndjson',
  earlierTable.file,
  codeTable.file,
  columnTable.file,
  ...Object.values(tableFiles),
])
const ownFolders = ['meetings/', 'sections/', 'evidence/', 'packs/', 'lists/']

/** A file that is none of the format's (a misspelt `reading.csv`) would silently count for nothing. */
export function refuseUnknownFiles({ files }: FolderListing, reader: FolderReader): void {
  for (const path of files.keys()) {
    const isOwn = ownFiles.has(path) || ownFolders.some((folder) => path.startsWith(folder))
    if (!isOwn && !/^README(\.\w+)?\.md$/.test(path))
      reader.tell([{ file: path, code: 'file_unknown', params: {} }])
  }
}
