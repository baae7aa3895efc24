import { randomOf } from './random.ts'

/** What a unit is made of in a year: the counts from which every percentage is taken. */
export type Base =
  | 'households'
  | 'population'
  | 'workers'
  | 'pupils'
  | 'children'
  | 'villages'
  | 'schools'
  | 'businesses'
  | 'breeders'
  | 'roads'
  | 'hectares'
  | 'officials'

/** Counts of one unit by year: people grow, villages and schools stay. */
export interface Profile {
  readonly unit: string
  readonly countOf: (base: Base, year: number, item: string) => number
}

/** A commune's profile; `scale` 1 is a commune of some 1,700 households. */
export function profileOf(seed: number, unit: string, scale = 1): Profile {
  const random = randomOf(seed, 'profile', unit)
  const households = Math.round(random.between(1100, 2400) * scale)
  const size = random.between(3.5, 4.1)
  const growth = random.between(0.006, 0.014)
  const villages = Math.max(3, Math.round(random.between(6, 13) * scale))
  const schools = Math.max(3, Math.round(random.between(3, 4.4) * scale))
  const share = sharesOf(random.between(0.9, 1.1), size)
  const countOf = (base: Base, year: number, item: string): number => {
    if (base === 'villages') return villages
    if (base === 'schools') return schools
    const now = households * (1 + growth) ** (year - 2010)
    if (base === 'roads') return oneDecimal(lengthOf(seed, unit, item) * scale)
    if (base === 'hectares') return oneDecimal(households * 0.28)
    return Math.max(5, Math.round(now * share[base]))
  }
  return { unit, countOf }
}

/** Several units together, as after a merger or in a whole district. */
export function sumOf(unit: string, parts: readonly Profile[]): Profile {
  return {
    unit,
    countOf: (base, year, item) =>
      oneDecimal(parts.reduce((sum, part) => sum + part.countOf(base, year, item), 0)),
  }
}

function sharesOf(
  tilt: number,
  size: number,
): Readonly<Record<Exclude<Base, 'villages' | 'schools' | 'roads' | 'hectares'>, number>> {
  return {
    households: 1,
    population: size,
    workers: size * 0.56 * tilt,
    pupils: size * 0.015 * tilt,
    children: size * 0.082 * tilt,
    businesses: 0.031 * tilt,
    breeders: 0.42 * tilt,
    officials: 0.012,
  }
}

/** Kilometres of one kind of road: each item that asks for roads has its own network. */
function lengthOf(seed: number, unit: string, item: string): number {
  return randomOf(seed, 'roads', unit, item).between(8, 34)
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
