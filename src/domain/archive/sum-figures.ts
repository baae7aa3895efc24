/** A figure of one unit in a year: its counts where they exist. */
export interface PartFigure {
  readonly value: number | boolean | string
  readonly numerator: number | undefined
  readonly denominator: number | undefined
}

/**
 * The figure of several units together: summed from counts, or why there is no sum. `no_counts`: a unit has only a value, and
 * an average of percentages is never taken; `missing`: a unit has no figure.
 */
export type SummedFigure =
  | { readonly how: 'summed'; readonly numerator: number; readonly denominator: number }
  | { readonly how: 'no_counts' | 'missing' | 'none' }

/** Cộng lại số liệu của các đơn vị đã sáp nhập: numerators and denominators, never values. */
export function sumFigures(figures: readonly (PartFigure | undefined)[]): SummedFigure {
  const known = figures.filter((one) => one !== undefined)
  if (known.length === 0) return { how: 'none' }
  if (known.length < figures.length) return { how: 'missing' }
  let numerator = 0
  let denominator = 0
  for (const one of known) {
    if (one.numerator === undefined || one.denominator === undefined) return { how: 'no_counts' }
    numerator += one.numerator
    denominator += one.denominator
  }
  return { how: 'summed', numerator: tidy(numerator), denominator: tidy(denominator) }
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(15))
}
