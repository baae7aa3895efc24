import type { Target } from './target.ts'

/** One number of a target, with the column (region or group) and year that it holds for and its path in the target. */
export interface TargetLevel {
  readonly value: number | null
  readonly region?: string | undefined
  readonly group?: string | undefined
  readonly year?: string | undefined
  readonly path: readonly (string | number)[]
}

/** All numbers of a target; what follows another item or a parameter, or is unset, has none. */
export function levelsIn(target: Target): readonly TargetLevel[] {
  if (typeof target === 'number') return [{ value: target, path: [] }]
  if ('byYear' in target)
    return Object.entries(target.byYear).flatMap(([year, level]) =>
      level === null
        ? [{ value: null, year, path: ['byYear', year] }]
        : levelsIn(level).map((one) => ({ ...one, year, path: ['byYear', year, ...one.path] })),
    )
  if ('byRegion' in target) {
    const columns = Object.entries(target.byRegion).map(([region, value]) => ({
      value,
      region,
      path: ['byRegion', region],
    }))
    return 'general' in target && target.general !== undefined
      ? [...columns, { value: target.general, path: ['general'] }]
      : columns
  }
  if ('byGroup' in target)
    return Object.entries(target.byGroup).map(([group, value]) => ({
      value,
      group,
      path: ['byGroup', group],
    }))
  return []
}
