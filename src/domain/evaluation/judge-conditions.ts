import type { Condition } from '../pack/standard.ts'
import type { Outcome } from '../rule/outcome.ts'
import { membersOn } from '../unit/unit-tree.ts'
import type { Assessment } from './assessment.ts'
import { type contextFor, judgeItem } from './judge-item.ts'
import type { JudgedStandard } from './judge-standard.ts'
import { memberDay } from './judge-units.ts'
import type { ConditionResult } from './readiness.ts'
import { combineSubstantiation } from './substantiate.ts'
import type { Flag, Substantiation } from './verdict.ts'

type Judge = (standard: string, unit: string, year: number) => JudgedStandard | undefined

/** Điều kiện of recognition: each blocks by itself. */
export function judgeConditions(
  assessment: Assessment,
  year: number,
  context: ReturnType<typeof contextFor>,
  judge: Judge,
): ConditionResult[] {
  const { procedure } = assessment
  const pack = assessment.packs.find((one) =>
    one.procedure?.procedures.some((p) => p === procedure),
  )
  const { unit } = assessment.workspace.dossier
  return (procedure?.conditions ?? []).map((condition) => {
    const { result, outcome } = judgeItem(
      assessment,
      { item: condition, rule: condition.rule, from: pack?.id ?? '', pack: { id: pack?.id ?? '' } },
      unit,
      context,
    )
    const substantiated = substantiate(assessment, condition, outcome, year, judge)
    const isSubstantiated = substantiated === 'full' || substantiated === 'notRequired'
    return {
      ...result,
      flags: [...result.flags, ...differs(assessment, condition, outcome, year, judge)],
      number: condition.number,
      name: condition.name,
      text: condition.text,
      substantiated,
      ready: outcome.verdict === 'met' && isSubstantiated,
      declared: isDeclared(condition),
    }
  })
}

/** Rests on a stated fact, not on units or criteria. */
function isDeclared(condition: Condition): boolean {
  return condition.rule.form !== 'units' && condition.rule.form !== 'criteria'
}

/** What a condition rests on: its papers, the decisions of the units, the criteria's evidence. */
function substantiate(
  assessment: Assessment,
  condition: Condition,
  outcome: Outcome,
  year: number,
  judge: Judge,
): Substantiation {
  const { rule } = condition
  const { unit } = assessment.workspace.dossier
  if (rule.form === 'criteria') return criteriaProved(judge(rule.standard, unit, year))
  if (rule.form === 'units') return decisionsKnown(assessment, rule, year, judge)
  if (condition.evidence !== 'required') return 'notRequired'
  const isCited = outcome.evidence.some((id) => assessment.evidence.get(id)?.state === 'accepted')
  return isCited || isLinked(assessment, condition.id, unit, year) ? 'full' : 'none'
}

/** An accepted paper registered for the condition itself. */
function isLinked({ evidence }: Assessment, item: string, unit: string, year: number): boolean {
  for (const { state, links } of evidence.values()) {
    const isOfIt = links.some(
      (one) => one.item === item && one.unit === unit && one.from <= year && year <= one.to,
    )
    if (state === 'accepted' && isOfIt) return true
  }
  return false
}

/** Usual lists do not block, so only adopted ones count here. */
function criteriaProved(judged: JudgedStandard | undefined): Substantiation {
  const criteria = judged?.result.criteria ?? []
  return combineSubstantiation(
    criteria.filter((one) => one.evidence.adopted).map((one) => one.substantiated),
  )
}

/** By decisions: every one that counts has its number and day. */
function decisionsKnown(
  assessment: Assessment,
  rule: Extract<Condition['rule'], { form: 'units' }>,
  year: number,
  judge: Judge,
): Substantiation {
  if (rule.by === 'verdict') return 'notRequired'
  const known = memberResults(assessment, rule, year, judge)
    .map((one) => one.judged?.result.recognition)
    .filter((one) => one?.state === 'valid')
  if (known.length === 0) return 'none'
  const full = known.filter((one) => one?.number && one.day).length
  return full === known.length ? 'full' : full === 0 ? 'none' : 'partial'
}

/** Recognised by decision while the figures say not met, or the other way round; missing figures say nothing. */
function differs(
  assessment: Assessment,
  condition: Condition,
  outcome: Outcome,
  year: number,
  judge: Judge,
): Flag[] {
  const { rule } = condition
  if (rule.form !== 'units' || rule.by !== 'recognition' || outcome.value === null) return []
  const isDifferent = memberResults(assessment, rule, year, judge).some(({ judged }) => {
    const isRecognised = judged?.result.recognition?.state === 'valid'
    return judged?.result.verdict === (isRecognised ? 'notMet' : 'met')
  })
  return isDifferent ? ['recognition_differs'] : []
}

function memberResults(
  assessment: Assessment,
  rule: Extract<Condition['rule'], { form: 'units' }>,
  year: number,
  judge: Judge,
) {
  const { unit } = assessment.workspace.dossier
  const day = memberDay(year, assessment.on)
  return membersOn(assessment.tree, unit, rule.level, rule.types ?? [], day).map((one) => ({
    unit: one,
    judged: judge(rule.standard, one.id, year),
  }))
}
