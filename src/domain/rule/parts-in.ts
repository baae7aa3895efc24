import type { Rule } from './rule.ts'

/** A component of a composite item, as the law words it; `nam` and `nu` have no words of their own. */
export interface NamedPart {
  readonly id: string
  readonly text: string
}

/** Thành phần of a rule and of the rules inside it. */
export function partsIn(rule: Rule): readonly NamedPart[] {
  switch (rule.form) {
    case 'window':
    case 'bothGenders':
      return partsIn(rule.rule)
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return rule.parts.flatMap(({ id, text, rule: inner }) => [{ id, text }, ...partsIn(inner)])
    default:
      return []
  }
}
