import type { Input, Output } from '#contract/api.ts'
import { parseNumber } from '#domain/reading/parse-number.ts'
import { fold } from '../format.ts'

type Entry = Output<'readEntry'>
export type FormRow = Entry['rows'][number]
export type EntryCell = Entry['cells'][number]
export type CellReading = NonNullable<EntryCell['reading']>
export type CellWrite = Input<'recordReadings'>['cells'][number]
export type Kind = CellReading['kind']

/**
 * What a cell says, or is about to say. `text` alone (no value, no counts, not `none`): typed, but not an answer yet: not a
 * number, or a dot that may mean two things.
 */
export interface Content {
  readonly text: string
  readonly value?: number | boolean | string | undefined
  readonly numerator?: number | undefined
  readonly denominator?: number | undefined
  readonly none?: true | undefined
  readonly qualifier?: CellReading['qualifier'] | undefined
  readonly kind: Kind
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly source: string
  readonly evidence: readonly string[]
  readonly page?: string | undefined
  readonly note?: string | undefined
}

/** How typed text reads: an answer, two possible ones, or none. */
export type Typed =
  | {
      readonly kind: 'answer'
      readonly answer: Pick<Content, 'value' | 'numerator' | 'denominator'>
    }
  | { readonly kind: 'doubtful'; readonly decimal: number; readonly thousands: number }
  | { readonly kind: 'empty' | 'wrong' }

const yes = ['đạt', 'd', 'có', 'x', '1', 'đúng']
const no = ['không đạt', 'k', 'kd', 'chưa đạt', 'không', 'chưa', '0']

/** Reads what was typed for a row: a number, counts as `850/1000` (of a percentage), Đạt or Không đạt, a level's name. */
export function readTyped(text: string, row: Pick<FormRow, 'type' | 'scale' | 'counts'>): Typed {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  if (row.type === 'boolean') return readBoolean(typed)
  if (row.type === 'level') return readLevel(typed, row.scale)
  const counts = row.counts ? readCounts(typed) : null
  if (counts) return counts
  const read = parseNumber(row.counts ? typed.replace(/\s*%$/, '') : typed)
  return read.kind === 'number' ? { kind: 'answer', answer: { value: read.value } } : read
}

function readBoolean(typed: string): Typed {
  const folded = fold(typed)
  if (yes.some((one) => fold(one) === folded)) return { kind: 'answer', answer: { value: true } }
  if (no.some((one) => fold(one) === folded)) return { kind: 'answer', answer: { value: false } }
  return { kind: 'wrong' }
}

/** By its name, or by the beginning of only one. */
function readLevel(typed: string, scale: readonly string[]): Typed {
  const folded = fold(typed)
  const exact = scale.find((one) => fold(one) === folded)
  const beginning = scale.filter((one) => fold(one).startsWith(folded))
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined)
  return found === undefined ? { kind: 'wrong' } : { kind: 'answer', answer: { value: found } }
}

function readCounts(typed: string): Typed | null {
  const [above, below, ...rest] = typed.split('/')
  if (below === undefined || rest.length > 0) return null
  const numerator = parseNumber((above ?? '').trim())
  const denominator = parseNumber(below.trim())
  if (numerator.kind !== 'number' || denominator.kind !== 'number' || denominator.value <= 0)
    return { kind: 'wrong' }
  return {
    kind: 'answer',
    answer: { numerator: numerator.value, denominator: denominator.value },
  }
}

/** What stands in the cell after typing; `null`: nothing, the figure is taken back. Everything else of it stays. */
export function typedInto(
  before: Content | null,
  text: string,
  row: FormRow,
  read = readTyped(text, row),
): Content | null {
  if (read.kind === 'empty') return null
  const { value: _, numerator: __, denominator: ___, none: ____, ...kept } = before ?? blank
  if (read.kind !== 'answer') return { ...kept, text: text.trim() }
  const content = { ...kept, ...read.answer }
  return { ...content, text: plainText(content) }
}

export const blank: Content = { text: '', kind: 'actual', source: '', evidence: [] }

const contents = new WeakMap<CellReading, Content>()

/** What a stored reading says. Told once a reading: a grid asks for it with every look. */
export function contentOf(reading: CellReading): Content {
  const known = contents.get(reading)
  if (known) return known
  const content = read(reading)
  contents.set(reading, content)
  return content
}

function read(reading: CellReading): Content {
  const { value, numerator, denominator, none, qualifier, kind, from, to } = reading
  const hasCounts = numerator !== undefined && denominator !== undefined
  const content = {
    ...(hasCounts ? { numerator, denominator } : {}),
    ...(hasCounts || none || value === null ? {} : { value }),
    none,
    qualifier,
    kind,
    ...(isWholeYear(from, to) ? {} : { from, to }),
    source: reading.source,
    evidence: reading.evidence ?? [],
    page: reading.page,
    note: reading.note,
  }
  return { ...content, text: plainText(content) }
}

function isWholeYear(from: string, to: string): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31')
}

/** The figure of a content; counts give a percentage. */
export function figureValue(
  content: Pick<Content, 'value' | 'numerator' | 'denominator'> | null,
): number | boolean | string | null {
  if (!content) return null
  const { value, numerator, denominator } = content
  if (numerator !== undefined && denominator) return (numerator * 100) / denominator
  return value ?? null
}

/** As it is copied and edited: no dots between thousands, so that it is read back as the same number. */
function plainText(content: Pick<Content, 'value' | 'numerator' | 'denominator'>): string {
  const value = figureValue(content)
  if (value === null) return ''
  if (typeof value === 'number') return plainNumber(value)
  return typeof value === 'boolean' ? booleanText(value) : value
}

export function plainNumber(value: number): string {
  return String(Math.round(value * 1e10) / 1e10).replace('.', ',')
}

/** A yes or no as it is typed, in any language of the screen. */
export function booleanText(value: boolean): string {
  return value ? 'Đạt' : 'Chưa đạt'
}

/** Can it be sent? A text that is no answer waits for its writer; "no value" needs a comment. */
export function isAnswer(content: Content | null): boolean {
  if (content === null) return true
  if (content.none) return (content.note ?? '').trim().length >= 3
  return figureValue(content) !== null
}

export function isSameContent(a: Content | null, b: Content | null): boolean {
  if (a === null || b === null) return a === b
  return a === b || (figureValue(a) === figureValue(b) && keyOf(a) === keyOf(b))
}

function keyOf(content: Content): string {
  const { value, numerator, denominator, none, qualifier, kind, from, to } = content
  const unread = isAnswer(content) ? '' : content.text
  const { source, evidence, page, note } = content
  return JSON.stringify([
    ...[value, numerator, denominator, none, qualifier, kind, from, to],
    ...[source, evidence, page ?? '', note ?? '', unread],
  ])
}

/** One cell of a save. */
export function writeOf(
  place: {
    readonly unit: string
    readonly item: string
    readonly part: string
    readonly year: number
  },
  content: Content | null,
  before: CellReading | undefined,
): CellWrite {
  const { unit, item, part, year } = place
  const version = before?.version ?? 0
  if (content === null)
    return { unit, item, part, year, version, withdraw: true, ...(before ? sameSlot(before) : {}) }
  const { text: _, evidence, ...said } = content
  return { unit, item, part, year, version, evidence: [...evidence], ...said }
}

function sameSlot({ kind, from, to }: CellReading) {
  return { kind, from, to }
}
