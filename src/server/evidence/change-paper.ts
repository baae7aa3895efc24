import type { EvidencePaper } from '#contract/evidence.ts'
import type { JournalAct } from '#contract/locales/vi/journal.ts'
import type { Act } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Place } from '../access/place.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { toDeed } from './deed.ts'
import { type PaperRow, toPaper } from './paper-row.ts'
import { requirePaper, selectPapers } from './store/papers.ts'
import { mayHandle } from './store/visible.ts'

/** One change of one paper, as it is asked for. */
export interface PaperChange {
  readonly dossier: string
  readonly evidence: string
  /** Whose paper the caller holds it to be; a paper of another unit is `not_found`. */
  readonly unit?: string | undefined
  /** What the caller saw. */
  readonly version?: number | undefined
  readonly act: JournalAct
  readonly needs: Act
  readonly trash?: 'never' | 'only'
}

/**
 * Changes one paper in a transaction that holds the dossier, and tells the journal how it was before and after. An accepted paper
 * asks for the right to accept. Throws `not_found`, `not_allowed`, `changed_meanwhile` with both.
 */
export async function changePaper(
  deps: Deps,
  change: PaperChange,
  { caller }: Call,
  work: (tx: Tx, place: Place, row: PaperRow) => Promise<void>,
): Promise<{ paper: EvidencePaper }> {
  const place = await placeOfDossier(deps.db, caller, change.dossier)
  const { answer } = await changeDossier(deps, place, caller.name, async (tx) => {
    const { evidence, trash } = change
    const row = await requirePaper(tx, place, caller, evidence, trash ?? 'never')
    requireChangeable(row, change, { caller, place })
    await work(tx, place, row)
    const after = await readAgain(tx, place, evidence)
    const deed = {
      act: change.act,
      object: `evidence:${evidence}`,
      before: toDeed(row),
      after: toDeed(after),
    }
    return { answer: { paper: toPaper(after) }, deed }
  })
  return answer
}

/** Within a transaction: a paper as it is now. */
export async function readAgain(tx: Tx, place: Place, evidence: string): Promise<PaperRow> {
  const [row] = await selectPapers(tx, place, [evidence])
  if (!row) throw new Refusal('not_found', { kind: 'evidence' })
  return row
}

function requireChangeable(
  row: PaperRow,
  { unit, version, needs }: PaperChange,
  { caller, place }: Pick<Call, 'caller'> & { readonly place: Place },
): void {
  if (unit !== undefined && unit !== (row.unit ?? row.own_unit))
    throw new Refusal('not_found', { kind: 'evidence' })
  const act = row.state === 'accepted' ? 'accept' : needs
  if (!mayHandle(caller, act, row, place)) throw new Refusal('not_allowed', { act })
  if (version !== undefined && version !== row.version)
    throw new Refusal('changed_meanwhile', { current: toPaper(row) })
}
