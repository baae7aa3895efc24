import type { SecurityEvent } from '#contract/accounts.ts'
import type { Database } from '../platform/database/schema.ts'
import { selectEvents, selectNames } from './store.ts'

/** Sự kiện bảo mật: the acts of the journal that touch who may come in and do what. */
const acts = [
  ...['sign_in', 'sign_in_locked', 'confirm_password', 'end_sessions', 'use_recovery_code'],
  ...['accept_invitation', 'reset_password', 'change_password', 'change_profile'],
  ...['turn_on_totp', 'turn_off_totp', 'renew_recovery_codes', 'link_directory'],
  ...['add_person', 'issue_link', 'close_account', 'open_account', 'grant_role', 'end_grant'],
  ...['state_absence', 'end_absence'],
]

/** Security events of some people's accounts, or of all (`persons` null), newest first. */
export async function securityEvents(
  db: Database,
  filter: {
    readonly persons: readonly string[] | null
    readonly before?: number | undefined
    readonly limit: number
  },
): Promise<SecurityEvent[]> {
  const objects = filter.persons?.map((id) => `person:${id}`) ?? null
  const { before, limit } = filter
  const rows = await selectEvents(db, { acts, objects, before, limit })
  const ids = rows.flatMap(({ actor, object }) => [actor, personIn(object)]).filter(isId)
  const names = new Map(
    (await selectNames(db, [...new Set(ids)])).map(({ id, name }) => [id, name]),
  )
  return rows.map(({ sequence, at, actor, act, object }) => {
    const id = personIn(object)
    const name = names.get(id)
    const person = name === undefined ? null : { id, name }
    return { sequence, at, actor: names.get(actor) ?? actor, act, person }
  })
}

function personIn(object: string): string {
  return object.replace(/^person:/, '')
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
