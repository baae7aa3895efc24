import { StringDecoder } from 'node:string_decoder'
import { Refusal } from '#domain/refusal.ts'
import type { Cell, Merge, SheetRow } from '#domain/table/cell.ts'
import { limits } from './limits.ts'
import type { Book } from './xlsx-book.ts'
import { attribute, plainText, textIn } from './xml-text.ts'

/** What a sheet says outside its rows. */
export interface Around {
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly Merge[]
}

/** A row cannot honestly be longer. */
const longest = 16 * 1024 * 1024

/**
 * Reads a sheet's XML as it streams by, row by row, so that memory does not grow with the sheet. `take` gets each row that holds
 * something and says whether to go on parsing rows; what stands around the rows is read in any case.
 */
export async function readSheet(
  stream: AsyncIterable<Buffer>,
  book: Book,
  take: (row: SheetRow) => boolean,
  flush: () => void | Promise<void> = () => undefined,
): Promise<Around> {
  const decoder = new StringDecoder('utf8')
  const around = aroundReader()
  const scan = rowScanner(book, take, around.between)
  let isOver = false
  for await (const chunk of stream) {
    isOver = scan(decoder.write(chunk)) || isOver
    await flush()
  }
  scan(decoder.end())
  return around.found()
}

/** What is between rows goes to `between`; complete rows to `take`. Answers with whether rows are wanted no more. */
function rowScanner(
  book: Book,
  take: (row: SheetRow) => boolean,
  between: (text: string) => void,
): (text: string) => boolean {
  const rows = rowTaker(book, take)
  let rest = ''
  return (text) => {
    rest += text
    let from = 0
    for (let row = nextRow(rest, from); row; row = nextRow(rest, from)) {
      between(rest.slice(from, row.start))
      from = row.end
      rows.take(row.tag, row.inner)
    }
    if (rest.length - from > longest) throw new Refusal('file_damaged')
    // What cannot be the beginning of a row any more is told at once, so that it does not pile up.
    const open = openRow(rest, from)
    between(rest.slice(from, open))
    rest = rest.slice(open)
    return !rows.isWanted()
  }
}

function rowTaker(book: Book, take: (row: SheetRow) => boolean) {
  let wanted = true
  let count = 0
  let last = 0
  return {
    isWanted: () => wanted,
    take: (tag: string, inner: string) => {
      if (!wanted) return
      const read = readRow(tag, inner, last + 1, book)
      last = read.at
      if (read.cells.length === 0) return
      if (++count > limits.rows) throw new Refusal('table_too_long', { most: limits.rows })
      wanted = take(read)
    },
  }
}

const rowTag = /<(?:\w+:)?row\b([^>]*?)(\/?)>/g

function nextRow(text: string, from: number) {
  rowTag.lastIndex = from
  const tag = rowTag.exec(text)
  if (!tag) return undefined
  const start = tag.index
  const inside = rowTag.lastIndex
  if (tag[2] === '/') return { start, end: inside, tag: tag[1] ?? '', inner: '' }
  const close = /^<(\w+:)?/.exec(tag[0])?.[1] ?? ''
  const end = text.indexOf(`</${close}row>`, inside)
  if (end < 0) return undefined
  return { start, end: end + close.length + 6, tag: tag[1] ?? '', inner: text.slice(inside, end) }
}

/** Where a row that is not whole yet may begin. */
function openRow(text: string, from: number): number {
  rowTag.lastIndex = from
  const tag = rowTag.exec(text)
  if (tag) return tag.index
  return Math.max(from, Math.min(text.length, Math.max(text.lastIndexOf('<'), from)))
}

const cellTag = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function readRow(tag: string, inner: string, next: number, book: Book): SheetRow {
  const at = Number(attribute(tag, 'r') ?? next)
  if (!Number.isInteger(at) || at < 1) throw new Refusal('file_damaged')
  const cells: Cell[] = []
  let column = 0
  for (const [, head = '', body = ''] of inner.matchAll(cellTag)) {
    column = columnIn(head) ?? column + 1
    const cell = body === '' ? null : readCell(head, body, book)
    if (cell !== null) place(cells, column, cell)
  }
  return { at, hidden: /\shidden="(1|true)"/.test(tag), cells }
}

function place(cells: Cell[], column: number, cell: Cell): void {
  if (column > limits.columns) throw new Refusal('table_too_wide', { most: limits.columns })
  while (cells.length < column - 1) cells.push(null)
  cells[column - 1] = cell
}

/** `r="AB12"` without building a pattern each time. */
function columnIn(head: string): number | undefined {
  const at = head.indexOf('r="')
  if (at < 0) return undefined
  let column = 0
  for (let index = at + 3; index < head.length; index++) {
    const code = head.charCodeAt(index)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 ? undefined : column
}

const valueTag = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/
const typeOf = /\st="(\w+)"/
const styleOf = /\ss="(\d+)"/

function readCell(head: string, body: string, book: Book): Cell {
  const type = typeOf.exec(head)?.[1] ?? 'n'
  if (type === 'inlineStr') return textIn(body).slice(0, limits.cell) || null
  const value = valueTag.exec(body)?.[1] ?? ''
  if (value === '') return null
  if (type === 'n') {
    return readNumber(Number(value), book.shown[Number(styleOf.exec(head)?.[1] ?? 0)], book)
  }
  return readTyped(type, value, book)
}

function readTyped(type: string, value: string, { words }: Book): Cell {
  if (type === 's') return words[Number(value)] || null
  if (type === 'b') return value === '1'
  const text = plainText(value).slice(0, limits.cell)
  return type === 'e' ? { error: text } : text || null
}

function readNumber(value: number, shown: Book['shown'][number] | undefined, book: Book): Cell {
  if (!Number.isFinite(value)) return { error: '#NUM!' }
  if (shown === 'percent') return { percent: value }
  if (shown === 'day') return { serial: book.from1904 ? value + 1462 : value }
  return value
}

function aroundReader() {
  const hiddenColumns: number[] = []
  const merges: Merge[] = []
  let rest = ''
  return {
    between: (text: string) => {
      if (text === '') return
      const all = rest + text
      for (const [, tag = ''] of all.matchAll(/<(?:\w+:)?col\b([^>]*?)\/?>/g))
        hiddenColumns.push(...hiddenIn(tag))
      for (const [, tag = ''] of all.matchAll(/<(?:\w+:)?mergeCell\b([^>]*?)\/?>/g)) {
        const merge = mergeOf(attribute(tag, 'ref') ?? '')
        if (merge && merges.length < limits.merges) merges.push(merge)
      }
      rest = all.slice(Math.max(all.lastIndexOf('>') + 1, all.length - 1000))
    },
    found: (): Around => ({ hiddenColumns: [...new Set(hiddenColumns)], merges }),
  }
}

function hiddenIn(tag: string): readonly number[] {
  if (!/\shidden="(1|true)"/.test(tag)) return []
  const from = Number(attribute(tag, 'min') ?? 0)
  const to = Math.min(Number(attribute(tag, 'max') ?? from), limits.columns)
  return from < 1 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

function mergeOf(ref: string): Merge | undefined {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)
  if (!found) return undefined
  const column = (letters = '') => columnIn(`r="${letters}"`) ?? 1
  const [, left, top, right, bottom] = found
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) }
}
