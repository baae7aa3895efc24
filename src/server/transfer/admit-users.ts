import type { Role } from '#domain/access/access.ts'
import { groupBy } from '#domain/group.ts'
import { Refusal } from '#domain/refusal.ts'
import { giveGrant } from '../people/grant-role.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { toLogin } from '../session/to-login.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import { ownUnits } from '../workspace/own-units.ts'
import type { WorkspaceContent } from '../workspace/workspace-content.ts'
import { insertPerson, selectGrantsUnder, selectPeopleLike } from './store.ts'

type UserRow = WorkspaceContent['users'][number]

/** What the journal is to be told, and how many people are new. */
export interface AdmittedUsers {
  readonly deeds: readonly Omit<Deed, 'actor'>[]
  readonly people: number
}

/**
 * Within a transaction: people of a workspace and their grants. They have no password: an administrator gives them one. A
 * person who is here already (same id and login) only gets the grants that are new. Throws `already_exists` for a login
 * of somebody else, `not_allowed` for a grant that reaches beyond the dossier's unit.
 */
export async function admitUsers(
  deps: Deps,
  tx: Tx,
  content: WorkspaceContent,
): Promise<AdmittedUsers> {
  const { users } = content
  if (users.length === 0) return { deeds: [], people: 0 }
  const { top, grantOf } = grantsOf(deps, content)
  const known = await peopleLike(tx, users)
  const there = new Set((await selectGrantsUnder(tx, top)).map(nameOfGrant))
  const deeds: Omit<Deed, 'actor'>[] = []
  for (const [given, rows] of groupBy(users, (one) => one.person)) {
    const person = await admitPerson(deps, tx, given, rows[0], known, deeds)
    const grants = rows.flatMap((row) => grantOf(row) ?? [])
    for (const grant of grants.filter((one) => !there.has(nameOfGrant({ ...one, person }))))
      deeds.push(
        (
          await giveGrant(
            tx,
            person,
            { ...grant, agency: grant.agency ?? undefined, to: grant.to ?? undefined },
            '',
          )
        ).deed,
      )
  }
  return { deeds, people: deeds.filter((one) => one.act === 'add_person').length }
}

/** What a row gives: a role without a unit holds for the dossier's unit, never for the whole installation. */
function grantsOf(deps: Deps, { workspace }: WorkspaceContent) {
  const pathOf = pathsOf(deps, ownUnits(workspace, deps.reference).units)
  const whole = workspace.dossier.unit
  const top = pathOf(whole)
  if (top === undefined) throw new Refusal('not_found', { kind: 'unit' })
  const grantOf = ({ role, unit = whole, agency, from, to }: UserRow) => {
    if (role === undefined) return undefined
    const path: string | undefined = agency === undefined ? pathOf(unit) : top
    if (!path?.startsWith(top)) throw new Refusal('not_allowed', { act: 'import', unit })
    return {
      role,
      unit,
      agency: agency ?? null,
      path,
      from: from ?? deps.clock.today(),
      to: to ?? null,
    }
  }
  return { top, grantOf }
}

type Known = Awaited<ReturnType<typeof selectPeopleLike>>

async function peopleLike(tx: Tx, users: readonly UserRow[]): Promise<Known> {
  const ids = users.map((one) => one.person).filter((id) => isUuid.test(id))
  const logins = users.map((one) => toLogin(one.login))
  return await selectPeopleLike(tx, logins, ids)
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Nobody can type a password that has no hash. */
const noPassword = ''

async function admitPerson(
  deps: Deps,
  tx: Tx,
  given: string,
  row: UserRow | undefined,
  known: Known,
  deeds: Omit<Deed, 'actor'>[],
): Promise<string> {
  const login = toLogin(row?.login ?? given)
  const same = known.find((one) => one.login === login || one.id === given)
  if (same) {
    if (same.id === given && same.login === login) return same.id
    throw new Refusal('already_exists', { field: 'login', login })
  }
  const id = isUuid.test(given) ? given : uuid()
  const person = { id, name: row?.name ?? login, login, active: row?.active ?? false }
  await insertPerson(tx, {
    ...person,
    password: noPassword,
    email: null,
    created_at: deps.clock.now(),
  })
  deeds.push({ act: 'add_person', object: `person:${id}`, after: person })
  return id
}

function nameOfGrant(grant: {
  readonly person: string
  readonly role: Role
  readonly unit: string
  readonly agency: string | null
  readonly from: string
  readonly to: string | null
}): string {
  const { person, role, unit, agency, from, to } = grant
  return JSON.stringify([person, role, unit, agency, from, to])
}
