import type { Absence } from '#contract/accounts.ts'
import type { Output } from '#contract/api.ts'
import type { Person } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { keepAbsence } from '../account/absences.ts'
import { issueLink } from '../account/issue-link.ts'
import { changeAccount, endAllSessions } from '../account/manage.ts'
import { queueMail } from '../mail/outbox.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { Deed } from '../platform/journal/entry.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { dropTotp } from '../totp/turn-off.ts'
import { toEmail } from './add-person.ts'
import { requireFreeEmail } from './free-email.ts'
import { keepingAdministrator } from './last-administrator.ts'
import { peopleScope, reaches, requireManaged } from './may-manage.ts'
import { closeGrant, findGrant, putIdentity, selectPeople, setActiveFlag } from './store.ts'

type OfPerson = { readonly person: string }
type Link = Output<'makeLink'>

/** Corrects a person's name and address. Throws `not_found`, `already_exists`. */
export async function changePerson(
  deps: Deps,
  input: OfPerson & { readonly name: string; readonly email: string | null },
  call: Call,
): Promise<Person> {
  const profile = { name: input.name.trim(), email: input.email && toEmail(input.email) }
  return await changing(deps, input.person, call, 'people', async (tx) => {
    await requireFreeEmail(tx, profile.email, input.person)
    const before = await changeAccount(deps, tx, input.person, profile)
    return { act: 'change_profile', before, after: profile }
  })
}

/** Liên kết một lần to a first or a new password, shown or sent by mail. Throws `not_found`, `mail_not_set`. */
export async function makeLink(
  deps: Deps,
  { person, by }: OfPerson & { readonly by: 'link' | 'mail' },
  call: Call,
): Promise<Link> {
  return await transact(deps.db, async (tx) => {
    await requireManaged(deps, tx, call.caller, person, 'staff')
    return await giveLink(deps, tx, person, by, call.caller.person ?? '')
  })
}

/** Within a transaction: makes the link, or has it sent; journaled. */
export async function giveLink(
  deps: Deps,
  tx: Tx,
  person: string,
  by: 'link' | 'mail',
  actor: string,
): Promise<Link> {
  const scope = { under: ['/'], agencies: [] }
  const [found] = await selectPeople(tx, scope, person)
  if (!found?.active) throw new Refusal('not_found', { kind: 'person' })
  const kind = found.hasPassword ? ('reset' as const) : ('invitation' as const)
  // The link of a mail is made as it goes; this one ends then, and tells until when.
  const { token, expiresAt } = await issueLink(deps, tx, person, kind)
  if (by === 'mail' && !(await queueMail(deps, tx, kind, person))) throw new Refusal('mail_not_set')
  await writeEntry(tx, {
    actor,
    act: 'issue_link',
    object: `person:${person}`,
    after: { kind, by },
  })
  return { kind, token: by === 'mail' ? null : token, expiresAt }
}

/** Đóng, mở tài khoản; closing ends the sessions at once. Throws `not_found`, `last_administrator`. */
export async function setActive(
  deps: Deps,
  { person, active }: OfPerson & { readonly active: boolean },
  call: Call,
): Promise<Person> {
  return await changing(deps, person, call, 'staff', async (tx) => {
    await keepingAdministrator(deps, tx, () => setActiveFlag(tx, person, active))
    if (active) return { act: 'open_account' }
    await endAllSessions(tx, person)
    return { act: 'close_account' }
  })
}

/** Thôi giao quyền: the role ends with yesterday. Throws `not_found`, `last_administrator`. */
export async function endGrant(
  deps: Deps,
  { person, grant: id }: OfPerson & { readonly grant: string },
  call: Call,
): Promise<Person> {
  const scope = peopleScope(call.caller.grants)
  return await transact(deps.db, async (tx) => {
    const grant = await findGrant(tx, id)
    if (grant?.person !== person || !reaches(scope, grant))
      throw new Refusal('not_found', { kind: 'grant' })
    const last = dayBefore(deps.clock.today())
    await keepingAdministrator(deps, tx, () => closeGrant(tx, id, last))
    const { role, unit, agency } = grant
    const deed = { actor: call.caller.person ?? '', act: 'end_grant', object: `person:${person}` }
    await writeEntry(tx, { ...deed, before: { role, unit, agency }, after: { to: last } })
    const [after] = await selectPeople(tx, scope, person)
    return after ?? (await everything(tx, person))
  })
}

/** Đăng xuất mọi nơi. */
export async function endPersonSessions(
  deps: Deps,
  { person }: OfPerson,
  call: Call,
): Promise<Person> {
  return await changing(deps, person, call, 'people', async (tx) => {
    const ended = await endAllSessions(tx, person)
    return { act: 'end_sessions', after: { ended } }
  })
}

/** Tắt xác thực hai bước of a person whose device is lost. */
export async function resetTotp(deps: Deps, { person }: OfPerson, call: Call): Promise<Person> {
  return await changing(deps, person, call, 'people', async (tx) => {
    await dropTotp(deps, tx, person, call.caller.person ?? '')
    return null
  })
}

/** Gắn với thư mục: who the person is at a directory. Throws `not_found`, `already_exists`. */
export async function linkDirectory(
  deps: Deps,
  input: OfPerson & { readonly provider: string; readonly subject: string | null },
  call: Call,
): Promise<Person> {
  const { person, provider, subject } = input
  if (!deps.config.directories.some((one) => one.id === provider))
    throw new Refusal('not_found', { kind: 'directory' })
  return await changing(deps, person, call, 'people', async (tx) => {
    const row = { provider, subject, person, linked_by: call.caller.person ?? '' }
    if (!(await putIdentity(tx, { ...row, linked_at: deps.clock.now() })))
      throw new Refusal('already_exists', { field: 'subject' })
    return { act: 'link_directory', after: { provider, subject } }
  })
}

/** Uỷ quyền for somebody who is absent; both are people whom the caller manages. Throws `not_found`, `bad_input`. */
export async function substitutePerson(
  deps: Deps,
  input: OfPerson & {
    readonly substitute: string
    readonly from: string
    readonly to: string
    readonly reason: string
  },
  call: Call,
): Promise<Absence> {
  await transact(deps.db, async (tx) => {
    await requireManaged(deps, tx, call.caller, input.person, 'staff')
    await requireManaged(deps, tx, call.caller, input.substitute, 'staff')
  })
  return await keepAbsence(deps, input, call.caller.person ?? '')
}

/** One change of a managed account, journaled; answers how the person is then. */
async function changing(
  deps: Deps,
  person: string,
  { caller }: Call,
  reach: 'people' | 'staff',
  work: (tx: Tx) => Promise<Omit<Deed, 'actor' | 'object'> | null>,
): Promise<Person> {
  return await transact(deps.db, async (tx) => {
    await requireManaged(deps, tx, caller, person, reach)
    const deed = await work(tx)
    const object = `person:${person}`
    if (deed) await writeEntry(tx, { ...deed, actor: caller.person ?? '', object })
    const [after] = await selectPeople(tx, peopleScope(caller.grants), person)
    return after ?? (await everything(tx, person))
  })
}

/** A person whom one no longer sees after the change is shown without roles. */
async function everything(tx: Tx, person: string): Promise<Person> {
  const [found] = await selectPeople(tx, { under: ['/'], agencies: [] }, person)
  if (!found) throw new Refusal('not_found', { kind: 'person' })
  return { ...found, grants: [] }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
