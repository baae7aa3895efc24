import type { Workspace } from '../dossier/workspace.ts'
import type { Reading } from '../reading/reading.ts'
import { indexReadings } from '../reading/slot.ts'
import type { Assessment } from './assessment.ts'

/**
 * The dossier prepared anew after one reading took the place of another (null: none was there), on the same day: only
 * the readings of its item are indexed again. `workspace` holds `after` where it held `before`, and is else the same.
 */
export function withReading(
  assessment: Assessment,
  workspace: Workspace,
  before: Reading | null,
  after: Reading,
): Assessment {
  const { unit, item } = after
  const ofUnit = assessment.readings.get(unit)
  const others = (ofUnit?.get(item) ?? []).filter((one) => one !== before)
  const known =
    indexReadings([...others, after], assessment.on)
      .get(unit)
      ?.get(item) ?? []
  const readings = new Map(assessment.readings).set(unit, new Map(ofUnit).set(item, known))
  return { ...assessment, workspace, readings }
}
