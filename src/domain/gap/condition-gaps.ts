import type { Assessment } from '../evaluation/assessment.ts'
import { asksForAll } from '../evaluation/judge.ts'
import { memberDay } from '../evaluation/judge-units.ts'
import type { ConditionResult, Readiness } from '../evaluation/readiness.ts'
import type { Condition } from '../pack/standard.ts'
import { membersOn } from '../unit/unit-tree.ts'
import { gapKinds } from './criterion-gaps.ts'
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
  return {
    kind,
    item: id,
    unit,
    period: String(year),
    ...owedBy(assessment, { kind, item: id, above: [], unit, year, lead }),
    count: 1,
    inside: [],
    blocking: true,
  }
}

/** Each member unit that no valid decision recognises; where only a share is asked for, one gap until it is reached. */
function recognitionGaps(
  assessment: Assessment,
  rule: Extract<Condition['rule'], { form: 'units' }>,
  result: ConditionResult,
  readiness: Readiness,
): readonly Gap[] {
  if (rule.by !== 'recognition') return []
  const { dossier } = assessment.workspace
  if (!asksForAll(rule))
    return result.verdict === 'met'
      ? []
      : [recognitionGap(assessment, rule.standard, dossier.unit, readiness.year)]
  const day = memberDay(readiness.year, assessment.on)
  const results = new Map(readiness.units.map((one) => [one.unit, one]))
  return membersOn(assessment.tree, dossier.unit, rule.level, rule.types ?? [], day)
    .filter((unit) => {
      const standard = results.get(unit.id)?.standards.find((one) => one.id === rule.standard)
      return standard?.recognition?.state !== 'valid'
    })
    .map((unit) => recognitionGap(assessment, rule.standard, unit.id, readiness.year))
}

function recognitionGap(assessment: Assessment, standard: string, unit: string, year: number): Gap {
  const asked = { item: standard, above: [], unit, year }
  const owed = owedBy(assessment, { ...asked, kind: 'recognition', lead: undefined })
  return {
    kind: 'recognition',
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
