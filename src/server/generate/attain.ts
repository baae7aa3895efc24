import type { PackYears } from './choose-packs.ts'
import type { FictionUnit } from './fiction-units.ts'
import { randomOf } from './random.ts'

/**
 * The year in which a unit fulfils every item of the standard of some years. Under the judged year's pack the last
 * unit does so in that year; under an older pack only a few pioneers do, all others not yet.
 */
export function attainYear(
  seed: number,
  unit: string,
  years: PackYears,
  isLast: boolean,
  isLatecomer: boolean,
): number {
  const random = randomOf(seed, 'attain', unit, years.pack.id)
  if (!isLast) return isPioneer(seed, unit) ? years.to - random.whole(0, 1) : years.to + 2
  if (isLatecomer) return years.to
  const first = years.from + Math.ceil((years.to - years.from) / 3)
  return isPioneer(seed, unit) ? Math.min(years.from + 1, years.to) : random.whole(first, years.to)
}

/** Recognised already under the set before, and re-checked since. */
export function isPioneer(seed: number, unit: string): boolean {
  return randomOf(seed, 'pioneer', unit).chance(0.25)
}

/** The unit that attains last: the one that came of the merger, else the last. */
export function latecomer(members: readonly FictionUnit[]): string | undefined {
  return members.find((one) => one.former.length > 0)?.id ?? members.at(-1)?.id
}
