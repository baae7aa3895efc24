import { Refusal } from '#domain/refusal.ts'
import { queueMail } from '../mail/outbox.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { dropLinks, endSessions, selectAccount, setProfile } from './store.ts'

interface Profile {
  readonly name: string
  readonly email: string | null
}

/** Within a transaction: changes name and address, told to the old address. Answers how they were; throws `not_found`. */
export async function changeAccount(
  deps: Deps,
  tx: Tx,
  person: string,
  profile: Profile,
): Promise<Profile> {
  const account = await selectAccount(tx, person)
  if (!account) throw new Refusal('not_found', { kind: 'person' })
  await queueMail(deps, tx, 'profile_changed', person)
  await setProfile(tx, person, profile)
  return { name: account.name, email: account.email }
}

/** Within a transaction: ends all sessions of a person, and the links that were not used. Answers how many sessions. */
export async function endAllSessions(tx: Tx, person: string): Promise<number> {
  await dropLinks(tx, person)
  return await endSessions(tx, person)
}
