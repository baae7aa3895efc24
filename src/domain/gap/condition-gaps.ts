import type { Assessment } from '../evaluation/assessment.ts'
import { asksForAll } from '../evaluation/judge.ts'
import { memberDay } from '../evaluation/judge-units.ts'
import type { ConditionResult, Readiness } from '../evaluation/readiness.ts'
import type { Condition } from '../pack/standard.ts'
import { membersOn } from '../unit/unit-tree.ts'
import { gapKinds, topUnit } from './criterion-gaps.ts'
import type { Gap, GapKind } from './gap.ts'
import { committee, owedBy } from './owner.ts'

/** The gaps of the conditions: facts not declared, papers not there, recognitions not made. */
export function conditionGaps(assessment: Assessment, readiness: Readiness): readonly Gap[] {
  const conditions = new Map(assessment.procedure?.conditions.map((one) => [one.id, one]))
  return readiness.conditions.flatMap((result) => {
    const condition = conditions.get(result.id)
    if (!condition || result.verdict === 'notApplicable') return []
    if (condition.rule.form === 'units')
      return recognitionGaps(assessment, condition.rule, result, readiness)
    if (condition.rule.form === 'criteria') return []
    return declaredGaps(assessment, condition, result, readiness.year)
  })
}

function declaredGaps(
  assessment: Assessment,
  condition: Condition,
  result: ConditionResult,
  year: number,
): readonly Gap[] {
  const kinds = new Set(result.reasons.flatMap((one) => gapKinds[one.code] ?? []))
  if (kinds.size === 0 && result.verdict === 'met' && result.substantiated === 'none')
    kinds.add('evidence')
  return [...kinds].map((kind) => declaredGap(assessment, condition, kind, year))
}

function declaredGap(
  assessment: Assessment,
  condition: Condition,
  kind: GapKind,
  year: number,
): Gap {
  const { unit } = assessment.workspace.dossier
  const { id, lead } = condition
  const isShared = kind === 'target' || kind === 'confirmation'
  return {
    kind,
    item: id,
    unit: kind === 'target' ? topUnit(assessment, unit) : unit,
    period: String(year),
    ...owedBy(assessment, { kind, item: id, above: [], unit, year, lead }),
    count: 1,
    inside: isShared ? [unit] : [],
    blocking: true,
  }
}

/**
 * Each member unit that no valid decision recognises; where only a share is asked for, one gap until it is reached. A valid
 * decision whose number or day is not known is a paper still to be brought.
 */
function recognitionGaps(
  assessment: Assessment,
  rule: Extract<Condition['rule'], { form: 'units' }>,
  result: ConditionResult,
  readiness: Readiness,
): readonly Gap[] {
  if (rule.by !== 'recognition') return []
  const { dossier } = assessment.workspace
  const { standard } = rule
  const { year } = readiness
  const day = memberDay(year, assessment.on)
  const results = new Map(readiness.units.map((one) => [one.unit, one]))
  const members = membersOn(assessment.tree, dossier.unit, rule.level, rule.types ?? [], day)
  const ofMembers = members.flatMap((unit) => {
    const judged = results.get(unit.id)?.standards.find((one) => one.id === standard)
    const { state, number, day: signed } = judged?.recognition ?? {}
    if (state === 'valid' && number && signed) return []
    if (state === 'valid') return [recognitionGap(assessment, 'evidence', standard, unit.id, year)]
    return asksForAll(rule)
      ? [recognitionGap(assessment, 'recognition', standard, unit.id, year)]
      : []
  })
  const isShort = !asksForAll(rule) && result.verdict !== 'met'
  return isShort
    ? [recognitionGap(assessment, 'recognition', standard, dossier.unit, year), ...ofMembers]
    : ofMembers
}

function recognitionGap(
  assessment: Assessment,
  kind: 'recognition' | 'evidence',
  standard: string,
  unit: string,
  year: number,
): Gap {
  const asked = { kind, item: standard, above: [], unit, year, lead: undefined }
  const owed = owedBy(assessment, asked)
  return {
    kind,
    item: standard,
    unit,
    period: String(year),
    ...owed,
    owner: owed.source.startsWith('assignment') ? owed.owner : committee(assessment, unit),
    count: 1,
    inside: [],
    blocking: true,
  }
}
