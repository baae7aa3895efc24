import type {
  ConditionResult,
  CriterionResult,
  IndicatorResult,
} from '#domain/evaluation/readiness.ts'
import type { LaidCriterion, LaidStandard } from '#domain/pack/lay-overlays.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Condition, Criterion, Indicator, Requirement } from '#domain/pack/standard.ts'
import type { Rule } from '#domain/rule/rule.ts'
import type { OpenDossier } from './open-dossier.ts'
import { toResult } from './verdict-of.ts'

/** An item of a unit in a year with its verdict and where it stands; a condition stands in no criterion. */
export interface FoundItem {
  readonly item: Indicator | Requirement | Condition
  readonly text: string
  readonly rule: Rule
  readonly pack: Pack
  readonly result: IndicatorResult
  readonly laid: LaidStandard | undefined
  readonly laidCriterion: LaidCriterion | undefined
  readonly criterion: Criterion | undefined
  readonly criterionResult: CriterionResult | undefined
  readonly condition: ConditionResult | undefined
}

export interface At {
  readonly year: number
  readonly on: string
}

/** Finds an indicator, a requirement or (for the dossier's own unit) a condition; undefined: nothing judges it there. */
export function findItem(
  dossier: OpenDossier,
  unit: string,
  item: string,
  at: At,
): FoundItem | undefined {
  return inCriteria(dossier, unit, item, at) ?? inConditions(dossier, unit, item, at)
}

function inCriteria(dossier: OpenDossier, unit: string, id: string, at: At): FoundItem | undefined {
  const assessment = dossier.assessed(at.on)
  const judged = dossier.readiness(at).units.find((one) => one.unit === unit)
  for (const standard of judged?.standards ?? []) {
    const laid = assessment.standardFor(standard.id, unit, at.year)
    const laidItem = laid?.items.get(id)
    if (!laid || !laidItem) continue
    const isIt = (one: { readonly item: { readonly id: string } }) => one.item.id === id
    const laidCriterion = laid.criteria.find((one) =>
      [...one.indicators, ...one.requirements].some(isIt),
    )
    const criterion = laidCriterion?.criterion
    const criterionResult = standard.criteria.find((one) => one.id === criterion?.id)
    const results = [
      ...(criterionResult?.indicators ?? []),
      ...(criterionResult?.requirements ?? []),
    ]
    const result = results.find((one) => one.id === id)
    if (!result) continue
    const { item, text, rule } = laidItem
    const where = { laid, laidCriterion, criterion, criterionResult, pack: laid.pack }
    return { item, text, rule, result, condition: undefined, ...where }
  }
  return undefined
}

function inConditions(
  dossier: OpenDossier,
  unit: string,
  id: string,
  at: At,
): FoundItem | undefined {
  if (unit !== dossier.workspace.dossier.unit) return undefined
  const { packs, procedure } = dossier.assessed(at.on)
  const item = procedure?.conditions.find((one) => one.id === id)
  const condition = dossier.readiness(at).conditions.find((one) => one.id === id)
  const pack = packs.find((one) => one.procedure?.procedures.some((each) => each === procedure))
  if (!item || !condition || !pack) return undefined
  return {
    item,
    text: item.text,
    rule: item.rule,
    pack,
    result: toResult(condition),
    laid: undefined,
    laidCriterion: undefined,
    criterion: undefined,
    criterionResult: undefined,
    condition,
  }
}
