import type { Comparison } from '../rule/rule.ts'
import type { Target } from '../rule/target.ts'
import { levelsIn } from '../rule/target-levels.ts'

/**
 * Is a place's level certainly easier to reach than the national one? Columns are compared with themselves, a level
 * without column with the easiest national column.
 */
export function isLooser(set: Target, national: Target, comparison: Comparison): boolean {
  const nation = levelsIn(national)
  return levelsIn(set).some(({ value, region, group, year }) => {
    if (value === null) return false
    const same = nation.filter(
      (one) =>
        one.value !== null &&
        isOpenOr(one.region, region) &&
        isOpenOr(one.group, group) &&
        isOpenOr(one.year, year),
    )
    return same.length > 0 && same.every((one) => isEasier(value, one.value ?? value, comparison))
  })
}

function isOpenOr(national: string | undefined, set: string | undefined): boolean {
  return national === undefined || set === undefined || national === set
}

function isEasier(value: number, than: number, comparison: Comparison): boolean {
  if (comparison === 'atLeast' || comparison === 'over') return value < than
  if (comparison === 'atMost' || comparison === 'under') return value > than
  return false
}
