import type { Fault } from '#domain/fault.ts'

/**
 * Cột của một tệp bảng: `path` is the field's place in the record (`years.from` goes down one level). A `value` cell is a
 * number or true/false, a `level` cell the name of a grade; both fill the same field. A `blank` cell is a text that may be
 * empty where the record needs one.
 */
export interface Column {
  readonly name: string
  readonly path: string
  readonly type: 'text' | 'blank' | 'list' | 'number' | 'boolean' | 'value' | 'level'
}

/** A column whose name is its field's in snake_case. */
export function column(name: string, type: Column['type'] = 'text', path = camel(name)): Column {
  return { name, path, type }
}

/** The cell's value, or what is wrong with it. */
export type Cell = { readonly value: unknown } | { readonly fault: Pick<Fault, 'code' | 'params'> }

/** Reads one cell that is not empty. A number is plain digits with a decimal point, a truth value true or false. */
export function readCell(type: Column['type'], text: string): Cell {
  if (type === 'text' || type === 'blank' || type === 'level') return { value: text }
  if (type === 'list') return { value: splitList(text) }
  if (text === 'true' || text === 'false')
    return type === 'number' ? notPlain(text) : { value: text === 'true' }
  if (type === 'boolean')
    return { fault: { code: 'value_not_listed', params: { value: text, values: 'true, false' } } }
  const number = Number(text)
  return plainNumber.test(text) && Number.isFinite(number) ? { value: number } : notPlain(text)
}

/** Writes a field into a cell; an absent field, or one that another column carries, is an empty cell. */
export function writeCell(type: Column['type'], value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(escapeListed).join(';')
  if (typeof value === 'number') return type === 'level' ? '' : plain(value)
  if (typeof value === 'boolean') return type === 'level' ? '' : String(value)
  return type === 'value' ? '' : String(value)
}

function notPlain(value: string): Cell {
  return { fault: { code: 'number_not_plain', params: { value: value.slice(0, 60) } } }
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** The shortest plain decimal that reads back as the same number: never an exponent. */
function plain(value: number): string {
  const text = String(value)
  const [digits = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return `${sign}${all.padEnd(point, '0')}`
}

/** A `;` or `\` inside a listed text is written with a `\` before it. */
function escapeListed(text: unknown): string {
  return String(text).replace(/[\\;]/g, '\\$&')
}

function splitList(text: string): string[] {
  const parts = text.match(/(?:\\.|[^;\\])+/gsu) ?? []
  return parts.map((part) => part.replace(/\\(.)/gsu, '$1'))
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
