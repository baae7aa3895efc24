import type { Output } from '#contract/api.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import { toStored } from './reading-row.ts'
import { selectVersions } from './store.ts'

/** Lịch sử ô: every version of every reading of a figure in a year, who wrote it and what was there before; the newest first. */
export async function readFigureHistory(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly unit: string
    readonly item: string
    readonly part: string
    readonly year: number
  },
): Promise<Output<'readFigureHistory'>> {
  const dossier = await openDossier(deps, input.dossier)
  unitIn(deps, dossier, input.unit)
  const rows = await selectVersions(deps.db, dossier.place, input)
  const versions = rows.map((row, index) => {
    const before = rows[index - 1]
    return {
      by: row.changed_by,
      at: row.changed_at,
      before: before?.id === row.id ? toStored(before) : null,
      after: toStored(row),
    }
  })
  return { versions: versions.toSorted(newestFirst) }
}

type Version = Output<'readFigureHistory'>['versions'][number]

function newestFirst(a: Version, b: Version): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return b.after.version - a.after.version
}
