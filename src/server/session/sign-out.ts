import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { deleteSession } from './store.ts'

/** Đăng xuất: the session ends on the server too. */
export async function signOut(
  deps: Deps,
  _input: unknown,
  call: Call,
): Promise<Record<string, never>> {
  const { session } = call.caller
  if (session !== null) await transact(deps.db, (tx) => deleteSession(tx, session))
  call.closeSession()
  return {}
}
