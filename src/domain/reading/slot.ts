import type { Day } from '../day.ts'
import { compareProducts } from '../rule/decimal.ts'
import type { Reading, Statement } from './reading.ts'

/** What a figure says: with counts, numerator over denominator; `typed` is the value as written. */
export interface Figure {
  readonly value: number | boolean | string
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly reading: Reading
}

/**
 * What is known of one figure (unit, item, part, year) on a day. Only an accepted actual decides; an accepted
 * estimate is carried beside `only_estimate`.
 */
export type Slot =
  | { readonly state: 'decided'; readonly figure: Figure }
  | { readonly state: 'only_estimate'; readonly figure: Figure }
  | { readonly state: 'conflict'; readonly figures: readonly Figure[] }
  | { readonly state: 'no_reading' | 'no_value' | 'only_plan' }
  | { readonly state: 'not_accepted'; readonly isSent: boolean }

/** Readings by unit, then item; only those that a rule may look at. */
export type ReadingIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Reading[]>>

/** Readings known on the day, of whole-year or part-year periods within one year, of the default scope. */
export function indexReadings(readings: readonly Reading[], on: Day): ReadingIndex {
  const index = new Map<string, Map<string, Reading[]>>()
  for (const one of readings) {
    const isJudged = one.scope === '' && one.state !== 'withdrawn' && isKnown(one, on)
    if (!isJudged || !one.to.startsWith(one.from.slice(0, 4))) continue
    const ofUnit = index.get(one.unit) ?? new Map<string, Reading[]>()
    index.set(one.unit, ofUnit)
    const ofItem = ofUnit.get(one.item)
    if (ofItem) ofItem.push(one)
    else ofUnit.set(one.item, [one])
  }
  return index
}

/** The readings of one figure of a unit in a year. */
export function readingsAt(
  ofUnit: ReadonlyMap<string, readonly Reading[]> | undefined,
  item: string,
  part: string,
  year: number,
): readonly Reading[] {
  const prefix = String(year)
  return (ofUnit?.get(item) ?? []).filter((one) => one.part === part && one.to.startsWith(prefix))
}

/** Known on a day: recorded or published by then; a reading without either day always is. */
export function isKnown(reading: Reading, on: Day): boolean {
  const { publishedOn, recordedOn } = reading
  if (publishedOn === undefined && recordedOn === undefined) return true
  return (
    (publishedOn !== undefined && publishedOn <= on) ||
    (recordedOn !== undefined && recordedOn <= on)
  )
}

/**
 * The figure of a slot, with a person's choice between conflicting ones applied. `factor` is 100 where counts make a
 * percentage, else 1.
 */
export function slotOf(
  readings: readonly Reading[],
  choice: Statement | undefined,
  factor: number,
): Slot {
  const actuals = readings.filter((one) => one.kind === 'actual')
  const accepted = actuals.filter((one) => one.state === 'accepted')
  if (accepted.length > 0) return decide(latestPeriod(accepted), choice, factor)
  const estimates = readings.filter((one) => one.kind === 'estimate')
  const figure = latestPeriod(estimates.filter((one) => one.state === 'accepted'))
    .flatMap((one) => figureOf(one, factor) ?? [])
    .toSorted(bySource)[0]
  if (figure) return { state: 'only_estimate', figure }
  if (actuals.length > 0 || estimates.length > 0)
    return {
      state: 'not_accepted',
      isSent: [...actuals, ...estimates].some((one) => one.state === 'submitted'),
    }
  return { state: readings.length > 0 ? 'only_plan' : 'no_reading' }
}

function decide(accepted: readonly Reading[], choice: Statement | undefined, factor: number): Slot {
  const figures = accepted
    .map((reading) => figureOf(reading, factor))
    .filter((one) => one !== undefined)
  const [first] = figures
  if (!first) return { state: 'no_value' }
  if (figures.every((one) => isSame(one, first, factor)))
    return { state: 'decided', figure: together(figures, first) }
  const chosen = figures.find((one) => choice?.chosen === one.reading.source)
  return chosen
    ? { state: 'decided', figure: chosen }
    : { state: 'conflict', figures: figures.toSorted(bySource) }
}

/** Sources that agree say it together: counts before a typed value, the papers and the note of all. */
function together(figures: readonly Figure[], first: Figure): Figure {
  if (figures.length === 1) return first
  const sorted = figures.toSorted(bySource)
  const best = sorted.find((one) => one.numerator !== undefined) ?? sorted[0] ?? first
  const note = sorted.find((one) => one.reading.note)?.reading.note
  const evidence = [...new Set(sorted.flatMap((one) => one.reading.evidence))]
  return {
    ...best,
    reading: { ...best.reading, evidence, ...(note === undefined ? {} : { note }) },
  }
}

function bySource(a: Figure, b: Figure): number {
  if (a.reading.source !== b.reading.source) return a.reading.source < b.reading.source ? -1 : 1
  return String(a.value) < String(b.value) ? -1 : 1
}

/** Of several periods within the year, the one that ends last, and of these the longest. */
function latestPeriod(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings
  const best = readings.reduce((a, b) =>
    b.to > a.to || (b.to === a.to && b.from < a.from) ? b : a,
  )
  return readings.filter((one) => one.to === best.to && one.from === best.from)
}

/** Undefined: the reading says that there is no value. */
export function figureOf(reading: Reading, factor: number): Figure | undefined {
  const { numerator, denominator } = reading
  const value = saidValue(reading, factor)
  if (value === undefined) return undefined
  return hasCounts(reading)
    ? { value, numerator, denominator, reading }
    : { value, numerator: undefined, denominator: undefined, reading }
}

type Said = Pick<Reading, 'none' | 'value' | 'numerator' | 'denominator'>

/** What a reading says: computed from its counts where they exist, else as typed. */
export function saidValue(reading: Said, factor: number): Reading['value'] {
  if (reading.none) return undefined
  const { numerator, denominator, value } = reading
  return hasCounts(reading) ? ((numerator ?? 0) * factor) / (denominator ?? 1) : value
}

function hasCounts({ numerator, denominator }: Said): boolean {
  return numerator !== undefined && denominator !== undefined && denominator !== 0
}

/** Where two figures stand to each other or to a level, by cross-multiplication. */
export function compareFigure(figure: Figure, level: number, factor: number): -1 | 0 | 1 {
  if (figure.numerator === undefined || figure.denominator === undefined)
    return compareProducts(Number(figure.value), 1, level, 1)
  const sign = compareProducts(figure.numerator, factor, level, figure.denominator)
  return figure.denominator < 0 ? (-sign as -1 | 0 | 1) : sign
}

function isSame(a: Figure, b: Figure, factor: number): boolean {
  const { numerator: n, denominator: d } = b
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value
  if (n === undefined || d === undefined) return compareFigure(a, b.value, factor) === 0
  if (a.numerator === undefined || a.denominator === undefined)
    return compareFigure(b, a.value, factor) === 0
  return compareProducts(a.numerator, d, n, a.denominator) === 0
}
