import type { CellView } from '../grid/grid-model.ts'
import { type Content, figureValue, isAnswer, readTyped } from './content.ts'
import type { Desk } from './desk.ts'
import { isMissing, type Lock, lockOf } from './locks.ts'
import { judgedAt, type Target, type Verdict } from './preview.ts'
import type { EntryTable, Line, Spot } from './table.ts'

/** The words that cells are told with. */
export interface CellWords {
  readonly showValue: (value: number | boolean | string | null, unit?: string) => string
  readonly asDecimal: (value: number) => string
  readonly asThousands: (value: number) => string
  readonly noValue: string
  /** The same, as much as fits a cell. */
  readonly noValueShort: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly noFigure: string
  readonly noTarget: string
  readonly preview: string
  readonly estimate: string
  readonly varies: string
  readonly part: (item: string, part: string) => string
  readonly unitName: (unit: string) => string
  readonly said: Readonly<
    Record<'missing' | 'wrong' | 'doubtful' | 'unsent' | 'clash' | 'refused' | 'returned', string>
  >
  readonly locks: Readonly<Record<Lock, string>>
}

/** Does the stored figure clash with another one, or the typed one with somebody's? */
function isClash(desk: Desk, { key, cell }: Spot): boolean {
  return Boolean(desk.waitingAt(key)?.conflict ?? cell?.conflict)
}

/** A figure with its state: missing, unsent, not a number, doubtful, locked, two values, returned. */
export function figureView(
  desk: Desk,
  spot: Spot,
  words: CellWords,
  withVerdict: boolean,
): CellView {
  const { key, row, cell } = spot
  const content = desk.contentAt(key)
  const waiting = desk.waitingAt(key)
  const lock = lockOf(spot)
  const unread = content !== null && !isAnswer(content) && !content.none
  const read = unread ? readTyped(content.text, row).kind : 'answer'
  const state = {
    isMissing: content === null && lock === null && isMissing(desk, spot),
    isLocked: lock !== null,
    isUnsent: waiting !== undefined,
    isWrong: read === 'wrong' || waiting?.refused !== undefined,
    isDoubtful: read === 'doubtful',
    isClash: isClash(desk, spot),
    isReturned: cell?.reading?.state === 'returned' && waiting === undefined,
  }
  const text = contentText(content, { ...words, noValue: words.noValueShort })
  const failed =
    withVerdict && judgedAt(desk, spot.place, row, cell, spot.target)?.verdict === 'notMet'
  return {
    ...state,
    text: failed && text ? `✕ ${text}` : text,
    ...(content?.none ? { title: words.noValue, tone: 'muted' } : {}),
    ...(lock ? { title: words.locks[lock] } : {}),
    said: saidOf(state, lock, words),
  }
}

/** What a cell says, in words. */
export function contentText(
  content: Content | null,
  words: Pick<CellWords, 'noValue' | 'showValue'>,
): string {
  if (content === null) return ''
  if (content.none) return words.noValue
  const value = figureValue(content)
  if (value === null) return content.text
  const isComputed = content.numerator !== undefined && typeof value === 'number'
  const shown = words.showValue(isComputed ? Math.round(value * 100) / 100 : value)
  return content.kind === 'actual' ? shown : `≈ ${shown}`
}

function saidOf(
  state: Pick<
    CellView,
    'isMissing' | 'isUnsent' | 'isWrong' | 'isDoubtful' | 'isClash' | 'isReturned'
  >,
  lock: Lock | null,
  { said, locks }: CellWords,
): string {
  return [
    state.isMissing && said.missing,
    state.isWrong && said.wrong,
    state.isDoubtful && said.doubtful,
    state.isClash && said.clash,
    state.isReturned && said.returned,
    state.isUnsent && said.unsent,
    lock && locks[lock],
  ]
    .filter(Boolean)
    .join(', ')
}

/** The verdict of the year judged, in words; marked while it rests on what is not accepted. */
export function verdictView(desk: Desk, spot: Spot | null, words: CellWords): CellView {
  if (!spot?.cell) return { text: '' }
  const { verdict, isPreview } = judgedAt(desk, spot.place, spot.row, spot.cell, spot.target) ?? {
    verdict: 'insufficient',
    isPreview: false,
  }
  const why = verdict === 'insufficient' ? insufficient(desk, spot, words) : words.verdicts[verdict]
  return {
    text: `${glyphs[verdict]} ${why}${isPreview ? ` (${words.preview})` : ''}`,
    tone: verdict === 'met' ? 'good' : verdict === 'notMet' ? 'bad' : 'muted',
  }
}

const glyphs: Readonly<Record<Verdict, string>> = {
  met: '✓',
  notMet: '✕',
  insufficient: '–',
  notApplicable: '∅',
}

function insufficient(desk: Desk, spot: Spot, words: CellWords): string {
  const content = desk.contentAt(spot.key)
  if (content === null || !isAnswer(content)) return words.noFigure
  if (spot.target?.value === null) return words.noTarget
  return content.kind === 'estimate' ? words.estimate : words.verdicts.insufficient
}

/** A frozen cell: number, unit, name, measure, target of a line. */
export function labelView(table: EntryTable, line: Line, kind: string, words: CellWords): CellView {
  const { row } = line
  if (kind === 'number') return { text: row.number, tone: 'strong' }
  if (kind === 'unit') return { text: words.unitName(line.unit ?? ''), tone: 'muted' }
  if (kind === 'text') return textView(line, words)
  if (kind === 'measure')
    return { text: row.measure ?? '', title: row.measure ?? undefined, tone: 'muted' }
  return targetView(table, line, words)
}

function textView({ row }: Line, words: CellWords): CellView {
  const part = row.part === '' ? '' : (row.partText ?? words.part(row.item, row.part))
  const text = part ? `${part} – ${row.text}` : row.text
  return { text, title: text }
}

const marks: Readonly<Record<string, string>> = {
  atLeast: '≥',
  atMost: '≤',
  over: '>',
  under: '<',
  equal: '=',
}

export function targetText(
  target: Target | undefined,
  words: Pick<CellWords, 'showValue'>,
): string {
  if (!target) return ''
  if (target.value === null) return '?'
  const mark = typeof target.value === 'number' ? `${marks[target.comparison] ?? ''} ` : ''
  return `${mark}${words.showValue(target.value)}`
}

function targetView(table: EntryTable, line: Line, words: CellWords): CellView {
  const units = line.unit ? [line.unit] : table.entry.units.map(({ id }) => id)
  const targets = units.map((unit) => table.spotAt(line, { kind: 'of', unit })?.target)
  const texts = new Set(targets.map((target) => targetText(target, words)))
  const [only = ''] = texts
  if (texts.size > 1) return { text: words.varies, title: [...texts].join(', '), tone: 'muted' }
  return { text: only, title: only === '?' ? words.noTarget : undefined, tone: 'muted' }
}
