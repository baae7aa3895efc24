import type { Sheet } from './table.ts'

/** Unit, form and year in one. */
export function keyOf({ unit, form, year }: Pick<Sheet, 'unit' | 'form' | 'year'>): string {
  return `${unit}|${form}|${year}`
}
