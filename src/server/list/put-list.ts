import { checkDefinition } from '#domain/list/check-list.ts'
import type { ListDefinition } from '#domain/list/list.ts'
import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireList } from './stand.ts'
import { deleteList, type KeptRow, selectRows, upsertList } from './store.ts'

/**
 * Lập, sửa danh mục. A column in which rows have values stays, as what it is: what people entered is never lost by a change of
 * the definition. Throws `bad_input` by field, `not_found` for a unit outside the dossier.
 */
export async function putList(
  deps: Deps,
  input: { readonly dossier: string; readonly list: string; readonly definition: ListDefinition },
  { caller }: Call,
): Promise<{ list: ListDefinition }> {
  const list = { ...input.definition, id: input.list }
  const dossier = await openDossier(deps, input.dossier)
  requireSound(deps, dossier, list)
  const before = dossier.workspace.lists.find((one) => one.id === list.id) ?? null
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    const rows = await selectRows(tx, dossier.place, list.id)
    requireColumnsKept(before, list, rows)
    await upsertList(tx, dossier.place, list)
    return {
      answer: null,
      deed: { act: 'put_list', object: `list:${list.id}`, before, after: list },
    }
  })
  return { list }
}

/** Bỏ danh mục lập nhầm. Throws `bad_input` when it has rows. */
export async function removeList(
  deps: Deps,
  input: { readonly dossier: string; readonly list: string },
  { caller }: Call,
): Promise<{ removed: string }> {
  const dossier = await openDossier(deps, input.dossier)
  const before = requireList(dossier, input.list)
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    const rows = await selectRows(tx, dossier.place, before.id)
    if (rows.length > 0) refuse([{ field: 'list', code: 'list_has_rows' }])
    await deleteList(tx, dossier.place, before.id)
    const object = `list:${before.id}`
    return { answer: null, deed: { act: 'remove_list', object, before, after: null } }
  })
  return { removed: before.id }
}

interface Field {
  readonly field: string
  readonly code: string
}

function refuse(fields: readonly Field[]): void {
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}

function requireSound(deps: Deps, dossier: OpenDossier, list: ListDefinition): void {
  for (const unit of [list.unit, ...list.expected.rows.flatMap((one) => one.unit ?? [])])
    unitIn(deps, dossier, unit)
  const faults: Field[] = checkDefinition(list).map(({ path, code }) => ({
    field: `definition.${path.join('.')}`,
    code,
  }))
  const isKnown = dossier.workspace.agencies.some((one) => one.id === list.agency)
  if (list.agency !== undefined && !isKnown)
    faults.push({ field: 'definition.agency', code: 'agency_unknown' })
  refuse(faults)
}

function requireColumnsKept(
  before: ListDefinition | null,
  list: ListDefinition,
  rows: readonly KeptRow[],
): void {
  const filled = new Set(rows.flatMap((row) => Object.keys(row.values)))
  const now = new Map(list.columns.map((one, index) => [one.key, { ...one, index }]))
  const used = (before?.columns ?? []).filter((one) => filled.has(one.key))
  refuse(
    used.flatMap((one): Field[] => {
      const there = now.get(one.key)
      if (!there) return [{ field: 'definition.columns', code: 'list_column_in_use' }]
      const isSame = there.type === one.type
      const field = `definition.columns.${there.index}.type`
      return isSame ? [] : [{ field, code: 'list_column_in_use' }]
    }),
  )
}
