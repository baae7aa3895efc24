import type { Workspace } from '#domain/dossier/workspace.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { type ArrivingPack, admitOverlay } from '../settings/admit-overlay.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { ownUnits } from '../workspace/own-units.ts'
import { type NewWorkspace, storeWorkspace } from './store-workspace.ts'

/** A workspace that comes from outside: files, a generator. It was checked where it was read. */
export interface Arrival
  extends Pick<NewWorkspace, 'by' | 'stored' | 'kept' | 'keptFiles' | 'codes'> {
  readonly workspace: Workspace
  readonly overlays: readonly ArrivingPack[]
  /** Told to the journal beside the dossier: where it comes from, the head of its old journal. */
  readonly origin: Readonly<Record<string, unknown>>
}

/**
 * Takes a whole workspace in as a new dossier, all or nothing. Answers with the journal entry that says so. Throws
 * `already_exists` for a dossier of the same id, or a local overlay of the same version with other bytes.
 */
export async function admitWorkspace(deps: Deps, arrival: Arrival): Promise<{ sequence: number }> {
  const { workspace, overlays, by, origin } = arrival
  const own = ownUnits(workspace, deps.reference)
  const { dossier } = workspace
  const path = pathsOf(deps, own.units)(dossier.unit)
  if (path === undefined) throw new Refusal('not_found', { kind: 'unit', unit: dossier.unit })
  const stored = {
    ...arrival,
    path,
    workspace: {
      ...workspace,
      units: [...own.units],
      classifications: [...own.classifications],
    },
  }
  return await transact(deps.db, async (tx) => {
    for (const overlay of overlays) await admitOverlay(deps, tx, overlay, by)
    const place = await storeWorkspace(deps, tx, stored)
    const { sequence } = await writeEntry(tx, {
      actor: by,
      act: 'import_workspace',
      object: `dossier:${dossier.id}`,
      dossier: dossier.id,
      after: { dossier, ...origin },
    })
    await place.finish(sequence)
    return { sequence }
  })
}
