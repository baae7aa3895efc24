import { z } from 'zod'
import type { Output } from '#contract/api.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntries } from '../platform/journal/write-entry.ts'
import { toLogin } from '../session/to-login.ts'
import { createPerson, toEmail } from './add-person.ts'
import { giveGrant, placeFor } from './grant-role.ts'
import { giveLink } from './manage-account.ts'
import { type PeopleScope, peopleScope } from './may-manage.ts'
import { type PeopleRow, readPeopleFile } from './read-people-file.ts'
import { selectKnown } from './store.ts'

type Answer = Output<'importPeople'>
type Row = Answer['rows'][number]
type Fault = Row['faults'][number]

/**
 * Nhập người dùng từ Excel: every row is tried first; `dryRun` only says what would be done. Added are all rows or none, each new
 * person with an invitation. Known logins stay as they are. Throws `bad_input` for a file that is no list of people.
 */
export async function importPeople(
  deps: Deps,
  input: { readonly file: string; readonly dryRun: boolean; readonly mail: boolean },
  { caller }: Call,
): Promise<Answer> {
  const given = await readPeopleFile(Buffer.from(input.file, 'base64'))
  const scope = peopleScope(caller.grants, 'people')
  return await transact(deps.db, async (tx) => {
    const rows = await tryRows(deps, tx, scope, given)
    const isSound = rows.every((one) => one.state !== 'faulty')
    if (input.dryRun || !isSound) return { rows, applied: false, links: [] }
    const links: Answer['links'] = []
    for (const [index, row] of given.entries())
      if (rows[index]?.state === 'new')
        links.push(
          await addRow(deps, tx, { row, scope, mail: input.mail, actor: caller.person ?? '' }),
        )
    return { rows, applied: true, links }
  })
}

async function tryRows(
  deps: Deps,
  tx: Tx,
  scope: PeopleScope,
  given: readonly PeopleRow[],
): Promise<Row[]> {
  const logins = given.map((one) => toLogin(one.login))
  const emails = given.map((one) => toEmail(one.email))
  const known = await selectKnown(tx, logins, emails.filter(Boolean))
  const rows: Row[] = []
  for (const [index, row] of given.entries()) {
    const login = logins[index] ?? ''
    const email = emails[index] ?? ''
    const same = known.find((one) => one.login === login)
    const owner = known.find((one) => one.email === email && one.login !== login)
    const faults = [
      ...ownFaults(row, login, email),
      ...doubled('login', login, logins, given, index),
      ...doubled('email', email, emails, given, index),
      ...(owner ? [{ column: 'email', code: 'email_taken' }] : []),
      ...(await grantFaults(deps, tx, scope, row)),
    ]
    const state = faults.length > 0 ? 'faulty' : same ? 'known' : 'new'
    rows.push({ row: row.row, name: row.name, login, email: email || null, state, faults })
  }
  return rows
}

function ownFaults(row: PeopleRow, login: string, email: string): Fault[] {
  const isMail = email === '' || z.email().max(200).safeParse(email).success
  return [
    ...(row.name === '' || row.name.length > 200 ? [{ column: 'name', code: 'name_missing' }] : []),
    ...(login.length < 3 || login.length > 200 ? [{ column: 'login', code: 'login_short' }] : []),
    ...(isMail ? [] : [{ column: 'email', code: 'email_wrong' }]),
    ...(row.roleText !== '' && row.role === undefined
      ? [{ column: 'role', code: 'role_unknown' }]
      : []),
  ]
}

/** The same login or address in an earlier row: both rows are named. */
function doubled(
  column: 'login' | 'email',
  value: string,
  all: readonly string[],
  given: readonly PeopleRow[],
  index: number,
): Fault[] {
  const first = all.indexOf(value)
  if (value === '' || first === index) return []
  return [{ column, code: `${column}_doubled`, other: given[first]?.row ?? 0 }]
}

async function grantFaults(
  deps: Deps,
  tx: Tx,
  scope: PeopleScope,
  row: PeopleRow,
): Promise<Fault[]> {
  if (row.role === undefined) return []
  try {
    await placeFor(deps, tx, scope, grantOf(deps, row))
    return []
  } catch (error) {
    // What a single grant would be refused for is told beside the row.
    if (!(error instanceof Refusal)) throw error
    const column = error.details['kind'] === 'agency' ? 'agency' : 'unit'
    return [{ column, code: error.code === 'not_allowed' ? 'place_not_yours' : 'place_unknown' }]
  }
}

function grantOf(deps: Deps, row: PeopleRow) {
  return {
    role: row.role ?? ('viewer' as const),
    unit: row.unit || undefined,
    agency: row.agency || undefined,
    from: deps.clock.today(),
  }
}

async function addRow(
  deps: Deps,
  tx: Tx,
  to: {
    readonly row: PeopleRow
    readonly scope: PeopleScope
    readonly mail: boolean
    readonly actor: string
  },
): Promise<Answer['links'][number]> {
  const { row, scope, actor } = to
  const { name, login } = row
  const email = row.email || undefined
  const made = await createPerson(deps, tx, { name, login, email, password: '' }, actor)
  const deeds = [made.deed]
  if (row.role !== undefined) {
    const grant = grantOf(deps, row)
    const place = await placeFor(deps, tx, scope, grant)
    deeds.push((await giveGrant(tx, made.person, { ...grant, ...place }, actor)).deed)
  }
  await writeEntries(tx, deeds)
  const by = to.mail && email !== undefined && deps.config.smtpUrl !== null ? 'mail' : 'link'
  const { token } = await giveLink(deps, tx, made.person, by, actor)
  return { login: toLogin(login), name, token }
}
