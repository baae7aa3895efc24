import type { PackPath } from './pack-fault.ts'

/** Visits every object inside plain data with its path, outermost first. */
export function walk(
  value: unknown,
  path: PackPath,
  visit: (value: Readonly<Record<string, unknown>>, path: PackPath) => void,
): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) walk(one, [...path, i], visit)
    return
  }
  visit(value as Readonly<Record<string, unknown>>, path)
  for (const [key, one] of Object.entries(value)) walk(one, [...path, key], visit)
}
