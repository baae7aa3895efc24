import { fold } from '../fold.ts'
import { parseNumber } from '../reading/parse-number.ts'
import type { ListColumn, ListValue } from './list.ts'

/** Why a cell cannot be taken as its column asks. */
export type ListCellFault =
  | 'list_number_wrong'
  | 'list_number_doubtful'
  | 'list_day_wrong'
  | 'list_boolean_wrong'
  | 'list_choice_unknown'
  | 'list_text_long'

/** The value of a cell; undefined when it is empty. */
export type ListCell =
  | { readonly value: ListValue | undefined }
  | { readonly fault: ListCellFault; readonly params: Readonly<Record<string, string>> }

/** Đọc một ô as somebody typed or pasted it: numbers in the Vietnamese way, days as `15/01/2021`, `có` or `không`. */
export function readListCell(column: ListColumn, typed: string): ListCell {
  const text = typed.normalize('NFC').trim()
  if (text === '') return { value: undefined }
  switch (column.type) {
    case 'number':
      return readNumber(text)
    case 'day':
      return readDay(text)
    case 'boolean':
      return readBoolean(text)
    case 'choice':
      return readChoice(column.choices ?? [], text)
    default:
      return text.length > 4000 ? wrong('list_text_long', text.slice(0, 60)) : { value: text }
  }
}

/** Is a value that came as JSON one that the column takes? The fault, else undefined. */
export function faultOfValue(column: ListColumn, value: ListValue): ListCellFault | undefined {
  const { takes, fault } = forms[column.type]
  return takes(value, column) ? undefined : fault
}

interface Form {
  readonly takes: (value: ListValue, column: ListColumn) => boolean
  readonly fault: ListCellFault
}

const forms: Readonly<Record<ListColumn['type'], Form>> = {
  number: { takes: Number.isFinite, fault: 'list_number_wrong' },
  boolean: { takes: (value) => typeof value === 'boolean', fault: 'list_boolean_wrong' },
  day: {
    takes: (value) => typeof value === 'string' && isDay(value),
    fault: 'list_day_wrong',
  },
  choice: {
    takes: (value, { choices = [] }) => choices.some((one) => one === value),
    fault: 'list_choice_unknown',
  },
  text: { takes: (value) => typeof value === 'string', fault: 'list_text_long' },
}

function wrong(
  fault: ListCellFault,
  text: string,
  more: Readonly<Record<string, string>> = {},
): ListCell {
  return { fault, params: { value: text.slice(0, 60), ...more } }
}

function readNumber(text: string): ListCell {
  const read = parseNumber(text)
  if (read.kind === 'number') return { value: read.value }
  if (read.kind !== 'doubtful') return wrong('list_number_wrong', text)
  const ways = {
    decimal: String(read.decimal).replace('.', ','),
    thousands: String(read.thousands),
  }
  return wrong('list_number_doubtful', text, ways)
}

function readDay(text: string): ListCell {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = local
    ? `${local[3]}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`
    : text
  return isDay(day) ? { value: day } : wrong('list_day_wrong', text)
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the calendar, 29 February in leap years only. */
function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && !isLeap ? 28 : (monthDays[month - 1] ?? 0)
  return day >= 1 && day <= last
}

const yes = new Set(['co', 'x', 'true', '1', 'dung', 'roi', 'da', 'yes'])
const no = new Set(['khong', 'false', '0', 'sai', 'chua', 'no'])

function readBoolean(text: string): ListCell {
  const plain = fold(text)
  if (yes.has(plain)) return { value: true }
  return no.has(plain) ? { value: false } : wrong('list_boolean_wrong', text)
}

function readChoice(choices: readonly string[], text: string): ListCell {
  const same = choices.find((one) => fold(one) === fold(text))
  return same === undefined
    ? wrong('list_choice_unknown', text, { choices: choices.join(', ') })
    : { value: same }
}
