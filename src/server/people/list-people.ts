import type { Person } from '#contract/session.ts'
import { unitScope } from '#domain/access/scope.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { selectPeople } from './store.ts'

/** People whom the caller manages, with their grants, past ones too. */
export async function listPeople(
  deps: Deps,
  _input: unknown,
  call: Call,
): Promise<{ people: Person[] }> {
  return { people: await selectPeople(deps.db, unitScope(call.caller.grants, 'managePeople')) }
}
