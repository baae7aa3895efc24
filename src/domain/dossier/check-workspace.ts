import type { Fault } from '../fault.ts'
import type { Pack } from '../pack/pack.ts'
import { checkHead } from './check-head.ts'
import { checkLists } from './check-lists.ts'
import { checkPackSet } from './check-pack-set.ts'
import { checkReadings, checkStatements } from './check-readings.ts'
import { checkEvidence, checkRecords } from './check-records.ts'
import { checkUnits } from './check-units.ts'
import { knownItems } from './known-items.ts'
import type { Places, Report, WorkspaceTable } from './places.ts'
import type { Workspace } from './workspace.ts'

/**
 * The cross-file rules of a workspace: everything that a record names exists, in the packs of the set, the units, the
 * other files; nothing stands twice. `packs` are all at hand (shipped and local). Pure; the disk is checked elsewhere.
 */
export function checkWorkspace(
  workspace: Workspace,
  packs: readonly Pack[],
  places: Places,
): readonly Fault[] {
  const faults: Fault[] = []
  const report: Report = ({ file, line }, column, code, params = {}) => {
    const where = line === undefined ? { file } : { file, line }
    faults.push({ ...where, ...(column === '' ? {} : { column }), code, params })
  }
  const known = knownItems(workspace.dossier, packs)
  const row = (table: WorkspaceTable) => (index: number) => places.row(table, index)
  checkPackSet(workspace.dossier, packs, places, report)
  checkHead(workspace, known, places, report)
  checkUnits(workspace, places, report)
  checkReadings(workspace.readings, row('readings'), known, report)
  checkStatements(workspace.statements, workspace.readings, row('statements'), known, report)
  checkEvidence(workspace, known, places, report)
  checkRecords(workspace, known, packs, places, report)
  checkLists(workspace, places, report)
  return faults
}
