import type { Comparison, Part, Rule } from '#domain/rule/rule.ts'
import type { Target } from '#domain/rule/target.ts'
import type { rules } from './vi/rules.ts'

type RuleWords = typeof rules

/** How a rule's sentence names what it refers to; each falls back to the id itself. */
interface RuleNames {
  readonly item?: (id: string) => string
  readonly standard?: (id: string) => string
  /** A region or a group of units. */
  readonly column?: (id: string) => string
  readonly parameter?: (id: string) => string
}

export interface RuleSpeech {
  readonly words: RuleWords
  readonly names?: RuleNames
  /** Levels by region, group or year: in the sentence (default), or in a table beside it. */
  readonly columns?: 'inline' | 'table'
}

/** Quy tắc in one sentence: "từ 90 % trở lên", "cả nam và nữ, mỗi giới: từ 85 % trở lên". */
export function ruleText(rule: Rule, speech: RuleSpeech, unit = ''): string {
  const { words, names } = speech
  switch (rule.form) {
    case 'pass':
      return rule.unset ? words.passUnset[rule.unset] : words.pass
    case 'compare':
      return levelText(rule.comparison, rule.target, speech, unit)
    case 'graded':
      return words.graded(rule.atLeast, rule.scale.join(' < '))
    case 'window':
      return words.window(rule.years, ruleText(rule.rule, speech, unit))
    case 'bothGenders':
      return words.bothGenders(ruleText(rule.rule, speech, unit))
    case 'allOf':
      return `${words.allOf}: ${partsText(rule.parts, speech, unit)}`
    case 'anyOf':
      return `${words.anyOf}: ${partsText(rule.parts, speech, unit)}`
    case 'atLeastOf':
      return `${words.atLeastOf(rule.count)}: ${partsText(rule.parts, speech, unit)}`
    case 'criteria':
      return words.criteria(named(names?.standard, rule.standard))
    default:
      return figureRuleText(rule, speech, unit)
  }
}

function figureRuleText(
  rule: Extract<Rule, { form: 'ratio' | 'sum' | 'units' }>,
  speech: RuleSpeech,
  unit: string,
): string {
  const isPercent = rule.form === 'units' ? rule.as === 'percent' : isShare(rule)
  const level = levelText(rule.comparison, rule.target, speech, isPercent ? '%' : unit)
  return `${figureText(rule, speech)}: ${level}`
}

/** A level that nobody has set compares with nothing. */
function levelText(
  comparison: Comparison,
  target: Target,
  speech: RuleSpeech,
  unit: string,
): string {
  const level = targetText(target, speech, unit)
  const isUnset = typeof target === 'object' && 'unset' in target
  return isUnset ? level : speech.words.level[comparison](level)
}

function isShare(rule: Extract<Rule, { form: 'ratio' | 'sum' }>): boolean {
  return rule.form === 'ratio' && rule.percent
}

function figureText(
  rule: Extract<Rule, { form: 'ratio' | 'sum' | 'units' }>,
  { words, names }: RuleSpeech,
): string {
  if (rule.form === 'sum') return words.sum(rule.of.map((id) => named(names?.item, id)).join(' + '))
  if (rule.form === 'ratio')
    return words.ratio(named(names?.item, rule.numerator), named(names?.item, rule.denominator))
  const say = rule.as === 'percent' ? words.unitsPercent : words.unitsCount
  const figure = say(words.levels[rule.level] ?? rule.level, named(names?.standard, rule.standard))
  return rule.by === 'recognition' ? `${figure} (${words.byDecision})` : figure
}

function partsText(parts: readonly Part[], speech: RuleSpeech, unit: string): string {
  return parts
    .map((part) => `${part.text}: ${ruleText(part.rule, speech, part.unit ?? unit)}`)
    .join('; ')
}

/** A level with its unit, by column and year where it has them. */
export function targetText(target: Target, speech: RuleSpeech, unit = ''): string {
  const { words, names, columns = 'inline' } = speech
  if (typeof target === 'number') return withUnit(words.number(target), unit)
  if ('unset' in target) return words.unset[target.unset]
  if ('times' in target)
    return words.times(words.number(target.times), named(names?.item, target.of))
  if ('parameter' in target) return words.parameter(named(names?.parameter, target.parameter))
  if (columns === 'table') return columnsName(target, words)
  const list = columnsOf(target).map(({ column, level }) => {
    const said = level === null ? words.none : targetText(level, speech, unit)
    return `${columnName(column, speech)} ${said}`
  })
  return `[${list.join(' · ')}]`
}

export type ByColumn = Extract<
  Target,
  { byYear: unknown } | { byRegion: unknown } | { byGroup: unknown }
>

export interface Column {
  /** A region, a group or a year; empty for what holds in general. */
  readonly column: string
  readonly level: Target | null
}

/** The columns of a level that differs by region, group or year, in the pack's order; what holds in general first. */
export function columnsOf(target: ByColumn): readonly Column[] {
  const levels: Readonly<Record<string, Target | null>> =
    'byYear' in target ? target.byYear : 'byGroup' in target ? target.byGroup : target.byRegion
  const general = 'general' in target && target.general !== undefined ? [target.general] : []
  return [
    ...general.map((level) => ({ column: '', level })),
    ...Object.entries(levels).map(([column, level]) => ({ column, level })),
  ]
}

export function columnName(column: string, { words, names }: RuleSpeech): string {
  return column === '' ? words.general : named(names?.column, column)
}

function columnsName(target: ByColumn, words: RuleWords): string {
  if ('byYear' in target) return words.byYear
  return 'byGroup' in target ? words.byGroup : words.byRegion
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`
}

function named(name: ((id: string) => string) | undefined, id: string): string {
  return name ? name(id) : id
}
