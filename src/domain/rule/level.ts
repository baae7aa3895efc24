import type { Classification } from '../unit/unit.ts'
import type { Target } from './target.ts'

/** A target's number for one unit and year, or why there is none. */
export type Level =
  | { readonly value: number }
  | { readonly value: null; readonly why: 'target_unset' | 'region_unknown' }

/** What a target may refer to outside itself. */
export interface LevelSources {
  /** The unit's region or group in a year. */
  readonly column: (kind: Classification['kind'], year: number) => string | undefined
  readonly parameter: (id: string) => number | undefined
  /** The target of another item's rule; undefined: no such item or no number in its rule. */
  readonly targetOf: (item: string) => Target | undefined
}

const unset: Level = { value: null, why: 'target_unset' }

/** Mức đạt chuẩn of a unit in a year. A year that is not listed is unset, never the nearest. */
export function levelOf(target: Target, year: number, sources: LevelSources, depth = 0): Level {
  if (typeof target === 'number') return { value: target }
  if ('unset' in target) return unset
  if ('byRegion' in target) return inColumn(target.byRegion, sources.column('region', year))
  if ('byGroup' in target) return inColumn(target.byGroup, sources.column('group', year))
  if ('parameter' in target) {
    const value = sources.parameter(target.parameter)
    return value === undefined ? unset : { value }
  }
  if ('times' in target) return multiple(target, year, sources, depth)
  const ofYear = target.byYear[String(year)]
  return ofYear === undefined || ofYear === null ? unset : levelOf(ofYear, year, sources, depth)
}

function inColumn(
  levels: Readonly<Record<string, number | null>>,
  name: string | undefined,
): Level {
  if (name === undefined) return { value: null, why: 'region_unknown' }
  const value = levels[name]
  return value === undefined || value === null ? unset : { value }
}

function multiple(
  target: { readonly times: number; readonly of: string },
  year: number,
  sources: LevelSources,
  depth: number,
): Level {
  const other = sources.targetOf(target.of)
  if (other === undefined || depth > 4) return unset
  const level = levelOf(other, year, sources, depth + 1)
  return level.value === null ? level : { value: round(level.value * target.times) }
}

/** 1.1 × 60 is 66, not 66.00000000000001. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
