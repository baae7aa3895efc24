import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'
import type { Cell, SheetRow } from '#domain/table/cell.ts'
import { limits } from './limits.ts'
import { batch, type OpenedTable, type TakeRows } from './opened-table.ts'
import { isUtf16 } from './sniff.ts'

/** The only sheet of a text file. */
const csvSheet = 'CSV'

/** Text with `;`, `,` or tabs between cells: UTF-8 with or without its mark, UTF-16, else one byte a letter (old fonts). */
export async function openCsv(path: string): Promise<OpenedTable> {
  const encoding = await encodingOf(path)
  const separator = await separatorOf(path, encoding)
  return {
    kind: 'csv',
    macros: false,
    starts: async () => {
      const rows: SheetRow[] = []
      await readRows(path, encoding, separator, (row) => rows.push(row) < limits.start)
      return [{ name: csvSheet, hiddenColumns: [], merges: [], rows }]
    },
    rows: (_, take) => handOver(path, encoding, separator, take),
    close: () => undefined,
  }
}

async function handOver(path: string, encoding: string, separator: string, take: TakeRows) {
  let rows: SheetRow[] = []
  const keep = (row: SheetRow) => rows.push(row) > 0
  await readRows(path, encoding, separator, keep, async () => {
    if (rows.length < batch) return
    const full = rows
    rows = []
    await take(full)
  })
  if (rows.length > 0) await take(rows)
}

async function encodingOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const utf16 = isUtf16(buffer.subarray(0, bytesRead))
    if (utf16) return `utf-16${utf16}`
  } finally {
    await handle.close()
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** The sign that stands in most of the first lines outside quotes; a semicolon before a comma, as decimals use commas. */
async function separatorOf(path: string, encoding: string): Promise<string> {
  let text = ''
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, { end: 65_535 }))
    text += decoder.decode(chunk as Buffer, { stream: true })
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, 30)
  const counts = ['\t', ';', ','].map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
  }))
  const best = counts.reduce((a, b) => (b.lines > a.lines ? b : a))
  return best.lines === 0 ? ';' : best.sign
}

async function readRows(
  path: string,
  encoding: string,
  separator: string,
  take: (row: SheetRow) => boolean,
  flush: () => void | Promise<void> = () => undefined,
): Promise<void> {
  const decoder = new TextDecoder(encoding)
  const scan = csvScanner(separator, take)
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (!scan(decoder.decode(chunk as Buffer, { stream: true }))) return
    await flush()
  }
  scan(`${decoder.decode()}\n`)
}

/** Takes text piece by piece; a cell in quotes may hold separators, line ends and doubled quotes. */
function csvScanner(
  separator: string,
  take: (row: SheetRow) => boolean,
): (text: string) => boolean {
  const rows = rowMaker(take)
  let isQuoted = false
  /** A quote just ended the quoted part: another one makes it a quote of the text. */
  let wasQuote = false
  const inside = (sign: string) => {
    if (sign !== '"') return rows.add(sign)
    isQuoted = false
    wasQuote = true
  }
  const quote = (doubled: boolean) => {
    if (doubled) rows.add('"')
    else if (!rows.isNew()) return rows.add('"')
    isQuoted = true
  }
  const outside = (sign: string) => {
    const doubled = wasQuote
    wasQuote = false
    if (sign === '"') quote(doubled)
    else if (sign === separator) rows.endCell()
    else if (sign === '\n') rows.endRow()
    else if (sign !== '\r') rows.add(sign)
  }
  return (text) => {
    for (const sign of text) {
      if (isQuoted) inside(sign)
      else outside(sign)
      if (!rows.isWanted()) return false
    }
    return true
  }
}

function rowMaker(take: (row: SheetRow) => boolean) {
  let cells: Cell[] = []
  let cell = ''
  let at = 1
  let count = 0
  let wanted = true
  const endCell = () => {
    if (cells.length >= limits.columns)
      throw new Refusal('table_too_wide', { most: limits.columns })
    cells.push(cell.trim() === '' ? null : cell.slice(0, limits.cell))
    cell = ''
  }
  const endRow = () => {
    endCell()
    const row = { at: at++, hidden: false, cells }
    cells = []
    if (row.cells.every((one) => one === null)) return
    if (++count > limits.rows) throw new Refusal('table_too_long', { most: limits.rows })
    wanted = wanted && take(row)
  }
  const add = (sign: string) => {
    cell += sign
  }
  return { add, endCell, endRow, isNew: () => cell === '', isWanted: () => wanted }
}
