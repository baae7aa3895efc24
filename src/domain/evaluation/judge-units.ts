import type { Day } from '../day.ts'
import { standingOf } from '../recognition/recognised.ts'
import { compareProducts } from '../rule/decimal.ts'
import { holds } from '../rule/holds.ts'
import { levelOf } from '../rule/level.ts'
import { combineAll, type Outcome, outcome } from '../rule/outcome.ts'
import type { Rule } from '../rule/rule.ts'
import type { Unit } from '../unit/unit.ts'
import { membersOn } from '../unit/unit-tree.ts'
import type { Assessment } from './assessment.ts'
import { columnFinder } from './judge-item.ts'
import { familyOf, type JudgedStandard } from './judge-standard.ts'
import type { Reason, Verdict } from './verdict.ts'

type UnitsRule = Extract<Rule, { form: 'units' }>

/** How one member unit stands, as the rule asks: by decision or by its computed verdict. */
interface Member {
  readonly unit: Unit
  readonly verdict: Verdict
  readonly ifEstimate: Verdict
  readonly isToReReview: boolean
  readonly evidence: readonly string[]
}

/** The day on which the members of a judged year are counted: its end, or the day of knowledge before it. */
export function memberDay(year: number, on: Day): Day {
  const end = `${year}-12-31`
  return on < end ? on : end
}

/** Tỷ lệ đơn vị đạt: the share or number of member units that hold a standard. */
export function judgeUnits(
  assessment: Assessment,
  rule: UnitsRule,
  unit: string,
  year: number,
  judge: (standard: string, unit: string, year: number) => JudgedStandard | undefined,
): Outcome {
  const day = memberDay(year, assessment.on)
  const units = membersOn(assessment.tree, unit, rule.level, rule.types ?? [], day)
  if (units.length === 0) return noMembers(rule)
  const members = units.map((one) =>
    rule.by === 'recognition'
      ? byRecognition(assessment, rule.standard, one, year)
      : byVerdict(one, judge(rule.standard, one.id, year)),
  )
  return compareMembers(assessment, rule, unit, year, members)
}

function noMembers(rule: UnitsRule): Outcome {
  return outcome({
    verdict: rule.ifAny ? 'notApplicable' : 'insufficient',
    reasons: [{ code: 'no_member_units', params: { level: rule.level } }],
  })
}

function byRecognition(assessment: Assessment, wanted: string, unit: Unit, year: number): Member {
  const laid = assessment.standardFor(wanted, unit.id, year)
  const standards = laid ? familyOf(assessment.packs, laid.standard.family) : new Set([wanted])
  const known = assessment.recognitions.get(unit.id) ?? []
  const { standing, recognition } = standingOf(known, standards, laid?.pack.id ?? '', year)
  const verdict = standing === 'valid' ? 'met' : 'notMet'
  return {
    unit,
    verdict,
    ifEstimate: verdict,
    isToReReview: standing === 'toReReview',
    evidence: recognition?.evidence ?? [],
  }
}

function byVerdict(unit: Unit, judged: JudgedStandard | undefined): Member {
  return {
    unit,
    verdict: judged?.result.verdict ?? 'insufficient',
    ifEstimate: judged?.ifEstimate ?? 'insufficient',
    isToReReview: false,
    evidence: [],
  }
}

function compareMembers(
  assessment: Assessment,
  rule: UnitsRule,
  unit: string,
  year: number,
  members: readonly Member[],
): Outcome {
  const level = levelOf(rule.target, year, {
    column: columnFinder(assessment.tree, unit),
    parameter: (id) => assessment.parameter(id, unit),
    targetOf: () => undefined,
  })
  const met = members.filter((one) => one.verdict === 'met').length
  const value = rule.as === 'percent' ? (met * 100) / members.length : met
  const target = { comparison: rule.comparison, value: level.value }
  if (level.value === null)
    return outcome({
      verdict: 'insufficient',
      value,
      target,
      reasons: [{ code: level.why, params: { item: rule.standard } }],
    })
  const limit = level.value
  const factor = rule.as === 'percent' ? 100 : 1
  const over = rule.as === 'percent' ? members.length : 1
  const isEnough = (count: number) =>
    holds(compareProducts(count, factor, limit, over), rule.comparison)
  const verdict = verdictOf(
    members.map((one) => one.verdict),
    isEnough,
  )
  return outcome({
    verdict,
    ifEstimate: verdictOf(
      members.map((one) => one.ifEstimate),
      isEnough,
    ),
    value,
    target,
    reasons: verdict === 'met' ? [] : reasonsOf(rule, members, met),
    evidence: members.flatMap((one) => one.evidence),
  })
}

/** Decided when the open ones can no longer change it. */
function verdictOf(verdicts: readonly Verdict[], isEnough: (count: number) => boolean): Verdict {
  const met = verdicts.filter((one) => one === 'met').length
  const open = verdicts.filter((one) => one === 'insufficient').length
  const outcomes = Array.from(
    { length: open + 1 },
    (_, more): Verdict => (isEnough(met + more) ? 'met' : 'notMet'),
  )
  return new Set(outcomes).size === 1 ? combineAll(outcomes) : 'insufficient'
}

function reasonsOf(rule: UnitsRule, members: readonly Member[], met: number): Reason[] {
  const names = (wanted: (one: Member) => boolean) =>
    members.filter(wanted).map((one) => one.unit.name)
  const params = { standard: rule.standard, met, total: members.length }
  const missing = names((one) => one.verdict !== 'met' && !one.isToReReview)
  const older = names((one) => one.isToReReview)
  const code = rule.by === 'recognition' ? 'units_not_recognised' : 'units_not_met'
  return [
    ...(missing.length > 0 ? [{ code, params: { ...params, units: missing } } as const] : []),
    ...(older.length > 0
      ? [{ code: 'units_to_re_review', params: { ...params, units: older } } as const]
      : []),
  ]
}
