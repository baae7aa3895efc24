import type { Session } from '#contract/session.ts'
import type { Role } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import { createPerson } from '../people/add-person.ts'
import { giveGrant } from '../people/grant-role.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntries } from '../platform/journal/write-entry.ts'
import { answerSession, openSession, personOf } from '../session/sessions.ts'
import { oneAtATime } from './store.ts'
import { trialNames } from './trial-names.ts'
import { placesFor } from './trial-places.ts'

/** Trial only: sign in as the person who plays a role; made when the role is first chosen. Throws `trial_only`. */
export async function chooseTrialRole(
  deps: Deps,
  { role }: { readonly role: Role },
  call: Call,
): Promise<Session> {
  if (!deps.config.trial) throw new Refusal('trial_only')
  const token = await transact(deps.db, async (tx) => {
    await oneAtATime(tx)
    const known = await personOf(tx, loginOf(role))
    const made = known === undefined ? await makePlayer(deps, tx, role) : undefined
    const person = known ?? made?.person ?? ''
    const opened = await openSession(deps, tx, person, {
      how: 'trial',
      agent: call.agent,
      instead: call.caller.session,
    })
    const object = `person:${person}`
    const deeds = made?.deeds ?? []
    await writeEntries(tx, [...deeds, { actor: trialNames[role], act: 'sign_in', object }])
    return opened
  })
  return await answerSession(deps, call, token)
}

/** Nobody can type a password that has no hash. */
const noPassword = ''

async function makePlayer(
  deps: Deps,
  tx: Tx,
  role: Role,
): Promise<{ readonly person: string; readonly deeds: readonly Deed[] }> {
  const account = { name: trialNames[role], login: loginOf(role), password: noPassword }
  const { person, deed } = await createPerson(deps, tx, account, 'vedich')
  const deeds = [deed]
  for (const place of await placesFor(deps, tx, role)) {
    const grant = { role, ...place, from: '2000-01-01' }
    deeds.push((await giveGrant(tx, person, grant, 'vedich')).deed)
  }
  return { person, deeds }
}

function loginOf(role: Role): string {
  return `thu-${role.toLowerCase()}`
}
