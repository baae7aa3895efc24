import type { EvidencePaper } from '#contract/evidence.ts'
import { knownItems } from '#domain/dossier/known-items.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import { changeRecords, holdDossier, type TellJournal } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { mayWrite } from '../reading/own-items.ts'
import { changePaper, readAgain } from './change-paper.ts'
import { giveCode } from './codes.ts'
import { toDeed } from './deed.ts'
import { type PaperRow, toPaper } from './paper-row.ts'
import { foldedOf } from './said.ts'
import { deleteLink, insertLink } from './store/links.ts'
import { requirePaper, updatePaper } from './store/papers.ts'

/** What papers are to prove. */
interface Target {
  readonly unit: string
  readonly item: string
  readonly from: number
  readonly to: number
  readonly document?: string | undefined
  readonly pages?: string | undefined
}

export interface Failed {
  readonly evidence: string
  readonly code: string
  readonly details: Record<string, unknown>
}

interface Linking {
  readonly dossier: OpenDossier
  readonly target: Target
  readonly path: string
}

/**
 * Gắn tài liệu với chỉ tiêu: one link for each paper, each with its own journal entry; one that cannot be linked does not stop the
 * others. Throws `bad_input` for what does not exist, `not_allowed` for another agency's item.
 */
export async function linkEvidence(
  deps: Deps,
  input: Target & { readonly dossier: string; readonly evidence: readonly string[] },
  { caller }: Pick<Call, 'caller'>,
): Promise<{ papers: EvidencePaper[]; failed: Failed[] }> {
  const dossier = await openDossier(deps, input.dossier)
  const { evidence, dossier: _, ...target } = input
  const linking = { dossier, target, path: unitIn(deps, dossier, input.unit) }
  requireKnown(dossier, target)
  requireOwnItem(caller, linking)
  const { answer } = await changeRecords(deps, dossier.place, async (tx, tell) => {
    await holdDossier(tx, dossier.place)
    return await linkAll(tx, linking, [...new Set(evidence)], caller, tell)
  })
  return answer
}

/** Within a transaction: one link after the other. A refusal comes before anything of its paper is written. */
async function linkAll(
  tx: Tx,
  linking: Linking,
  ids: readonly string[],
  caller: Caller,
  tell: TellJournal,
): Promise<{ papers: EvidencePaper[]; failed: Failed[] }> {
  const papers: EvidencePaper[] = []
  const failed: Failed[] = []
  for (const id of ids) {
    const done = await linkOne(tx, linking, id, caller).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      failed.push({ evidence: id, code: error.code, details: { ...error.details } })
    })
    if (!done) continue
    papers.push(toPaper(done.after))
    await tell([done.deed])
  }
  return { papers, failed }
}

/** Gỡ liên kết: the code stays with the paper. `unit` is the unit that was proven. */
export async function unlinkEvidence(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly evidence: string
    readonly unit: string
    readonly link: number
  },
  call: Call,
): Promise<{ paper: EvidencePaper }> {
  const dossier = await openDossier(deps, input.dossier)
  const path = unitIn(deps, dossier, input.unit)
  const { dossier: of, evidence } = input
  const change = { dossier: of, evidence, act: 'unlink_evidence', needs: 'record' } as const
  return await changePaper(deps, change, call, async (tx, place, row) => {
    const target = row.links.find((one) => one.id === input.link && one.unit === input.unit)
    if (!target) throw new Refusal('not_found', { kind: 'link' })
    const { document: _, pages: __, ...rest } = target
    requireOwnItem(call.caller, { dossier, target: rest, path })
    await deleteLink(tx, place, row.id, input.link)
    await updatePaper(tx, place, row.id, {})
  })
}

async function linkOne(tx: Tx, linking: Linking, id: string, caller: Caller) {
  const { place } = linking.dossier
  const before = await requirePaper(tx, place, caller, id)
  const after = await putLink(tx, place, linking, before)
  const deed = {
    actor: caller.name,
    act: 'link_evidence',
    object: `evidence:${id}`,
    before: toDeed(before),
    after: toDeed(after),
  }
  return { after, deed }
}

async function putLink(
  tx: Tx,
  place: Place,
  { dossier, target, path }: Linking,
  row: PaperRow,
): Promise<PaperRow> {
  const { unit, item, from, to } = target
  const link = {
    unit,
    item,
    from,
    to,
    document: target.document ?? null,
    pages: target.pages ?? null,
  }
  if (row.links.some((one) => isSame(one, link)))
    throw new Refusal('already_exists', { kind: 'link' })
  await insertLink(tx, place, row, { ...link, path })
  const code = row.code ?? (await giveCode(tx, dossier, row.id, target))
  await updatePaper(tx, place, row.id, { code, folded: foldedOf({ ...row, code }) })
  return await readAgain(tx, place, row.id)
}

type Compared = Omit<Target, 'document' | 'pages'> & {
  readonly document: string | null
  readonly pages: string | null
}

function isSame(one: Compared, other: Compared): boolean {
  const keys = ['unit', 'item', 'from', 'to', 'document', 'pages'] as const
  return keys.every((key) => one[key] === other[key])
}

function requireKnown({ workspace, packs }: OpenDossier, target: Target): void {
  const known = knownItems(workspace.dossier, packs)
  if (target.from > target.to) throw wrong('to', 'period_reversed')
  if (!known.items.has(target.item)) throw wrong('item', 'item_unknown')
  if (target.document !== undefined && !known.documents.has(target.document))
    throw wrong('document', 'document_unknown')
}

function wrong(field: string, code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field, code }] })
}

/** An agency proves what it leads or is assigned; others over the unit prove all. */
function requireOwnItem(caller: Caller, { dossier, target, path }: Linking): void {
  const { item, unit, to } = target
  const assessment = dossier.assessed(dossier.today)
  if (!mayWrite(caller.grants, 'record', path, assessment, { item, unit, year: to }))
    throw new Refusal('not_allowed', { act: 'record', item })
}
