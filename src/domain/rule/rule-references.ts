import type { Rule } from './rule.ts'
import type { Target } from './target.ts'

/** What a rule names: another item's level (`level`), a figure, a standard, a parameter; with its path in the rule. */
export interface RuleReference {
  readonly kind: 'level' | 'figure' | 'standard' | 'ownStandard' | 'parameter'
  readonly id: string
  readonly path: readonly (string | number)[]
}

/** Everything that a rule refers to. `ownStandard`: all criteria of a standard for the unit itself. */
export function itemsInRule(rule: Rule): readonly RuleReference[] {
  switch (rule.form) {
    case 'compare':
      return inTarget(rule.target)
    case 'window':
    case 'bothGenders':
      return below(itemsInRule(rule.rule), 'rule')
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return rule.parts.flatMap((part, i) => below(itemsInRule(part.rule), 'parts', i, 'rule'))
    case 'ratio':
      return [
        { kind: 'figure', id: rule.numerator, path: ['numerator'] },
        { kind: 'figure', id: rule.denominator, path: ['denominator'] },
        ...inTarget(rule.target),
      ]
    case 'sum':
      return [
        ...rule.of.map((id, i) => ({ kind: 'figure' as const, id, path: ['of', i] })),
        ...inTarget(rule.target),
      ]
    case 'units':
      return [{ kind: 'standard', id: rule.standard, path: ['standard'] }, ...inTarget(rule.target)]
    case 'criteria':
      return [{ kind: 'ownStandard', id: rule.standard, path: ['standard'] }]
    default:
      return []
  }
}

function inTarget(target: Target): RuleReference[] {
  if (typeof target !== 'object') return []
  if ('of' in target) return [{ kind: 'level', id: target.of, path: ['target', 'of'] }]
  if ('parameter' in target)
    return [{ kind: 'parameter', id: target.parameter, path: ['target', 'parameter'] }]
  return []
}

function below(references: readonly RuleReference[], ...path: (string | number)[]) {
  return references.map((one) => ({ ...one, path: [...path, ...one.path] }))
}
