import type { Output } from '#contract/api.ts'
import type { Role } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntries } from '../platform/journal/write-entry.ts'
import { createPerson } from './add-person.ts'
import { giveGrant, placeFor } from './grant-role.ts'
import { giveLink } from './manage-account.ts'
import { peopleScope } from './may-manage.ts'
import { selectPeople } from './store.ts'

/** Nobody can type a password that has no hash. */
const noPassword = ''

/**
 * Mời: a person who has no password yet, with a first role, and the one-time link to set one. A head invites only officers of
 * the own agency. Throws `already_exists`, `not_allowed`, `not_found`, `bad_input`, `mail_not_set`.
 */
export async function invitePerson(
  deps: Deps,
  input: {
    readonly name: string
    readonly login: string
    readonly email?: string | undefined
    readonly role?: Role | undefined
    readonly unit?: string | undefined
    readonly agency?: string | undefined
    readonly from?: string | undefined
    readonly to?: string | undefined
    readonly by: 'link' | 'mail'
  },
  { caller }: Call,
): Promise<Output<'invitePerson'>> {
  const actor = caller.person ?? ''
  const scope = peopleScope(caller.grants)
  const { name, login, email, role } = input
  if (role === undefined && scope.under.length === 0)
    throw new Refusal('bad_input', { fields: [{ field: 'role', code: 'invalid_type' }] })
  return await transact(deps.db, async (tx) => {
    const made = await createPerson(deps, tx, { name, login, email, password: noPassword }, actor)
    const deeds = [made.deed]
    if (role !== undefined) {
      const grant = { ...input, role, from: input.from ?? deps.clock.today() }
      const place = await placeFor(deps, tx, scope, grant)
      deeds.push((await giveGrant(tx, made.person, { ...grant, ...place }, actor)).deed)
    }
    await writeEntries(tx, deeds)
    const link = await giveLink(deps, tx, made.person, input.by, actor)
    const [person] = await selectPeople(tx, scope, made.person)
    if (!person) throw new Refusal('not_allowed', { act: 'manageStaff' })
    return { person, link }
  })
}
