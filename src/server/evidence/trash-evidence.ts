import type { EvidencePaper } from '#contract/evidence.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Place } from '../access/place.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { changePaper } from './change-paper.ts'
import { toDeed } from './deed.ts'
import type { PaperRow } from './paper-row.ts'
import { requirePaper, updatePaper } from './store/papers.ts'
import { countCitations, deletePaper } from './store/trash.ts'
import { mayHandle } from './store/visible.ts'

interface OnePaper {
  readonly dossier: string
  readonly evidence: string
  readonly unit: string
}

/** Bỏ vào thùng rác. Throws `evidence_in_use` for a paper that a figure, statement or recognition cites. */
export async function trashEvidence(
  deps: Deps,
  input: OnePaper & { readonly version: number },
  call: Call,
): Promise<{ paper: EvidencePaper }> {
  const change = { ...input, act: 'trash_evidence', needs: 'record' } as const
  return await changePaper(deps, change, call, async (tx, place, row) => {
    await requireUncited(tx, place, row)
    const trashed_at = deps.clock.now()
    await updatePaper(tx, place, row.id, { trashed_at, trashed_by: call.caller.name })
  })
}

export async function restoreEvidence(
  deps: Deps,
  input: OnePaper,
  call: Call,
): Promise<{ paper: EvidencePaper }> {
  const change = { ...input, act: 'restore_evidence', needs: 'record', trash: 'only' } as const
  return await changePaper(deps, change, call, async (tx, place, row) => {
    await updatePaper(tx, place, row.id, { trashed_at: null, trashed_by: null })
  })
}

/** Xóa hẳn what is in the trash. Its bytes go with the next sweep, unless another paper has them. */
export async function purgeEvidence(
  deps: Deps,
  input: OnePaper,
  { caller }: Call,
): Promise<{ purged: string }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const { answer } = await changeDossier(deps, place, caller.name, async (tx) => {
    const row = await requirePaper(tx, place, caller, input.evidence, 'only')
    if ((row.unit ?? row.own_unit) !== input.unit)
      throw new Refusal('not_found', { kind: 'evidence' })
    if (!mayHandle(caller, 'accept', row, place))
      throw new Refusal('not_allowed', { act: 'accept' })
    return { answer: { purged: row.id }, deed: await purge(tx, place, row) }
  })
  return answer
}

/** Within a transaction: the paper is gone. Throws `evidence_in_use` while it proves something as accepted, or is cited. */
export async function purge(tx: Tx, place: Place, row: PaperRow) {
  if (row.state === 'accepted' && row.links.length > 0)
    throw new Refusal('evidence_in_use', { links: row.links.length })
  await requireUncited(tx, place, row)
  await deletePaper(tx, place, row.id)
  return { act: 'purge_evidence', object: `evidence:${row.id}`, before: toDeed(row) }
}

async function requireUncited(tx: Tx, place: Place, { id }: PaperRow): Promise<void> {
  const citations = await countCitations(tx, place, id)
  if (citations > 0) throw new Refusal('evidence_in_use', { citations })
}
