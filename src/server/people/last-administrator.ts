import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { lockAdministrators } from './store.ts'

/**
 * Within a transaction: does `change`, unless it would leave a place without any administrator who can come in. Throws
 * `last_administrator`; then nothing is changed.
 */
export async function keepingAdministrator(
  deps: Deps,
  tx: Tx,
  change: () => Promise<void>,
): Promise<void> {
  const day = deps.clock.today()
  const before = await lockAdministrators(tx, day)
  await change()
  const after = await lockAdministrators(tx, day)
  const isLeft = (path: string) => after.some((top) => path.startsWith(top))
  if (!before.every(isLeft)) throw new Refusal('last_administrator')
}
