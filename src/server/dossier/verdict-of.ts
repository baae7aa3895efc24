import type { IndicatorResult, Readiness } from '#domain/evaluation/readiness.ts'
import type { OpenDossier } from './open-dossier.ts'

/** The verdict on one item (indicator, requirement, condition) of a unit; null: nothing judges it there. */
export function verdictOf(
  dossier: OpenDossier,
  unit: string,
  item: string,
  at: { readonly year: number; readonly on: string },
): IndicatorResult | null {
  return findResult(dossier.readiness(at), dossier.workspace.dossier.unit, unit, item) ?? null
}

function findResult(
  { units, conditions }: Readiness,
  own: string,
  unit: string,
  item: string,
): IndicatorResult | undefined {
  for (const one of units)
    if (one.unit === unit)
      for (const criterion of one.standards.flatMap((standard) => standard.criteria)) {
        const found = [...criterion.indicators, ...criterion.requirements].find(
          (i) => i.id === item,
        )
        if (found) return found
      }
  const condition = unit === own ? conditions.find((one) => one.id === item) : undefined
  return condition && toResult(condition)
}

/** The part of a condition that every judged item has. */
export function toResult(one: IndicatorResult): IndicatorResult {
  const { id, verdict, value, target, reasons, flags, basis, parts } = one
  return { id, verdict, value, target, reasons, flags, basis, parts }
}
