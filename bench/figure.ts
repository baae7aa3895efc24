/**
 * One measured figure. `floor` is the same work done bare in the same run, `ratio` the figure over it: machines are shared
 * and noisy, so a speed is a ratio. `n`: how many times it was measured.
 */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly floor: number | null
  readonly ratio: number | null
  readonly n: number
}

export type Measure = () => Promise<readonly Figure[]>

/** A figure against its floor. */
export function against(
  name: string,
  value: number,
  floor: number,
  unit: string,
  n: number,
): Figure {
  return { name, value: round(value), unit, floor: round(floor), ratio: round(value / floor), n }
}

/** A figure that has no floor. */
export function alone(name: string, value: number, unit: string, n: number): Figure {
  return { name, value: round(value), unit, floor: null, ratio: null, n }
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value that `percent` of the measured ones do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
