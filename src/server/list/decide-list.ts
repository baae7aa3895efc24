import type { ListStanding } from '#contract/lists.ts'
import type { JournalAct } from '#contract/locales/vi/journal.ts'
import { emptyColumns } from '#domain/list/list-standing.ts'
import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { requireList, standingFor } from './stand.ts'
import { type KeptRow, selectRows, updateRow } from './store.ts'

interface OfList {
  readonly dossier: string
  readonly list: string
}

/** Gửi cơ quan thường trực: drafts and returned rows of a unit and below. Throws `bad_input` where a required cell is empty. */
export async function submitList(
  deps: Deps,
  input: OfList & { readonly unit: string },
  { caller }: Call,
): Promise<{ sent: number; standing: ListStanding }> {
  const dossier = await openDossier(deps, input.dossier)
  const list = requireList(dossier, input.list)
  const reach = unitIn(deps, dossier, input.unit)
  const isOpen = (row: KeptRow) =>
    (row.state === 'draft' || row.state === 'returned') &&
    unitIn(deps, dossier, row.unit).startsWith(reach)
  const { count, standing } = await change(deps, dossier, input, caller, 'submit_list', (rows) => {
    const open = rows.filter(isOpen)
    const fields = open.flatMap((row) =>
      emptyColumns(list, row).map(({ key }) => ({
        field: `${row.id}.${key}`,
        code: 'value_missing',
      })),
    )
    if (fields.length > 0) throw new Refusal('bad_input', { fields })
    return open.map(({ remark: _, ...row }) => ({ ...row, state: 'submitted' }))
  })
  return { sent: count, standing }
}

/** Chấp nhận or đề nghị chỉnh sửa, bổ sung what was sent. A return without a reason is `bad_input`. */
export async function decideList(
  deps: Deps,
  input: OfList & {
    readonly decision: 'accept' | 'return'
    readonly rows?: readonly string[] | undefined
    readonly reason?: string | undefined
  },
  { caller }: Call,
): Promise<{ decided: number; standing: ListStanding }> {
  const { decision, reason } = input
  if (decision === 'return' && reason === undefined)
    throw new Refusal('bad_input', { fields: [{ field: 'reason', code: 'value_missing' }] })
  const dossier = await openDossier(deps, input.dossier)
  requireList(dossier, input.list)
  const named = input.rows && new Set(input.rows)
  const act = decision === 'accept' ? 'accept_list' : 'return_list'
  const { count, standing } = await change(deps, dossier, input, caller, act, (rows) =>
    rows
      .filter((row) => row.state === 'submitted' && (named?.has(row.id) ?? true))
      .map(({ remark: _, ...row }) =>
        decision === 'accept'
          ? { ...row, state: 'accepted' }
          : { ...row, state: 'returned', ...(reason === undefined ? {} : { remark: reason }) },
      ),
  )
  return { decided: count, standing }
}

/** Rows that go on to another state, all in one change; nothing to do is no change. */
async function change(
  deps: Deps,
  dossier: OpenDossier,
  input: OfList,
  caller: Caller,
  act: JournalAct,
  decide: (rows: readonly KeptRow[]) => readonly KeptRow[],
): Promise<{ count: number; standing: ListStanding }> {
  const list = requireList(dossier, input.list)
  const { answer } = await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    const rows = await selectRows(tx, dossier.place, list.id)
    const changed = decide(rows).map((row) => ({ ...row, version: row.version + 1 }))
    for (const row of changed) await updateRow(tx, dossier.place, list.id, row)
    const now = new Map(changed.map((row) => [row.id, row]))
    const before = rows.filter((row) => now.has(row.id))
    return {
      answer: { count: changed.length, all: rows.map((row) => now.get(row.id) ?? row) },
      deed: { act, object: `list:${list.id}`, before, after: changed },
    }
  })
  return {
    count: answer.count,
    standing: standingFor(deps, dossier, { list, rows: answer.all }, caller),
  }
}
