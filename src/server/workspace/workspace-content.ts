import { z } from 'zod'
import { Agency, Dossier, TeamMember, UnitAlias } from '#domain/dossier/dossier.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { CodeRow, ColumnRow, UserRow } from './tables.ts'

/** Quy định của địa phương as it travels: the files of one pack folder below `packs/`, byte for byte. */
export interface LocalPack {
  readonly folder: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Everything that a workspace folder holds, apart from the bytes of its evidence. */
export interface WorkspaceContent {
  readonly workspace: Workspace
  readonly localPacks: readonly LocalPack[]
  readonly users: readonly UserRow[]
  /** Codes of evidence that is not there any more: never given again. */
  readonly codes?: readonly CodeRow[]
  /** What was said of the columns of tables: remembered for the next table of the form. */
  readonly columns?: readonly ColumnRow[]
  /** The journal as it came, one JSON object a line. */
  readonly journal: string | undefined
}

/** Units that every installation has: read into each workspace, never written into one. */
export interface ReferenceUnits {
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
}

export const formatVersion = 1

/** The content of `workspace.yaml`. */
export const WorkspaceHead = z.strictObject({
  format: z.int().superRefine((found, context) => {
    if (found === formatVersion) return
    const params = { fault: 'format_unknown', found, known: formatVersion }
    context.addIssue({ code: 'custom', params })
  }),
  dossier: Dossier,
  agencies: z.array(Agency).default([]),
  unitAliases: z.array(UnitAlias).default([]),
  team: z.array(TeamMember).default([]),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
})
export type WorkspaceHead = z.infer<typeof WorkspaceHead>
