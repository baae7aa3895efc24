import type { Output } from '#contract/api.ts'
import { Proposal, TextState } from '#domain/paper/paper-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import { requirePaper } from '../evidence/store/papers.ts'
import type { Deps } from '../platform/deps.ts'
import { fileStoreOf } from '../platform/files/file-store.ts'
import type { Call } from '../platform/http/mount.ts'
import type { FileAnswer } from '../platform/http/mount-file.ts'
import { countReadings, selectPages, selectReading, selectReadings } from './store.ts'
import { noReading, statesOf, toReading, toState } from './to-reading.ts'

/** How far the reading of each paper is that the caller may see. */
export async function listPaperReadings(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly state?: TextState | undefined
    readonly after?: string | undefined
    readonly limit: number
  },
  { caller }: Call,
): Promise<Output<'listPaperReadings'>> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const states = input.state ? statesOf[input.state] : null
  const asked = { states, after: input.after ?? '', limit: input.limit + 1 }
  const rows = await selectReadings(deps.db, place, caller, asked)
  const counts = Object.fromEntries(TextState.options.map((state) => [state, 0]))
  for (const { state, count } of await countReadings(deps.db, place, caller))
    counts[toState(state)] = (counts[toState(state)] ?? 0) + count
  const readings = rows.slice(0, input.limit).map(toReading)
  const next = rows.length > input.limit ? (readings.at(-1)?.evidence ?? null) : null
  return { readings, counts: counts as Record<TextState, number>, next }
}

/** The text of one paper, some pages at a time. Throws `not_found`. */
export async function readPaperText(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly evidence: string
    readonly page: number
    readonly limit: number
  },
  { caller }: Call,
): Promise<Output<'readPaperText'>> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const paper = await requirePaper(deps.db, place, caller, input.evidence)
  const key = { ...place, evidence: paper.id }
  const row = await selectReading(deps.db, key)
  if (!row || row.stored !== paper.stored)
    return {
      reading: noReading(paper.id, paper.stored !== null, deps.clock.now()),
      pages: [],
      proposals: [],
    }
  const pages = await selectPages(deps.db, key, input.page, input.limit)
  return {
    reading: toReading(row),
    pages: [...pages],
    proposals: Proposal.array().parse(row.proposals),
  }
}

/** The searchable copy of a scan. Throws `not_found`. */
export async function readCopy(
  deps: Deps,
  input: { readonly dossier: string; readonly evidence: string },
  { caller }: Call,
): Promise<FileAnswer> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const paper = await requirePaper(deps.db, place, caller, input.evidence)
  const row = await selectReading(deps.db, { ...place, evidence: paper.id })
  if (!row?.copy || row.stored !== paper.stored) throw new Refusal('not_found', { kind: 'copy' })
  const chunks: Buffer[] = []
  for await (const chunk of await fileStoreOf(deps.config).read(row.copy)) chunks.push(chunk)
  const body = new Uint8Array(Buffer.concat(chunks))
  return { name: 'ban-tim-kiem.pdf', type: 'application/pdf', body }
}
