import type { ListStanding, ListSummary, StoredListRow } from '#contract/lists.ts'
import { owedList } from '#domain/gap/incomplete-list-gaps.ts'
import type { ListDefinition } from '#domain/list/list.ts'
import { standingOf } from '#domain/list/list-standing.ts'
import { Refusal } from '#domain/refusal.ts'
import { unitReader } from '../dossier/list-gaps.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { type KeptRow, selectRows } from './store.ts'

/** The list of that name. Throws `not_found`. */
export function requireList({ workspace }: OpenDossier, id: string): ListDefinition {
  const found = workspace.lists.find((one) => one.id === id)
  if (!found) throw new Refusal('not_found', { kind: 'list' })
  return found
}

/** The rows of a list that were known on a day, with their versions. */
export async function rowsKnown(
  deps: Deps,
  dossier: OpenDossier,
  list: string,
  on: string,
): Promise<readonly KeptRow[]> {
  const rows = await selectRows(deps.db, dossier.place, list)
  return rows.filter((row) => row.recordedOn === undefined || row.recordedOn <= on)
}

/** The list with how it stands, as the caller may see it: what misses of other units is counted, not named. */
export function summaryOf(
  deps: Deps,
  dossier: OpenDossier,
  known: { readonly list: ListDefinition; readonly rows: readonly KeptRow[]; readonly on: string },
  caller: Caller,
): ListSummary {
  const { list, rows, on } = known
  const owed = owedList(dossier.assessed(on), list)
  const standing = standingFor(deps, dossier, known, caller)
  return {
    list,
    owner: owed.owner.name,
    due: owed.due,
    standing: { ...standing, rows: rows.length },
  }
}

export function standingFor(
  deps: Deps,
  dossier: OpenDossier,
  { list, rows }: { readonly list: ListDefinition; readonly rows: readonly KeptRow[] },
  caller: Caller,
): ListStanding {
  const mayRead = unitReader(deps, dossier, caller)
  const visible = new Set(rows.filter((row) => mayRead(row.unit)).map((row) => row.id))
  const stands = standingOf(
    list,
    rows.map((row) => ({ ...row, list: list.id })),
  )
  return {
    ...stands,
    missingRows: stands.missingRows.filter((one) => mayRead(one.unit ?? list.unit)),
    missingCells: stands.missingCells.filter((one) => visible.has(one.row)),
    returned: stands.returned.filter((id) => visible.has(id)),
  }
}

/** A row as the contract has it. */
export function toStored(row: KeptRow): StoredListRow {
  return { ...row }
}
