import type { Person } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { hashPassword } from '../session/password.ts'
import { toLogin } from '../session/sign-in.ts'
import { insertPerson } from './store.ts'

interface NewPerson {
  readonly name: string
  readonly login: string
  /** Hashed. */
  readonly password: string
}

/** Adds a person with a first password and no rights. Throws `already_exists` for a login that is taken. */
export async function addPerson(deps: Deps, input: NewPerson, call: Call): Promise<Person> {
  const password = await hashPassword(input.password)
  const login = toLogin(input.login)
  const id = await transact(deps.db, async (tx) => {
    const made = await createPerson(deps, tx, { ...input, password }, call.caller.person ?? '')
    await writeEntry(tx, made.deed)
    return made.person
  })
  return { id, name: input.name, login, active: true, grants: [] }
}

/** Within a transaction: the new person's id, and the deed to journal. */
export async function createPerson(
  deps: Deps,
  tx: Tx,
  { name, login, password }: NewPerson,
  actor: string,
): Promise<{ readonly person: string; readonly deed: Deed }> {
  const person = { id: uuid(), name, login: toLogin(login), active: true }
  const row = { ...person, password, created_at: deps.clock.now() }
  if (!(await insertPerson(tx, row))) throw new Refusal('already_exists', { field: 'login' })
  const deed = { actor, act: 'add_person', object: `person:${person.id}`, after: person }
  return { person: person.id, deed }
}
