import type { Part, Rule } from '#domain/rule/rule.ts'
import type { Target } from '#domain/rule/target.ts'
import type { PackWords } from './pack-words.ts'

/** A rule in one line, as the pack says it: "≥ 90", "nam và nữ, mỗi giới: ≥ 85". */
export function ruleText(rule: Rule, words: PackWords['rule']): string {
  const { comparison: signs } = words
  switch (rule.form) {
    case 'pass':
      return rule.unset ? words.passUnset : words.pass
    case 'compare':
      return `${signs[rule.comparison]} ${targetText(rule.target, words)}`
    case 'graded':
      return words.graded(rule.atLeast, rule.scale.join(' < '))
    case 'window':
      return words.window(rule.years, ruleText(rule.rule, words))
    case 'bothGenders':
      return words.bothGenders(ruleText(rule.rule, words))
    case 'allOf':
      return `${words.allOf}: ${partsText(rule.parts, words)}`
    case 'anyOf':
      return `${words.anyOf}: ${partsText(rule.parts, words)}`
    case 'atLeastOf':
      return `${words.atLeastOf(rule.count)}: ${partsText(rule.parts, words)}`
    case 'criteria':
      return words.criteria(rule.standard)
    default:
      return `${figureText(rule, words)} ${signs[rule.comparison]} ${targetText(rule.target, words)}`
  }
}

function figureText(
  rule: Extract<Rule, { form: 'ratio' | 'sum' | 'units' }>,
  words: PackWords['rule'],
): string {
  if (rule.form === 'sum') return words.sum(rule.of.join(' + '))
  if (rule.form === 'ratio')
    return words.ratio(rule.numerator, rule.denominator) + (rule.percent ? ' × 100' : '')
  const text = rule.as === 'percent' ? words.unitsPercent : words.unitsCount
  return text(rule.level, rule.standard)
}

function partsText(parts: readonly Part[], words: PackWords['rule']): string {
  return parts.map(({ text, rule }) => `${text} ${ruleText(rule, words)}`).join('; ')
}

/** A level, by column and year where it has them. */
export function targetText(target: Target, words: PackWords['rule']): string {
  if (typeof target === 'number') return String(target)
  if ('unset' in target) return words.unset[target.unset]
  if ('times' in target) return words.times(target.times, target.of)
  if ('parameter' in target) return words.parameter(target.parameter)
  if ('byYear' in target)
    return columns(
      target.byYear,
      (level) => (level === null ? null : targetText(level, words)),
      words,
    )
  if ('byGroup' in target) return columns(target.byGroup, (level) => level, words)
  const general = target.general === undefined ? {} : { [words.general]: target.general }
  return columns({ ...general, ...target.byRegion }, (level) => level, words)
}

function columns<T>(
  levels: Readonly<Record<string, T>>,
  show: (level: T) => string | number | null,
  words: PackWords['rule'],
): string {
  const list = Object.entries(levels).map(([name, level]) => `${name} ${show(level) ?? words.none}`)
  return `[${list.join(' · ')}]`
}
