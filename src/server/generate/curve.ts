import { compareProducts } from '#domain/rule/decimal.ts'
import { holds } from '#domain/rule/holds.ts'
import type { Comparison } from '#domain/rule/rule.ts'
import type { Random } from './random.ts'

/** How one figure moves: where it starts, the year from which it fulfils its rule, how far it goes beyond. */
export interface Course {
  readonly start: number
  readonly attains: number
  readonly from: number
  readonly beyond: number
  readonly swing: number
}

/** The course of a figure that fulfils its rule from the year `attains` on; `from` is the first year shown. */
export function courseOf(random: Random, from: number, attains: number): Course {
  return {
    start: random.between(0.35, 0.75),
    attains,
    from,
    beyond: random.between(0.1, 0.9),
    swing: random.between(-0.2, 0.2),
  }
}

/** A value of the year before rounding; it approaches the level and, once there, keeps to the right side of it. */
export function valueAt(
  course: Course,
  year: number,
  level: number,
  comparison: Comparison,
  ceiling: number,
): number {
  const first = startOf(course, level, comparison, ceiling)
  const best = bestOf(course, level, comparison, ceiling)
  if (year >= course.attains) {
    const past = 1 - 0.72 ** (year - course.attains + 0.4)
    return level + (best - level) * past
  }
  const span = course.attains - course.from + 2
  const done = Math.max(0, Math.min(0.97, (year - course.from + 1 + course.swing) / span))
  return first + (level - first) * done
}

/** Rounded to the unit's decimals on the side that keeps `isMet` true: 79.96 of "at least 80" stays below it. */
export function roundTo(
  value: number,
  decimals: number,
  level: number,
  comparison: Comparison,
  isMet: boolean,
): number {
  const step = 10 ** -decimals
  const near = Number(value.toFixed(decimals))
  const candidates = [near, near + step, near - step, Number(level.toFixed(6))]
  const rounded = candidates.map((one) => Number(one.toFixed(Math.max(decimals, 6))))
  return rounded.find((one) => one >= 0 && fulfils(one, 1, 1, level, comparison) === isMet) ?? near
}

/** Is `numerator × factor / denominator` on the right side of the level? Exact. */
export function fulfils(
  numerator: number,
  factor: number,
  denominator: number,
  level: number,
  comparison: Comparison,
): boolean {
  return holds(compareProducts(numerator, factor, level, denominator), comparison)
}

function startOf(course: Course, level: number, comparison: Comparison, ceiling: number): number {
  if (comparison !== 'atMost' && comparison !== 'under') return level * course.start
  return Math.min(ceiling, level === 0 ? 3 + course.start * 4 : level * (1.6 + course.start * 2))
}

function bestOf(course: Course, level: number, comparison: Comparison, ceiling: number): number {
  if (comparison === 'equal') return level
  if (comparison === 'atMost' || comparison === 'under') return level * (1 - 0.7 * course.beyond)
  const room = ceiling === Number.POSITIVE_INFINITY ? level * 0.3 + 1 : ceiling - level
  return level + room * course.beyond
}
