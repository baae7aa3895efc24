import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import { requirePaper } from './store/papers.ts'
import { mayHandle } from './store/visible.ts'

/** May the caller give the paper a new file? An accepted one asks for the right to accept. Throws `not_found`, `not_allowed`. */
export async function mayReplaceFile(
  deps: Deps,
  place: Place,
  caller: Caller,
  evidence: string,
): Promise<void> {
  const row = await requirePaper(deps.db, place, caller, evidence)
  const act = row.state === 'accepted' ? 'accept' : 'record'
  if (!mayHandle(caller, act, row, place)) throw new Refusal('not_allowed', { act })
}
