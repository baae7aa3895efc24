import type { Person } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { requireGoodPassword } from '../session/good-password.ts'
import { hashPassword } from '../session/password.ts'
import { toLogin } from '../session/to-login.ts'
import { peopleScope } from './may-manage.ts'
import { insertPerson, ownerOfEmail, selectPeople } from './store.ts'

interface NewPerson {
  readonly name: string
  readonly login: string
  /** Hashed; empty: nobody can sign in by a password. */
  readonly password: string
  readonly email?: string | undefined
}

/** Adds a person with a first password and no rights. Throws `already_exists` for a login that is taken. */
export async function addPerson(deps: Deps, input: NewPerson, call: Call): Promise<Person> {
  requireGoodPassword(input.password, [input.login, input.name])
  const password = await hashPassword(input.password)
  const person = await transact(deps.db, async (tx) => {
    const made = await createPerson(deps, tx, { ...input, password }, call.caller.person ?? '')
    await writeEntry(tx, made.deed)
    return made.person
  })
  const scope = peopleScope(call.caller.grants)
  const [found] = await selectPeople(deps.db, scope, person)
  if (!found) throw new Refusal('not_found', { kind: 'person' })
  return found
}

/** Addresses are compared in one spelling. */
export function toEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

/** Within a transaction: the new person's id, and the deed to journal. */
export async function createPerson(
  deps: Deps,
  tx: Tx,
  { name, login, password, email: given }: NewPerson,
  actor: string,
): Promise<{ readonly person: string; readonly deed: Deed }> {
  const person = { id: uuid(), name, login: toLogin(login), active: true }
  const email = given === undefined ? null : toEmail(given)
  if (email !== null && (await ownerOfEmail(tx, email)) !== undefined)
    throw new Refusal('already_exists', { field: 'email' })
  const row = { ...person, password, email, created_at: deps.clock.now() }
  if (!(await insertPerson(tx, row))) throw new Refusal('already_exists', { field: 'login' })
  const deed = { actor, act: 'add_person', object: `person:${person.id}`, after: person }
  return { person: person.id, deed }
}
