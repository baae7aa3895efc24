import type { Place } from '../../access/place.ts'
import type { Tx } from '../../platform/database/schema.ts'
import type { Caller } from '../../platform/http/access.ts'
import { isVisible } from './visible.ts'

/** Papers of the dossier that have just these bytes as their newest file: those that the caller may see. */
export async function selectSameBytes(
  tx: Tx,
  place: Place,
  caller: Caller,
  sha256: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select('id')
    .where('province', '=', place.province)
    .where('dossier', '=', place.dossier)
    .where('stored', '=', sha256)
    .where('trashed_at', 'is', null)
    .where(isVisible(caller, place))
    .orderBy('evidence.place')
    .execute()
  return rows.map((row) => row.id)
}
