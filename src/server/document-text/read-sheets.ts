import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { type ReadRequest, type Run, unreadable } from './reading.ts'
import { isSealed } from './unpack.ts'

/** More rows of one sheet are not read as text. */
const mostRows = 20_000

/** XLSX, XLS and ODS: a sheet is a page, its name first, a row a line. */
export async function readSheets({ file }: ReadRequest): Promise<Run[][]> {
  const workbook = openWorkbook(await readFile(file))
  return workbook.SheetNames.map((name) => {
    const sheet = workbook.Sheets[name]
    const rows = sheet ? utils.sheet_to_csv(sheet, { FS: '\t', RS: '\n', blankrows: false }) : ''
    return [{ text: `${name}\n${rows.replace(/"/g, '').replace(/\t+$/gm, '')}\n`, font: null }]
  })
}

function openWorkbook(bytes: Uint8Array) {
  if (isSealed(bytes)) throw unreadable('encrypted')
  try {
    return read(bytes, { dense: true, sheetRows: mostRows, cellHTML: false, cellFormula: false })
  } catch (error) {
    throw unreadable(/password/i.test(String(error)) ? 'encrypted' : 'damaged')
  }
}
