import type { LaidStandard } from '../pack/lay-overlays.ts'
import type { Pack } from '../pack/pack.ts'
import { standingOf } from '../recognition/recognised.ts'
import { combineAll } from '../rule/outcome.ts'
import type { Assessment } from './assessment.ts'
import { type JudgedCriterion, judgeCriterion } from './judge-criterion.ts'
import { contextFor, type Surroundings } from './judge-item.ts'
import type { Counts, CriterionResult, StandardResult } from './readiness.ts'
import { combineSubstantiation } from './substantiate.ts'
import type { Reason, Verdict } from './verdict.ts'

/** A standard's result with the verdict that accepted estimates would give. */
export interface JudgedStandard {
  readonly result: StandardResult
  readonly ifEstimate: Verdict
}

/** Chuẩn of one unit and year: all its criteria, those that do not apply left out. */
export function judgeStandard(
  assessment: Assessment,
  laid: LaidStandard,
  unit: string,
  year: number,
  surroundings: Surroundings,
): JudgedStandard {
  const context = contextFor(assessment, unit, year, laid, surroundings)
  const judged = laid.criteria.map((one) => judgeCriterion(assessment, laid, one, unit, context))
  const criteria = judged.map((one) => one.result)
  const verdict = whole(
    laid,
    judged.map((one) => one.result.verdict),
  )
  const counts = countCriteria(criteria)
  return {
    ifEstimate: whole(
      laid,
      judged.map((one: JudgedCriterion) => one.ifEstimate),
    ),
    result: {
      id: laid.standard.id,
      pack: laid.pack.id,
      verdict,
      substantiated: combineSubstantiation(criteria.map((one) => one.substantiated)),
      ready: verdict === 'met' && counts.ready === counts.required,
      required: true,
      counts,
      reasons: reasonsOf(laid, criteria, verdict),
      recognition: recognitionOf(assessment, laid, unit, year),
      criteria,
    },
  }
}

/** A standard of which something is missing cannot be met. */
function whole(laid: LaidStandard, verdicts: readonly Verdict[]): Verdict {
  const verdict = combineAll(verdicts)
  return laid.partial.length > 0 && verdict !== 'notMet' ? 'insufficient' : verdict
}

/** Tiêu chí theo kết quả. */
function countCriteria(criteria: readonly CriterionResult[]): Counts {
  const of = (verdict: Verdict) => criteria.filter((one) => one.verdict === verdict).length
  return {
    required: criteria.length - of('notApplicable'),
    met: of('met'),
    notMet: of('notMet'),
    insufficient: of('insufficient'),
    ready: criteria.filter((one) => one.ready).length,
  }
}

function reasonsOf(
  laid: LaidStandard,
  criteria: readonly CriterionResult[],
  verdict: Verdict,
): Reason[] {
  if (verdict === 'met') return []
  const numbers = new Map(
    laid.criteria.map((one) => [one.criterion.id, String(one.criterion.number)]),
  )
  const listed = (wanted: Verdict) =>
    criteria.filter((one) => one.verdict === wanted).map((one) => numbers.get(one.id) ?? one.id)
  const standard = laid.standard.id
  const failed = listed('notMet')
  const open = listed('insufficient')
  return [
    ...laid.partial.map(
      (what): Reason => ({
        code: 'pack_partial',
        params: { item: standard, what },
      }),
    ),
    ...(failed.length > 0
      ? [{ code: 'criteria_not_met', params: { standard, criteria: failed } } as const]
      : []),
    ...(open.length > 0
      ? [{ code: 'criteria_insufficient', params: { standard, criteria: open } } as const]
      : []),
  ]
}

/** Every standard of the same family, so that an older recognition is seen. */
export function familyOf(packs: readonly Pack[], family: string): ReadonlySet<string> {
  const standards = packs.flatMap((pack) => pack.standards)
  return new Set(standards.filter((one) => one.family === family).map((one) => one.id))
}

function recognitionOf(
  assessment: Assessment,
  laid: LaidStandard,
  unit: string,
  year: number,
): StandardResult['recognition'] {
  const { standing, recognition } = standingOf(
    assessment.recognitions.get(unit) ?? [],
    familyOf(assessment.packs, laid.standard.family),
    laid.pack.id,
    year,
  )
  if (!recognition || standing === 'none') return null
  return {
    state: standing,
    number: recognition.number ?? null,
    day: recognition.day ?? null,
    year: recognition.year ?? null,
    source: recognition.source,
  }
}
