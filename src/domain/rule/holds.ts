import type { Comparison } from './rule.ts'

/** Does a value that stands so (sign) to its level fulfil the comparison? */
export function holds(sign: -1 | 0 | 1, comparison: Comparison): boolean {
  switch (comparison) {
    case 'atLeast':
      return sign >= 0
    case 'atMost':
      return sign <= 0
    case 'over':
      return sign > 0
    case 'under':
      return sign < 0
    case 'equal':
      return sign === 0
  }
}
