import { stat } from 'node:fs/promises'
import CFB from 'cfb'
import { Refusal } from '#domain/refusal.ts'
import { limits } from './limits.ts'
import { openCsv } from './open-csv.ts'
import { openWhole } from './open-whole.ts'
import { openXlsx } from './open-xlsx.ts'
import type { OpenedTable } from './opened-table.ts'
import { sniff } from './sniff.ts'
import { openParts, type Parts } from './zip-parts.ts'

/**
 * Opens a table by what it is, not by its name. Throws a refusal that says what is wrong with the file: `file_empty`,
 * `table_not_table`, `file_encrypted`, `file_damaged`, `file_bomb`, `table_too_large`.
 */
export async function openTable(path: string): Promise<OpenedTable> {
  const { size } = await stat(path)
  if (size > limits.file) throw new Refusal('table_too_large', { most: limits.file })
  const kind = await sniff(path)
  if (kind === 'text') return await openCsv(path)
  if (kind === 'cfb') return await openCompound(path, size)
  const parts = await openParts(path)
  try {
    return await openPackage(path, parts)
  } catch (error) {
    parts.close()
    throw error
  }
}

async function openPackage(path: string, parts: Parts): Promise<OpenedTable> {
  const type = await parts.text('mimetype', 200)
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return await openXlsx(parts)
  const unpacked = [...parts.sizes.values()].reduce((a, b) => a + b, 0)
  if (unpacked > limits.wholeUnpacked) throw new Refusal('file_bomb')
  if (/encryption-data/.test(await parts.text('META-INF/manifest.xml', limits.whole)))
    throw new Refusal('file_encrypted')
  parts.close()
  return await openWhole(path, 'ods')
}

/** Old Office files: a workbook, or a newer one inside an envelope with a password. */
async function openCompound(path: string, size: number): Promise<OpenedTable> {
  if (size > limits.whole) throw new Refusal('table_too_large', { most: limits.whole })
  const names = compoundNames(path)
  if (names.some((name) => /EncryptedPackage|EncryptionInfo/i.test(name)))
    throw new Refusal('file_encrypted')
  if (!names.some((name) => /(^|\/)(Workbook|Book)$/i.test(name)))
    throw new Refusal('table_not_table')
  const opened = await openWhole(path, 'xls')
  return { ...opened, macros: names.some((name) => /_VBA_PROJECT|Macros/i.test(name)) }
}

function compoundNames(path: string): readonly string[] {
  try {
    return CFB.read(path, { type: 'file' }).FullPaths
  } catch {
    throw new Refusal('file_damaged')
  }
}
