import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkSheet } from '@e965/xlsx'
import { utils, write } from '@e965/xlsx'

type Kind = 'xlsx' | 'biff8' | 'ods'

/** Bytes of a workbook of one sheet, made from rows; `shape` changes the sheet (merges, hidden rows). */
export function workbookOf(
  rows: readonly (readonly unknown[])[],
  kind: Kind,
  shape: (sheet: WorkSheet) => void = () => undefined,
): Buffer {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  shape(sheet)
  utils.book_append_sheet(book, sheet, 'Biểu 01')
  return write(book, { type: 'buffer', bookType: kind, cellStyles: true })
}

/** A file in a folder of its own. */
export async function fileOf(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'vedich-table-')), name)
  await writeFile(path, bytes)
  return path
}
