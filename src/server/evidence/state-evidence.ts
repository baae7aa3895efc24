import type { EvidencePaper } from '#contract/evidence.ts'
import type { EvidenceState } from '#domain/evidence/library.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { changePaper } from './change-paper.ts'
import type { Failed } from './link-evidence.ts'
import type { PaperRow } from './paper-row.ts'
import { updatePaper } from './store/papers.ts'
import { mayHandle } from './store/visible.ts'

interface Asked {
  readonly dossier: string
  readonly unit: string
  readonly papers: readonly { readonly id: string; readonly version: number }[]
  readonly state: EvidenceState
  readonly reason?: string | undefined
}

const acts = {
  draft: 'reopen_evidence',
  submitted: 'submit_evidence',
  accepted: 'accept_evidence',
  returned: 'return_evidence',
} as const

/**
 * Trình, chấp nhận, trả lại papers of one unit, each with its own journal entry; one that cannot be does not stop the others.
 * Accepting and returning need the right to accept; returning needs a reason.
 */
export async function stateEvidence(
  deps: Deps,
  input: Asked,
  call: Call,
): Promise<{ papers: EvidencePaper[]; failed: Failed[] }> {
  if (input.state === 'returned' && !input.reason)
    throw new Refusal('bad_input', { fields: [{ field: 'reason', code: 'key_missing' }] })
  const papers: EvidencePaper[] = []
  const failed: Failed[] = []
  for (const { id, version } of input.papers) {
    const done = await stateOne(deps, input, { id, version }, call).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      failed.push({ evidence: id, code: error.code, details: { ...error.details } })
    })
    if (done) papers.push(done.paper)
  }
  return { papers, failed }
}

async function stateOne(
  deps: Deps,
  { dossier, unit, state, reason }: Asked,
  { id, version }: { readonly id: string; readonly version: number },
  call: Call,
): Promise<{ paper: EvidencePaper }> {
  const needs = state === 'draft' ? 'record' : state === 'submitted' ? 'submit' : 'accept'
  const change = { dossier, evidence: id, unit, version, act: acts[state], needs } as const
  return await changePaper(deps, change, call, async (tx, place, row) => {
    requireStep(row, state)
    if (!mayHandle(call.caller, needs, row, place)) throw new Refusal('not_allowed', { act: needs })
    const note = reason ? [row.note, reason.normalize('NFC')].filter(Boolean).join('\n') : row.note
    await updatePaper(tx, place, id, { state, note })
  })
}

/** What has neither a file nor a place where it is kept proves nothing. */
function requireStep({ stored, kept_at, state: before }: PaperRow, state: EvidenceState): void {
  if (before === state) throw new Refusal('already_exists', { state })
  if (state !== 'draft' && stored === null && kept_at === null)
    throw new Refusal('bad_input', { fields: [{ field: 'keptAt', code: 'key_missing' }] })
}
