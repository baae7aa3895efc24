import { Proposal, type ProposedField } from '#domain/paper/paper-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import { changePaper } from '../evidence/change-paper.ts'
import { foldedOf, knownOn } from '../evidence/said.ts'
import { requirePaper, updatePaper } from '../evidence/store/papers.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { selectReading } from './store.ts'

/**
 * Nhận đề xuất: what a person chose of the proposals becomes part of the paper's record, with journal and version like every
 * other change. Throws `not_found`, `not_allowed`, `changed_meanwhile`.
 */
export async function acceptProposals(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly evidence: string
    readonly unit: string
    readonly version: number
    readonly fields: readonly ProposedField[]
  },
  call: Call,
): Promise<{ version: number; taken: Proposal[] }> {
  const place = await placeOfDossier(deps.db, call.caller, input.dossier)
  const paper = await requirePaper(deps.db, place, call.caller, input.evidence)
  const row = await selectReading(deps.db, { ...place, evidence: paper.id })
  const offered = row?.stored === paper.stored ? Proposal.array().parse(row?.proposals ?? []) : []
  const taken = offered.filter((one) => input.fields.includes(one.field))
  if (taken.length === 0) throw new Refusal('not_found', { kind: 'proposal' })
  const { dossier, evidence, unit, version } = input
  const change = {
    dossier,
    evidence,
    unit,
    version,
    act: 'change_evidence',
    needs: 'record',
  } as const
  const changed = await changePaper(deps, change, call, async (tx, of, before) => {
    const said = Object.fromEntries(taken.map(({ field, value }) => [field, value]))
    const known_on = knownOn(before.known_on, said['date'])
    await updatePaper(tx, of, before.id, {
      ...said,
      known_on,
      folded: foldedOf({ ...before, ...said }),
    })
  })
  return { version: changed.paper.version, taken }
}
