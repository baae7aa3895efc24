import { judgeUnit } from '#domain/evaluation/judge.ts'
import type { IndicatorResult, UnitResult } from '#domain/evaluation/readiness.ts'
import type { OpenDossier } from './open-dossier.ts'

/** The verdict on one item (indicator, requirement, condition) of a unit; null: nothing judges it there. */
export function verdictOf(
  dossier: OpenDossier,
  unit: string,
  item: string,
  at: { readonly year: number; readonly on: string },
): IndicatorResult | null {
  const judged = judgeUnit(dossier.assessed(at.on), unit, at.year)
  const found = judged && findIn(judged, item)
  if (found) return found
  if (unit !== dossier.workspace.dossier.unit) return null
  const condition = dossier.readiness(at).conditions.find((one) => one.id === item)
  return condition ? toResult(condition) : null
}

function findIn({ standards }: UnitResult, item: string): IndicatorResult | undefined {
  return standards
    .flatMap((standard) => standard.criteria)
    .flatMap((one) => [...one.indicators, ...one.requirements])
    .find((one) => one.id === item)
}

/** The part of a condition that every judged item has. */
export function toResult(one: IndicatorResult): IndicatorResult {
  const { id, verdict, value, target, reasons, flags, basis, parts } = one
  return { id, verdict, value, target, reasons, flags, basis, parts }
}
