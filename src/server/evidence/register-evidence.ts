import type { EvidencePaper } from '#contract/evidence.ts'
import { placeOfDossier, requireOnUnit } from '../access/authorize.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { readHead } from '../dossier/open-dossier.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { changePaper, readAgain } from './change-paper.ts'
import { toDeed } from './deed.ts'
import { toPaper } from './paper-row.ts'
import { foldedOf, knownOn, type Said, saidColumns } from './said.ts'
import { insertPaper, updatePaper } from './store/papers.ts'
import { agencyOf } from './store/visible.ts'

/** Đăng ký tài liệu không có tệp: kept elsewhere, with where. */
export async function registerEvidence(
  deps: Deps,
  input: Said & {
    readonly dossier: string
    readonly unit: string
    readonly state: 'draft' | 'submitted'
  },
  { caller }: Call,
): Promise<{ paper: EvidencePaper }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const path = await requireOnUnit(deps, caller, 'record', place, input.unit)
  const { asOf } = await readHead(deps, input.dossier)
  const said = saidColumns(input)
  const id = uuid()
  const { answer } = await changeDossier(deps, place, caller.name, async (tx) => {
    await insertPaper(tx, place, {
      id,
      ...said,
      state: input.state,
      known_on: knownOn(asOf ?? deps.clock.today(), said.date),
      folded: foldedOf({ ...said, code: null, file_name: null }),
      unit: input.unit,
      path,
      agency: agencyOf(caller, path),
      added_by: caller.name,
      added_by_person: caller.person,
      added_at: deps.clock.now(),
    })
    const row = await readAgain(tx, place, id)
    const deed = { act: 'register_evidence', object: `evidence:${id}`, after: toDeed(row) }
    return { answer: { paper: toPaper(row) }, deed }
  })
  return answer
}

/** Sửa thông tin: a paper keeps its file, links, code and state. */
export async function changeEvidence(
  deps: Deps,
  input: Said & {
    readonly dossier: string
    readonly evidence: string
    readonly unit: string
    readonly version: number
  },
  call: Call,
): Promise<{ paper: EvidencePaper }> {
  const said = saidColumns(input)
  const change = { ...input, act: 'change_evidence', needs: 'record' } as const
  return await changePaper(deps, change, call, async (tx, place, row) => {
    const kept_at = said.kept_at ?? (row.stored === null ? row.kept_at : null)
    const folded = foldedOf({ ...row, ...said })
    const known_on = knownOn(row.known_on, said.date)
    await updatePaper(tx, place, row.id, { ...said, kept_at, folded, known_on })
  })
}
