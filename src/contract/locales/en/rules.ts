import type { rules as vi } from '../vi/rules.ts'

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

export const rules = {
  number: (value) => numbers.format(value),
  pass: 'passed',
  passUnset: {
    province: 'passed as the province says (not set)',
    unknown: 'passed by rules that are not known',
  },
  level: {
    atLeast: (level) => `at least ${level}`,
    atMost: (level) => `at most ${level}`,
    over: (level) => `more than ${level}`,
    under: (level) => `less than ${level}`,
    equal: (level) => `equal to ${level}`,
  },
  graded: (level, scale) => `graded “${level}” or better (scale: ${scale})`,
  window: (years, rule) => `${years} years running, each: ${rule}`,
  bothGenders: (rule) => `men and women, each: ${rule}`,
  allOf: 'all of',
  anyOf: 'one of',
  atLeastOf: (count) => `at least ${count} of`,
  ratio: (part, whole) => `ratio of ${part} to ${whole}`,
  sum: (figures) => `sum of ${figures}`,
  unitsPercent: (level, standard) => `share of ${level} units that hold “${standard}”`,
  unitsCount: (level, standard) => `number of ${level} units that hold “${standard}”`,
  byDecision: 'by recognition decisions',
  criteria: (standard) => `every criterion of “${standard}” is met`,
  unset: {
    province: 'level set by the province (not set)',
    unknown: 'level not known',
  },
  times: (times, item) => `${times} times the level of ${item}`,
  parameter: (name) => `level of the parameter “${name}”`,
  byRegion: 'the region’s level',
  byGroup: 'the group’s level',
  byYear: 'the year’s level',
  general: 'general',
  none: 'not set',
  levels: { province: 'province', district: 'district', commune: 'commune' },
} satisfies typeof vi
