import type { LaidItem, LaidStandard } from '#domain/pack/lay-overlays.ts'
import type { Condition, Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'
import type { Part, Rule } from '#domain/rule/rule.ts'

/** A rule that looks at one figure of one year. */
type Leaf = Extract<Rule, { form: 'pass' | 'compare' | 'graded' }>

/** One figure that an item asks for: the item itself or a part of it. */
export interface FigureSlot {
  readonly item: string
  readonly part: string
  /** The part for which a place sets the level: men and women have one level together. */
  readonly setPart: string
  /** The pack's words, for what the figure counts. */
  readonly words: readonly (string | undefined)[]
  readonly unit: string | undefined
  readonly leaf: Leaf
  /** The figure must hold in so many years, the judged one the last. */
  readonly window: number
  /** Set by a ratio or sum: the level is `share` of the rule's, or of another figure. */
  readonly share?: number
  readonly ratioTo?: string
  /** "Trong đó": never more than the part before it. */
  readonly within?: string
}

/** An item that a reading must be given for. */
export interface AskedItem {
  readonly item: Indicator | Requirement
  readonly rule: Rule
  readonly criterion: Criterion
}

/** Items that need figures: an item that is the same figure as another is asked once, one of an "any" list is enough. */
export function askedItems(laid: LaidStandard): readonly AskedItem[] {
  return laid.criteria.flatMap(({ criterion, indicators, requirements }) => {
    const own = needed(indicators, criterion.pass === 'any')
    const more = needed(requirements, criterion.requirements?.pass === 'any')
    return [...own, ...more].map(({ item, rule }) => ({ item, rule, criterion }))
  })
}

/** The figures that an item asks for under a rule of it. */
export function slotsOf(
  item: Indicator | Requirement | Condition,
  rule: Rule,
): readonly FigureSlot[] {
  return slotsOfRule(rule, {
    item: item.id,
    part: '',
    setPart: '',
    words: ['counting' in item ? item.counting : undefined, item.text],
    unit: item.unit,
    window: 1,
  })
}

type Head = Omit<FigureSlot, 'leaf'>

function slotsOfRule(rule: Rule, head: Head): readonly FigureSlot[] {
  switch (rule.form) {
    case 'pass':
    case 'compare':
    case 'graded':
      return [{ ...head, leaf: rule }]
    case 'window':
      return slotsOfRule(rule.rule, { ...head, window: rule.years })
    case 'bothGenders':
      return ['nam', 'nu'].flatMap((part) => slotsOfRule(rule.rule, { ...head, part }))
    case 'allOf':
      return slotsOfParts(rule.parts, head)
    case 'anyOf':
      return slotsOfParts(rule.parts.slice(0, 1), head)
    case 'atLeastOf':
      return slotsOfParts(rule.parts.slice(0, rule.count), head)
    case 'ratio':
    case 'sum':
      return derivedSlots(rule, head)
    case 'units':
    case 'criteria':
      return []
  }
}

function slotsOfParts(parts: readonly Part[], head: Head): readonly FigureSlot[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1]
    const isWithin = /^trong đó/i.test(part.text) && before !== undefined
    return slotsOfRule(part.rule, {
      ...head,
      part: part.id,
      setPart: part.id,
      words: [part.text, ...head.words],
      unit: part.unit ?? head.unit,
      ...(isWithin ? { within: before.id } : {}),
    })
  })
}

function derivedSlots(
  rule: Extract<Rule, { form: 'ratio' | 'sum' }>,
  head: Head,
): readonly FigureSlot[] {
  const leaf: Leaf = { form: 'compare', comparison: rule.comparison, target: rule.target }
  const plain = { ...head, part: '', unit: undefined }
  if (rule.form === 'sum')
    return rule.of.map((item) => ({ ...plain, item, leaf, share: 1 / rule.of.length }))
  const below: Leaf = { form: 'compare', comparison: 'atLeast', target: 1 }
  return [
    { ...plain, item: rule.denominator, leaf: below },
    {
      ...plain,
      item: rule.numerator,
      leaf,
      share: rule.percent ? 0.01 : 1,
      ratioTo: rule.denominator,
    },
  ]
}

function needed(items: readonly LaidItem[], isAny: boolean): readonly LaidItem[] {
  const asked = items.filter(({ item }) => item.sameAs === undefined)
  return isAny ? asked.slice(0, 1) : asked
}
