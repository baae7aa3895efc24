import type { Comparison } from '#domain/rule/rule.ts'
import { factorOf } from '#domain/rule/rule-context.ts'
import { baseOf } from './base-of.ts'
import { type Course, fulfils, roundTo, valueAt } from './curve.ts'
import type { Profile } from './profile.ts'
import type { FigureSlot } from './slots.ts'

/** What a reading says: a value, or counts from which the value follows. */
export type Figure =
  | { readonly value: number | boolean | string }
  | { readonly numerator: number; readonly denominator: number }

/** One figure of a unit and year that fulfils its rule from the year of its course on. `level`: null when unset. */
export function figureOf(
  slot: FigureSlot,
  profile: Profile,
  year: number,
  course: Course,
  level: number | null,
): Figure {
  const isMet = year >= course.attains
  const { leaf } = slot
  if (leaf.form === 'pass') return { value: isMet }
  if (leaf.form === 'graded') return { value: gradeOf(leaf.scale, leaf.atLeast, year, course) }
  const wanted = (level ?? (factorOf(slot.unit) === 100 ? 80 : 1)) * (slot.share ?? 1)
  if (factorOf(slot.unit) === 100 && wanted <= 100)
    return share(slot, profile, year, course, wanted, leaf.comparison)
  const value = valueAt(course, year, wanted, leaf.comparison, Number.POSITIVE_INFINITY)
  const decimals = decimalsOf(slot.unit, wanted)
  return { value: roundTo(value, decimals, wanted, leaf.comparison, isMet) }
}

/** After a merger: counts add up; other values are weighed by the people they stand for; "đạt" only when both are. */
export function mergeFigures(
  a: Figure,
  b: Figure,
  weights: readonly [number, number],
  scale: readonly string[] = [],
): Figure {
  if ('numerator' in a && 'numerator' in b)
    return {
      numerator: oneDecimal(a.numerator + b.numerator),
      denominator: oneDecimal(a.denominator + b.denominator),
    }
  if ('numerator' in a || 'numerator' in b) return a
  if (typeof a.value === 'number' && typeof b.value === 'number') {
    const mean = (a.value * weights[0] + b.value * weights[1]) / (weights[0] + weights[1])
    const decimals = Math.max(decimalPlaces(a.value), decimalPlaces(b.value))
    return { value: Number(mean.toFixed(decimals)) }
  }
  if (typeof a.value === 'boolean') return { value: a.value && b.value === true }
  const lower = Math.min(scale.indexOf(String(a.value)), scale.indexOf(String(b.value)))
  return { value: scale[lower] ?? a.value }
}

function share(
  slot: FigureSlot,
  profile: Profile,
  year: number,
  course: Course,
  level: number,
  comparison: Comparison,
): Figure {
  const denominator = profile.countOf(baseOf(...slot.words), year, slot.item)
  const step = Number.isInteger(denominator) ? 1 : 0.1
  const percent = valueAt(course, year, level, comparison, 100)
  const wanted = Math.round((percent * denominator) / 100 / step)
  const most = Math.round(denominator / step)
  const isMet = year >= course.attains
  for (let off = 0; off <= most; off += 1) {
    for (const at of [wanted + off, wanted - off]) {
      const numerator = oneDecimal(at * step)
      const isInside = at >= 0 && at <= most
      if (isInside && fulfils(numerator, 100, denominator, level, comparison) === isMet)
        return { numerator, denominator }
    }
  }
  return { value: level }
}

function gradeOf(scale: readonly string[], atLeast: string, year: number, course: Course): string {
  const needed = scale.indexOf(atLeast)
  const isHigher = year > course.attains + 1 && course.beyond > 0.5
  const at = year >= course.attains ? needed + (isHigher ? 1 : 0) : needed - 1
  return scale[Math.min(Math.max(at, 0), scale.length - 1)] ?? atLeast
}

/** Money and measures carry decimals, things that are counted do not. */
function decimalsOf(unit: string | undefined, level: number): number {
  const places = decimalPlaces(level)
  return places > 0 || /triệu|tỷ|m2|m²|km|ha|kWh|lít|tấn/iu.test(unit ?? '')
    ? Math.max(places, 1)
    : 0
}

function decimalPlaces(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
