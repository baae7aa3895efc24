import type { Dossier } from './dossier.ts'
import type { Workspace } from './workspace.ts'

/** A dossier of which nothing is known yet. A new kind of record is added here once. */
export function emptyWorkspace(dossier: Dossier): Workspace {
  return {
    dossier,
    units: [],
    classifications: [],
    agencies: [],
    unitAliases: [],
    team: [],
    parameters: {},
    readings: [],
    statements: [],
    recognitions: [],
    evidence: [],
    confirmations: [],
    assignments: [],
    tasks: [],
    projects: [],
    lists: [],
    listRows: [],
    rounds: [],
    deadlines: [],
    extensions: [],
    meetings: [],
    sections: [],
  }
}
