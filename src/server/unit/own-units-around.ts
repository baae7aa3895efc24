import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { Database } from '../platform/database/schema.ts'
import { selectAround } from './store.ts'

/** Units that are not shipped, above and below one that another dossier brought (itself too); none for a shipped one. */
export async function ownUnitsAround(
  db: Database,
  unit: string,
): Promise<{ units: Unit[]; classifications: Classification[] }> {
  return await selectAround(db, unit)
}
