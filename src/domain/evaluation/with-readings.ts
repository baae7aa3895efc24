import type { Workspace } from '../dossier/workspace.ts'
import { groupBy } from '../group.ts'
import type { Reading } from '../reading/reading.ts'
import { indexReadings } from '../reading/slot.ts'
import type { Assessment } from './assessment.ts'

/** One reading that took the place of another; `before` null: none was there. */
export interface ReadingChange {
  readonly before: Reading | null
  readonly after: Reading
}

/**
 * The dossier prepared anew after some readings took the place of others, on the same day: only the readings of their
 * items are indexed again. `workspace` holds each `after` where it held `before`, and is else the same.
 */
export function withReadings(
  assessment: Assessment,
  workspace: Workspace,
  changes: readonly ReadingChange[],
): Assessment {
  const readings = new Map(assessment.readings)
  for (const [unit, ofUnit] of groupBy(changes, (one) => one.after.unit)) {
    const items = new Map(readings.get(unit))
    for (const [item, ofItem] of groupBy(ofUnit, (one) => one.after.item)) {
      const gone = new Set(ofItem.map((one) => one.before))
      const others = (items.get(item) ?? []).filter((one) => !gone.has(one))
      const all = [...others, ...ofItem.map((one) => one.after)]
      items.set(item, indexReadings(all, assessment.on).get(unit)?.get(item) ?? [])
    }
    readings.set(unit, items)
  }
  return { ...assessment, workspace, readings }
}
