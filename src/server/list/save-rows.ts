import type { ListStanding, StoredListRow, WrittenRow } from '#contract/lists.ts'
import { checkRow } from '#domain/list/check-list.ts'
import type { ListDefinition } from '#domain/list/list.ts'
import { Refusal } from '#domain/refusal.ts'
import { may } from '../access/authorize.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireList, standingFor, toStored } from './stand.ts'
import { deleteRows, insertNewRows, type KeptRow, selectRows, updateRow } from './store.ts'

export interface RowsToSave {
  readonly dossier: string
  readonly list: string
  readonly unit: string
  readonly rows: readonly WrittenRow[]
  readonly removed: readonly { readonly id: string; readonly version: number }[]
}

/**
 * Ghi các dòng của danh mục, all or nothing: what is written is a draft again. Throws `bad_input` by row and column, `not_found`
 * for a unit out of reach, `changed_meanwhile` with the rows as they are now, `not_allowed` for accepted rows.
 */
export async function saveListRows(
  deps: Deps,
  input: RowsToSave,
  { caller }: Call,
): Promise<{ rows: StoredListRow[]; standing: ListStanding }> {
  const dossier = await openDossier(deps, input.dossier)
  const list = requireList(dossier, input.list)
  requireCells(list, input.rows)
  requireUnits(deps, dossier, input)
  const { answer } = await changeDossier(deps, dossier.place, caller.name, (tx) =>
    write(deps, tx, dossier, list, input, caller),
  )
  const standing = standingFor(deps, dossier, { list, rows: answer.all }, caller)
  return { rows: answer.written.map(toStored), standing }
}

function requireCells(list: ListDefinition, rows: readonly WrittenRow[]): void {
  const fields = rows.flatMap((row, index) => {
    const faults = checkRow(list, row).map(({ column, code }) => ({
      field: `rows.${index}.values.${column}`,
      code: String(code),
    }))
    const first = list.columns[0]?.key ?? ''
    const isNamed = row.values[first] !== undefined
    const field = `rows.${index}.values.${first}`
    return isNamed ? faults : [...faults, { field, code: 'list_row_unnamed' }]
  })
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}

/** Every row's unit is where the caller acts, or below. */
function requireUnits(deps: Deps, dossier: OpenDossier, { unit, rows }: RowsToSave): void {
  const reach = unitIn(deps, dossier, unit)
  for (const one of new Set(rows.map((row) => row.unit)))
    if (!unitIn(deps, dossier, one).startsWith(reach))
      throw new Refusal('not_allowed', { act: 'record' })
}

async function write(
  deps: Deps,
  tx: Tx,
  dossier: OpenDossier,
  list: ListDefinition,
  input: RowsToSave,
  caller: Caller,
) {
  const there = await selectRows(tx, dossier.place, list.id)
  const byId = new Map(there.map((row) => [row.id, row]))
  requireUnchanged(input, byId)
  const touched = [...input.rows, ...input.removed].flatMap(({ id }) => byId.get(id ?? '') ?? [])
  requireOpen(deps, dossier, input.unit, touched, caller)
  const written = input.rows.map((row) => toKept(row, byId.get(row.id ?? ''), dossier.today))
  const news = written.filter((row) => !byId.has(row.id))
  await insertNewRows(tx, dossier.place, list.id, news)
  for (const row of written) if (byId.has(row.id)) await updateRow(tx, dossier.place, list.id, row)
  const removed = new Set(input.removed.map((one) => one.id))
  await deleteRows(tx, dossier.place, list.id, [...removed])
  const now = new Map(written.map((row) => [row.id, row]))
  const kept = there.filter((row) => !removed.has(row.id)).map((row) => now.get(row.id) ?? row)
  return {
    answer: { written, all: [...kept, ...news] },
    deed: {
      act: 'save_list_rows',
      object: `list:${list.id}`,
      before: touched,
      after: { rows: written, removed: [...removed] },
    },
  }
}

/** Whoever wrote meanwhile is shown beside what is written now. */
function requireUnchanged(
  { rows, removed }: RowsToSave,
  there: ReadonlyMap<string, KeptRow>,
): void {
  const conflicts = [...rows, ...removed].flatMap((one) => {
    if (one.id === undefined) return []
    const now = there.get(one.id) ?? null
    const yours = 'values' in one ? one.values : null
    return now?.version === one.version ? [] : [{ id: one.id, yours, theirs: now }]
  })
  if (conflicts.length > 0) throw new Refusal('changed_meanwhile', { conflicts })
}

/** Rows of other units stay, and what was accepted is changed only by who may accept. */
function requireOpen(
  deps: Deps,
  dossier: OpenDossier,
  unit: string,
  touched: readonly KeptRow[],
  caller: Caller,
): void {
  const reach = unitIn(deps, dossier, unit)
  const mayAccept = may(caller.grants, 'accept', dossier.place.path)
  for (const row of touched) {
    if (!unitIn(deps, dossier, row.unit).startsWith(reach))
      throw new Refusal('not_allowed', { act: 'record' })
    if (row.state === 'accepted' && !mayAccept) throw new Refusal('not_allowed', { act: 'accept' })
  }
}

function toKept(row: WrittenRow, before: KeptRow | undefined, today: string): KeptRow {
  return {
    id: before?.id ?? uuid(),
    version: (before?.version ?? 0) + 1,
    unit: row.unit,
    values: row.values,
    state: 'draft',
    recordedOn: before?.recordedOn ?? today,
  }
}
