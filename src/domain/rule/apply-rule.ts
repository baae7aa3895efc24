import type { Reason } from '../evaluation/verdict.ts'
import { ratio, sum } from './derived-figure.ts'
import { judgeNumber, judgeSlot, unsetOutcome } from './judge-figure.ts'
import { combineAll, combineAtLeast, type Outcome, outcome } from './outcome.ts'
import type { Comparison, Part, Rule } from './rule.ts'
import { type Asked, factorOf, type RuleContext } from './rule-context.ts'
import type { Target } from './target.ts'

/** Kết quả of a rule for one unit and year. Pure: the same in server and browser. */
export function applyRule(rule: Rule, asked: Asked, context: RuleContext): Outcome {
  switch (rule.form) {
    case 'pass':
      return pass(rule.unset, asked, context)
    case 'compare':
      return compare(rule.comparison, rule.target, asked, context)
    case 'graded':
      return graded(rule.scale, rule.atLeast, asked, context)
    case 'window':
      return overYears(rule.rule, rule.years, asked, context)
    case 'bothGenders':
      return composite(genders(rule.rule), 2, asked, context)
    case 'allOf':
      return composite(rule.parts, rule.parts.length, asked, context)
    case 'anyOf':
      return composite(rule.parts, 1, asked, context)
    case 'atLeastOf':
      return composite(rule.parts, rule.count, asked, context)
    case 'ratio':
      return ratio(rule, asked, context)
    case 'sum':
      return sum(rule, asked, context)
    case 'units':
      return context.units(rule, context.year)
    case 'criteria':
      return context.criteria(rule.standard, context.year)
  }
}

function genders(rule: Rule): readonly Part[] {
  return [
    { id: 'nam', text: 'Nam', rule },
    { id: 'nu', text: 'Nữ', rule },
  ]
}

function pass(unsetBy: string | undefined, asked: Asked, context: RuleContext): Outcome {
  const target = { comparison: 'equal', value: true }
  const slot = context.slot(asked.id, asked.part, context.year, 1)
  if (unsetBy !== undefined)
    return { ...unsetOutcome('target_unset', asked, slot), target: { ...target, value: null } }
  return judgeSlot(slot, asked, target, (figure) => ({
    isMet: figure.value === true,
    reason: { code: 'not_passed', params: { item: asked.id, part: asked.part } },
  }))
}

function compare(
  comparison: Comparison,
  wanted: Target,
  asked: Asked,
  context: RuleContext,
): Outcome {
  const factor = factorOf(asked.unit)
  const slot = context.slot(asked.id, asked.part, context.year, factor)
  const level = context.level(wanted, context.year)
  const target = { comparison, value: level.value }
  if (level.value === null) return { ...unsetOutcome(level.why, asked, slot), target }
  const limit = level.value
  return judgeSlot(slot, asked, target, (figure) =>
    judgeNumber(figure, comparison, limit, factor, asked),
  )
}

function graded(
  scale: readonly string[],
  atLeast: string,
  asked: Asked,
  context: RuleContext,
): Outcome {
  const slot = context.slot(asked.id, asked.part, context.year, 1)
  const target = { comparison: 'atLeast', value: atLeast }
  return judgeSlot(slot, asked, target, (figure) => ({
    isMet: scale.indexOf(String(figure.value)) >= scale.indexOf(atLeast),
    reason: {
      code: 'below_grade',
      params: { item: asked.id, part: asked.part, value: figure.value, target: atLeast },
    },
  }))
}

function composite(
  parts: readonly Part[],
  needed: number,
  asked: Asked,
  context: RuleContext,
): Outcome {
  const results = parts.map((part) => ({
    id: part.id,
    outcome: applyRule(
      part.rule,
      { id: asked.id, part: part.id, unit: part.unit ?? asked.unit },
      context,
    ),
  }))
  const combine = (pick: (one: Outcome) => Outcome['verdict']) => {
    const verdicts = results.map((one) => pick(one.outcome))
    return needed >= parts.length ? combineAll(verdicts) : combineAtLeast(verdicts, needed)
  }
  const verdict = combine((one) => one.verdict)
  return outcome({
    verdict,
    ifEstimate: combine((one) => one.ifEstimate),
    isAwaiting: verdict === 'insufficient' && results.some((one) => one.outcome.isAwaiting),
    reasons: verdict === 'met' ? [] : results.flatMap((one) => one.outcome.reasons),
    parts: results,
    evidence: results.flatMap((one) => one.outcome.evidence),
  })
}

function overYears(rule: Rule, years: number, asked: Asked, context: RuleContext): Outcome {
  const all = Array.from({ length: years }, (_, back) =>
    applyRule(rule, asked, { ...context, year: context.year - back }),
  )
  const [now] = all
  const verdict = combineAll(all.map((one) => one.verdict))
  return outcome({
    verdict,
    ifEstimate: combineAll(all.map((one) => one.ifEstimate)),
    isAwaiting: all.some((one) => one.isAwaiting),
    value: now?.value ?? null,
    target: now?.target ?? null,
    reasons: verdict === 'met' ? [] : all.flatMap((one, back) => atYear(one, context.year - back)),
    evidence: all.flatMap((one) => one.evidence),
  })
}

function atYear(one: Outcome, year: number): readonly Reason[] {
  return one.reasons.map((reason) => ({ ...reason, params: { ...reason.params, year } }))
}
