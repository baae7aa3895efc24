import { join } from 'node:path'
import type { Fault } from '#domain/fault.ts'
import { readText } from '../platform/text/read-text.ts'
import type { FolderListing } from './list-folder.ts'
import { readTable, type TableRead } from './read-table.ts'
import type { Table } from './tables.ts'

/** The most that is read of one file, in bytes: 80 MB is over half a million readings. */
export const fileLimits = {
  table: 80 * 1024 * 1024,
  text: 5 * 1024 * 1024,
  journal: 500 * 1024 * 1024,
} as const

/** Reads text files of one folder and gathers their faults. */
export interface FolderReader {
  readonly has: (path: string) => boolean
  /** The file's text, or undefined with its fault told. A file that is not there is a fault. */
  readonly text: (path: string, maxBytes: number) => Promise<string | undefined>
  /** A table that may be absent (`optional`) or not. */
  readonly table: <T>(table: Table<T>, presence?: 'optional') => Promise<TableRead<T>>
  readonly tell: (faults: readonly Fault[]) => void
  readonly faults: () => readonly Fault[]
}

export function folderReader(
  folder: string,
  { files, faults: found }: FolderListing,
): FolderReader {
  const faults = [...found]
  const tell = (more: readonly Fault[]) => {
    for (const fault of more) faults.push(fault)
  }
  const text = async (path: string, maxBytes: number) => {
    const onDisk = files.get(path)
    if (onDisk === undefined) {
      const isTold = found.some((one) => one.file === path)
      if (!isTold) tell([{ file: path, code: 'file_missing', params: {} }])
      return undefined
    }
    const read = await readText(join(folder, onDisk), path, maxBytes)
    tell(read.faults)
    return read.text ?? undefined
  }
  return {
    has: (path) => files.has(path),
    text,
    table: async (table, presence) => {
      const isAbsent = presence === 'optional' && !files.has(table.file)
      const content = isAbsent ? undefined : await text(table.file, fileLimits.table)
      if (content === undefined) return { records: [], lines: [], faults: [] }
      const read = readTable(table, content)
      tell(read.faults)
      return read
    },
    tell,
    faults: () => faults,
  }
}
