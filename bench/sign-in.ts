import type { Role } from '#domain/access/access.ts'
import { createPerson } from '#server/people/add-person.ts'
import { giveGrant } from '#server/people/grant-role.ts'
import { transact } from '#server/platform/database/transact.ts'
import type { Deps } from '#server/platform/deps.ts'
import { sessionCookie } from '#server/platform/http/access.ts'
import { openSession } from '#server/session/sessions.ts'

/** A person with a role over the whole installation, signed in: their cookie. */
export async function signIn(deps: Deps, role: Role): Promise<string> {
  const token = await transact(deps.db, async (tx) => {
    const account = { name: role, login: role, password: '' }
    const { person } = await createPerson(deps, tx, account, 'bench')
    await giveGrant(tx, person, { role, path: '/', from: '2000-01-01' }, 'bench')
    return await openSession(deps, tx, person)
  })
  return `${sessionCookie}=${token}`
}
