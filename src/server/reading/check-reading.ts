import { checkReadings } from '#domain/dossier/check-readings.ts'
import { type KnownItems, knownItems } from '#domain/dossier/known-items.ts'
import type { Fault } from '#domain/fault.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { certainlyAbsent } from '#domain/unit/unit-tree.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'

const known = new WeakMap<OpenDossier['packs'], Map<string, KnownItems>>()

/** Everything that the dossier's records may name; the same for one pack set, so it is made once. */
function itemsOf({ workspace, packs }: OpenDossier): KnownItems {
  const sets = known.get(packs) ?? new Map<string, KnownItems>()
  known.set(packs, sets)
  const key = JSON.stringify(workspace.dossier.packs)
  const items = sets.get(key) ?? knownItems(workspace.dossier, packs)
  sets.set(key, items)
  return items
}

/** Refuses `bad_input` with every fault of a single reading, by the field's name. */
export function requireSound(dossier: OpenDossier, reading: Reading): void {
  const fields: { field: string; code: Fault['code']; params: Fault['params'] }[] = []
  const report = (_: unknown, field: string, code: Fault['code'], params: Fault['params'] = {}) => {
    fields.push({ field, code, params })
  }
  checkReadings([reading], () => ({ file: '' }), itemsOf(dossier), report)
  const unit = dossier.workspace.units.find((one) => one.id === reading.unit)
  if (unit && certainlyAbsent(unit, reading.from, reading.to)) {
    const { from, to } = reading
    report(null, 'year', 'unit_not_there', { unit: unit.name, from, to })
  }
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}
