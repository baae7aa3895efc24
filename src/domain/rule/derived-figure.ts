import type { Reason } from '../evaluation/verdict.ts'
import type { Figure, Slot } from '../reading/slot.ts'
import { sumOf } from './decimal.ts'
import { judgeNumber, missingReason } from './judge-figure.ts'
import { type Outcome, outcome } from './outcome.ts'
import type { Comparison, Rule } from './rule.ts'
import type { Asked, RuleContext } from './rule-context.ts'
import type { Target } from './target.ts'

/** A ratio of two figures of the unit. */
export function ratio(
  rule: Extract<Rule, { form: 'ratio' }>,
  asked: Asked,
  context: RuleContext,
): Outcome {
  const above = context.slot(rule.numerator, '', context.year, 1)
  const below = context.slot(rule.denominator, '', context.year, 1)
  const factor = rule.percent ? 100 : 1
  return judgeDerived(
    [above, below],
    [rule.numerator, rule.denominator],
    rule,
    asked,
    context,
    factor,
    ([a, b]) => ({
      numerator: a ?? 0,
      denominator: b ?? 0,
    }),
  )
}

/** A sum of figures of the unit. */
export function sum(
  rule: Extract<Rule, { form: 'sum' }>,
  asked: Asked,
  context: RuleContext,
): Outcome {
  const slots = rule.of.map((item) => context.slot(item, '', context.year, 1))
  return judgeDerived(slots, rule.of, rule, asked, context, 1, (values) => ({
    numerator: sumOf(values),
    denominator: 1,
  }))
}

/** A figure made of others: missing when one of them is. */
function judgeDerived(
  slots: readonly Slot[],
  items: readonly string[],
  rule: { readonly comparison: Comparison; readonly target: Target },
  asked: Asked,
  context: RuleContext,
  factor: number,
  make: (values: readonly number[]) => { readonly numerator: number; readonly denominator: number },
): Outcome {
  const level = context.level(rule.target, context.year)
  const target = { comparison: rule.comparison, value: level.value }
  const reasons: Reason[] = slots.flatMap((slot, i) =>
    slot.state === 'decided'
      ? []
      : [missingReason(slot, { ...asked, id: items[i] ?? '', part: '' })],
  )
  if (level.value === null)
    reasons.unshift({ code: level.why, params: { item: asked.id, part: asked.part } })
  const figures = slots.flatMap((slot) => (slot.state === 'decided' ? [slot.figure] : []))
  const [first] = figures
  const made = make(figures.map((one) => Number(one.value)))
  // Nothing to share out among (no such household): no ratio, and the figure below is what to look at.
  if (reasons.length === 0 && made.denominator === 0)
    reasons.push({ code: 'no_value', params: { item: items.at(-1) ?? '', part: '' } })
  if (level.value === null || reasons.length > 0 || !first)
    return outcome({ verdict: 'insufficient', target, reasons })
  const value = (made.numerator * factor) / made.denominator
  const figure: Figure = { ...made, value, reading: first.reading }
  const { isMet, reason } = judgeNumber(figure, rule.comparison, level.value, factor, asked)
  return outcome({
    verdict: isMet ? 'met' : 'notMet',
    value,
    target,
    reasons: isMet ? [] : [reason],
    evidence: figures.flatMap((one) => one.reading.evidence),
  })
}
