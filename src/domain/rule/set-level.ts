import type { Rule } from './rule.ts'
import type { Target } from './target.ts'

/** The rule with a level laid over it, for the whole item or one part of it; `true` sets a pass that was unset. */
export function withTarget(rule: Rule, part: string | undefined, target: Target | true): Rule {
  if (target === true) return rule.form === 'pass' ? { form: 'pass' } : rule
  switch (rule.form) {
    case 'compare':
    case 'ratio':
    case 'sum':
    case 'units':
      return part === undefined ? { ...rule, target } : rule
    case 'window':
    case 'bothGenders':
      return { ...rule, rule: withTarget(rule.rule, part, target) }
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return {
        ...rule,
        parts: rule.parts.map((one) =>
          one.id === part ? { ...one, rule: withTarget(one.rule, undefined, target) } : one,
        ),
      }
    default:
      return rule
  }
}

/** The rule with every level unset: a place has levels of its own that are not known. */
export function withoutLevels(rule: Rule): Rule {
  switch (rule.form) {
    case 'compare':
    case 'ratio':
    case 'sum':
      return { ...rule, target: { unset: 'province' } }
    case 'window':
    case 'bothGenders':
      return { ...rule, rule: withoutLevels(rule.rule) }
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return {
        ...rule,
        parts: rule.parts.map((one) => ({ ...one, rule: withoutLevels(one.rule) })),
      }
    default:
      return rule
  }
}

/** The level in a rule, where it has just one. */
export function targetIn(rule: Rule): Target | undefined {
  switch (rule.form) {
    case 'compare':
    case 'ratio':
    case 'sum':
    case 'units':
      return rule.target
    case 'window':
    case 'bothGenders':
      return targetIn(rule.rule)
    default:
      return undefined
  }
}

/** The parts that readings of the item carry; `['']` when it is asked whole. */
export function partsAsked(rule: Rule): readonly string[] {
  switch (rule.form) {
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return rule.parts.map((one) => one.id)
    case 'bothGenders':
      return ['nam', 'nu']
    case 'window':
      return partsAsked(rule.rule)
    case 'units':
    case 'criteria':
    case 'ratio':
    case 'sum':
      return []
    default:
      return ['']
  }
}
