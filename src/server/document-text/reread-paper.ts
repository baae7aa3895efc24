import type { PaperReading } from '#contract/search.ts'
import { FileKind } from '#domain/evidence/library.ts'
import type { FoundEncoding } from '#domain/legacy-text/detect-legacy.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import { requirePaper } from '../evidence/store/papers.ts'
import { mayHandle } from '../evidence/store/visible.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { enqueueAgain } from './enqueue-reading.ts'
import { selectReading } from './store.ts'
import { noReading, toReading } from './to-reading.ts'

/**
 * Đọc lại: the paper waits to be read anew; a person's word on the encoding stays until another one is given. The file itself
 * and what is said of it do not change. Throws `not_found`, `not_allowed`.
 */
export async function rereadPaper(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly evidence: string
    readonly unit: string
    readonly encoding?: FoundEncoding | undefined
  },
  { caller }: Call,
): Promise<{ reading: PaperReading }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const paper = await requirePaper(deps.db, place, caller, input.evidence)
  if (input.unit !== (paper.unit ?? paper.own_unit))
    throw new Refusal('not_found', { kind: 'evidence' })
  if (!mayHandle(caller, 'record', paper, place))
    throw new Refusal('not_allowed', { act: 'record' })
  const { stored } = paper
  if (stored === null) return { reading: noReading(paper.id, false, deps.clock.now()) }
  const key = { province: place.province, dossier: place.dossier, evidence: paper.id, stored }
  const row = await transact(deps.db, async (tx) => {
    const known = await selectReading(tx, key)
    const kind = FileKind.safeParse(paper.newest?.kind).data ?? null
    const said = input.encoding ?? known?.said ?? null
    await enqueueAgain(deps, tx, key, { name: paper.newest?.name ?? paper.file ?? '', kind, said })
    return await selectReading(tx, key)
  })
  return { reading: row ? toReading(row) : noReading(paper.id, true, deps.clock.now()) }
}
