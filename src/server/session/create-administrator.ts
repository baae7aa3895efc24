import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { createPerson } from '../people/add-person.ts'
import { giveGrant } from '../people/grant-role.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntries } from '../platform/journal/write-entry.ts'
import { requireGoodPassword } from './good-password.ts'
import { hashPassword } from './password.ts'
import { answerSession, openSession } from './sessions.ts'
import { useSetupToken } from './store.ts'
import { hashToken } from './token.ts'

/** The first administrator, by the one-time link of `vedich init`. Throws `link_expired`, `already_exists`. */
export async function createAdministrator(
  deps: Deps,
  input: {
    readonly token: string
    readonly name: string
    readonly login: string
    readonly password: string
  },
  call: Call,
): Promise<Session> {
  requireGoodPassword(input.password, [input.login, input.name])
  const password = await hashPassword(input.password)
  const token = await transact(deps.db, async (tx) => {
    if (!(await useSetupToken(tx, hashToken(input.token), deps.clock.now())))
      throw new Refusal('link_expired')
    const made = await createPerson(deps, tx, { ...input, password }, 'setup')
    const grant = { role: 'administrator', path: '/', from: deps.clock.today() } as const
    const granted = await giveGrant(tx, made.person, grant, 'setup')
    const opened = await openSession(deps, tx, made.person, {
      how: 'link',
      agent: call.agent,
      instead: call.caller.session,
    })
    await writeEntries(tx, [made.deed, granted.deed])
    return opened
  })
  return await answerSession(deps, call, token)
}
