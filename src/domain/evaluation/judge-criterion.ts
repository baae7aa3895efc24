import type { LaidCriterion, LaidItem, LaidStandard } from '../pack/lay-overlays.ts'
import { combineAll, combineAtLeast, type Outcome } from '../rule/outcome.ts'
import type { RuleContext } from '../rule/rule-context.ts'
import type { Assessment } from './assessment.ts'
import { judgeItem } from './judge-item.ts'
import type { CriterionResult, IndicatorResult } from './readiness.ts'
import { blocks, evidenceState, listFor, substantiationOf } from './substantiate.ts'
import type { Flag, Reason, Verdict } from './verdict.ts'

interface Judged {
  readonly result: IndicatorResult
  readonly outcome: Outcome
}

/** A criterion with the verdict that accepted estimates would give. */
export interface JudgedCriterion {
  readonly result: CriterionResult
  readonly ifEstimate: Verdict
}

/** Tiêu chí of one unit and year: its indicators, joined by "and" with the circular's requirements. */
export function judgeCriterion(
  assessment: Assessment,
  laid: LaidStandard,
  one: LaidCriterion,
  unit: string,
  context: RuleContext,
): JudgedCriterion {
  const { criterion } = one
  const judge = (item: LaidItem): Judged => judgeItem(assessment, item, unit, context)
  const indicators = one.indicators.map(judge)
  const requirements = one.requirements.map((item) => mirrored(item, indicators) ?? judge(item))
  const join = (pick: (judged: Judged) => Verdict): Verdict =>
    joined(one, indicators.map(pick), requirements.map(pick))
  const verdict = join((judged) => judged.outcome.verdict)
  const ifEstimate = join((judged) => judged.outcome.ifEstimate)
  const all = requirements.length === 0 ? indicators : [...indicators, ...requirements]
  const list = listFor(assessment, one, laid.standard.id, unit)
  const evidence = evidenceState(assessment, list, unit, context.year)
  return {
    ifEstimate,
    result: {
      id: criterion.id,
      verdict,
      substantiated: substantiationOf(evidence),
      ready: verdict === 'met' && !blocks(evidence),
      evidence,
      reasons: reasonsOf(one, verdict, all),
      flags: criterionFlags(verdict, ifEstimate, all),
      indicators: indicators.map((judged) => judged.result),
      requirements: requirements.map((judged) => judged.result),
    },
  }
}

/** A requirement that asks for the same figure takes its answer: asked once, one gap. */
function mirrored(item: LaidItem, indicators: readonly Judged[]): Judged | undefined {
  if (item.item.sameAs === undefined) return undefined
  const same = indicators.find((judged) => judged.result.id === item.item.sameAs)
  return same && { ...same, result: { ...same.result, id: item.item.id, basis: item.item.basis } }
}

function joined(
  one: LaidCriterion,
  indicators: readonly Verdict[],
  requirements: readonly Verdict[],
): Verdict {
  const { pass, requirements: circular, partial } = one.criterion
  const first = pass === 'any' ? combineAtLeast(indicators, 1) : combineAll(indicators)
  if (requirements.length === 0)
    return partial === undefined || first === 'notMet' ? first : 'insufficient'
  const second =
    circular?.pass === 'any' ? combineAtLeast(requirements, 1) : combineAll(requirements)
  const both = combineAll([first, second])
  const isOpen = partial !== undefined && both !== 'notMet'
  return isOpen ? 'insufficient' : both
}

function reasonsOf(one: LaidCriterion, verdict: Verdict, all: readonly Judged[]): Reason[] {
  if (verdict === 'met') return []
  const { id, partial } = one.criterion
  const missing: Reason[] =
    partial === undefined ? [] : [{ code: 'pack_partial', params: { item: id, what: partial } }]
  const wanted = all.filter(
    (judged) =>
      judged.outcome.verdict !== 'met' &&
      (verdict === 'notApplicable' || judged.outcome.verdict !== 'notApplicable'),
  )
  return [...missing, ...wanted.flatMap((judged) => judged.result.reasons.slice(0, 1))]
}

/** The marks of what is below, and the criterion's own estimate. */
function criterionFlags(verdict: Verdict, ifEstimate: Verdict, all: readonly Judged[]): Flag[] {
  const flags: Flag[] = []
  for (const { result } of all)
    for (const flag of result.flags)
      if (!flags.includes(flag) && flag !== 'estimate_met' && flag !== 'estimate_not_met')
        flags.push(flag)
  if (verdict === 'insufficient' && ifEstimate === 'met') flags.push('estimate_met')
  if (verdict === 'insufficient' && ifEstimate === 'notMet') flags.push('estimate_not_met')
  return flags
}
