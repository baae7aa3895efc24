import { Refusal } from '#domain/refusal.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { Deps } from '../platform/deps.ts'
import { selectOwnClassifications, selectOwnUnits } from './store.ts'

/** One unit with its regions and groups over time. Throws `not_found`. */
export async function readUnit(
  deps: Deps,
  input: { readonly unit: string },
): Promise<{ unit: Unit; classifications: Classification[] }> {
  const units = [...deps.reference.units, ...(await selectOwnUnits(deps.db))]
  const unit = units.find((one) => one.id === input.unit)
  if (!unit) throw new Refusal('not_found', { kind: 'unit' })
  const shipped = deps.reference.classifications.filter((one) => one.unit === unit.id)
  const own = await selectOwnClassifications(deps.db, unit.id)
  return { unit, classifications: [...shipped, ...own] }
}
