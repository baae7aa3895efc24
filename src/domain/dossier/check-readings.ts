import type { Reading, Statement } from '../reading/reading.ts'
import type { Rule } from '../rule/rule.ts'
import { factorOf } from '../rule/rule-context.ts'
import type { KnownFigure, KnownItems } from './known-items.ts'
import type { Place, Report } from './places.ts'
import { unique } from './unique.ts'

type Placed = { readonly reading: Reading; readonly place: Place }

/**
 * Số liệu: what a single reading must be, and that no key stands twice with the same source. Two accepted figures with
 * different sources are a conflict that is judged, never a fault; over 100 % as a typed value is doubtful, not a fault.
 */
export function checkReadings(
  readings: readonly Reading[],
  placeOf: (index: number) => Place,
  known: KnownItems,
  report: Report,
): void {
  const first = new Map<string, Place>()
  unique(readings, 'id', placeOf, report)
  readings.forEach((reading, index) => {
    const placed = { reading, place: placeOf(index) }
    if (reading.from > reading.to)
      report(placed.place, 'to', 'period_reversed', { from: reading.from, to: reading.to })
    checkValue(placed, report)
    checkCounts(placed, report)
    checkFigure(placed, known, report)
    checkKey(placed, first, report)
  })
}

/** A withdrawn one is kept for its history only. */
function checkKey({ reading, place }: Placed, first: Map<string, Place>, report: Report): void {
  if (reading.state === 'withdrawn') return
  const { unit, item, part, from, to, kind, scope, source } = reading
  const key = JSON.stringify([unit, item, part, from, to, kind, scope, source])
  const there = first.get(key)
  if (there === undefined) first.set(key, place)
  else report(place, 'item', 'reading_doubled', { first: there.line ?? 0 })
}

function checkValue({ reading, place }: Placed, report: Report): void {
  const { value, none, numerator, denominator } = reading
  const hasCounts = numerator !== undefined && denominator !== undefined
  if (none && (value !== undefined || hasCounts)) report(place, 'none', 'value_and_none')
  if (none && !reading.note) report(place, 'note', 'none_without_note')
  if (!none && value === undefined && !hasCounts) report(place, 'value', 'value_missing_here')
}

function checkCounts({ reading, place }: Placed, report: Report): void {
  const { numerator, denominator } = reading
  if ((numerator === undefined) !== (denominator === undefined))
    report(place, numerator === undefined ? 'numerator' : 'denominator', 'count_alone')
  if (numerator !== undefined && numerator < 0)
    report(place, 'numerator', 'count_negative', { value: numerator })
  if (denominator === undefined) return
  if (denominator < 0) report(place, 'denominator', 'count_negative', { value: denominator })
  if (denominator === 0) report(place, 'denominator', 'denominator_zero')
}

function checkFigure(placed: Placed, known: KnownItems, report: Report): void {
  const { item, part } = placed.reading
  const parts = known.figures.get(item)
  const figure = parts?.get(part)
  const same = known.sameAs.get(item)
  if (same !== undefined && placed.reading.state !== 'withdrawn') {
    report(placed.place, 'item', 'item_same_as', { item, same })
  } else if (figure !== undefined) {
    checkPercent(placed, figure, report)
    checkForm(placed, figure, report)
  } else if (parts === undefined) {
    const code = known.items.has(item) ? 'item_without_figures' : 'item_unknown'
    report(placed.place, 'item', code, { item })
  } else {
    const names = [...parts.keys()].filter((name) => name !== '')
    if (names.length > 0)
      report(placed.place, 'part', 'part_unknown', { part, item, parts: names.join(', ') })
    else report(placed.place, 'part', 'part_not_asked', { part, item })
  }
}

function checkPercent({ reading, place }: Placed, figure: KnownFigure, report: Report): void {
  const { numerator, denominator } = reading
  const isJudgedShare = figure.rules.length > 0 && factorOf(figure.unit) === 100
  if (numerator === undefined || denominator === undefined || !isJudgedShare) return
  if (denominator > 0 && numerator > denominator)
    report(place, 'numerator', 'numerator_above_denominator', { numerator, denominator })
}

/** The kind of value must be one that some rule of the figure takes. */
function checkForm({ reading, place }: Placed, figure: KnownFigure, report: Report): void {
  const { value } = reading
  if (value === undefined || figure.rules.length === 0) return
  if (figure.rules.some((rule) => takes(rule, value))) return
  const column = typeof value === 'string' ? 'level' : 'value'
  const grades = figure.rules.flatMap((rule) => (rule.form === 'graded' ? rule.scale : []))
  const isPass = figure.rules.some((rule) => rule.form === 'pass')
  const code = grades.length > 0 ? 'grade_unknown' : isPass ? 'pass_expected' : 'number_expected'
  report(place, column, code, { value: String(value), grades: grades.join(', ') })
}

function takes(rule: Rule, value: number | boolean | string): boolean {
  if (rule.form === 'pass') return typeof value === 'boolean'
  if (rule.form === 'graded') return typeof value === 'string' && rule.scale.includes(value)
  if (rule.form === 'criteria') return typeof value !== 'string'
  return typeof value === 'number'
}

/** Không xét; lựa chọn giữa hai số liệu: the choice must be one of the sources on record. */
export function checkStatements(
  statements: readonly Statement[],
  readings: readonly Reading[],
  placeOf: (index: number) => Place,
  known: KnownItems,
  report: Report,
): void {
  const sources = new Set(readings.map((one) => JSON.stringify([one.unit, one.item, one.source])))
  statements.forEach((statement, index) => {
    const place = placeOf(index)
    const { unit, item, kind, chosen, from, to } = statement
    if (from > to) report(place, 'to', 'period_reversed', { from, to })
    if (!known.items.has(item)) report(place, 'item', 'item_unknown', { item })
    if (kind === 'notApplicable' && chosen !== undefined)
      report(place, 'chosen', 'choice_not_asked')
    if (kind === 'chosen' && !sources.has(JSON.stringify([unit, item, chosen])))
      report(place, 'chosen', 'choice_unknown', { chosen: chosen ?? '' })
  })
}
