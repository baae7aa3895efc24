import { sql } from 'kysely'
import type { Role } from '#domain/access/access.ts'
import type { ScopedGrant } from '#domain/access/scope.ts'
import type { SessionTable, SignInStepTable } from '../platform/database/reference-tables.ts'
import type { Database, SetupTokenTable, Tx } from '../platform/database/schema.ts'

export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly active: boolean
}

export interface Holder {
  readonly person: string
  readonly name: string
  readonly login: string
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly confirmedAt: string
}

/**
 * The active person who holds a session, with the session's times and the grants in force on a day: the own ones, and those of
 * the absent people in whose place the person stands that day (never of those in whose place these stand).
 */
export async function findHolder(
  db: Database,
  hash: string,
  day: string,
): Promise<{ readonly holder: Holder; readonly grants: readonly ScopedGrant[] } | undefined> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .leftJoin('role_grant', (join) =>
      join
        .on(
          sql<boolean>`role_grant.person = any(array(
            select session.person union all select absence.person from absence
            join person absent on absent.id = absence.person and absent.active
            where absence.substitute = session.person and absence.ended_at is null
              and absence.from_day <= ${day} and absence.to_day >= ${day}))`,
        )
        .on('from_day', '<=', day)
        .on((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)])),
    )
    .leftJoin('person as holder', 'holder.id', 'role_grant.person')
    .select([
      'session.person',
      'role_grant.person as holder',
      'holder.name as holderName',
      'person.name',
      'person.login',
      'session.created_at as createdAt',
      'session.seen_at as seenAt',
      'session.expires_at as expiresAt',
      'session.confirmed_at as confirmedAt',
      'role',
      'unit',
      'agency',
      'path',
      'from_day',
      'to_day',
    ])
    .where('session.hash', '=', hash)
    .where('person.active', '=', true)
    .orderBy('role_grant.id')
    .execute()
  const [holder] = rows
  return holder && { holder, grants: rows.flatMap((row) => toGrant(row) ?? []) }
}

function toGrant(row: {
  readonly person: string
  readonly holder: string | null
  readonly holderName: string | null
  readonly role: string | null
  readonly unit: string | null
  readonly agency: string | null
  readonly path: string | null
  readonly from_day: string | null
  readonly to_day: string | null
}): ScopedGrant | undefined {
  const { person, holder, holderName, role, unit, agency, path, from_day, to_day } = row
  if (role === null || path === null || from_day === null) return undefined
  const place = { unit: unit ?? undefined, agency: agency ?? undefined, path }
  const behalf = holder !== person && holderName !== null ? { behalf: holderName } : {}
  return {
    person,
    role: role as Role,
    ...place,
    from: from_day,
    to: to_day ?? undefined,
    ...behalf,
  }
}

export async function findAccount(db: Database | Tx, login: string): Promise<Account | undefined> {
  return await db
    .selectFrom('person')
    .select(['id', 'login', 'name', 'password', 'active'])
    .where('login', '=', login)
    .executeTakeFirst()
}

export async function insertSession(tx: Tx, session: SessionTable): Promise<void> {
  await tx.insertInto('session').values(session).execute()
}

export async function touchSession(db: Database, hash: string, at: string): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('hash', '=', hash).execute()
}

export async function deleteSession(tx: Tx, hash: string): Promise<void> {
  await tx.deleteFrom('session').where('hash', '=', hash).execute()
}

/** Sessions past their last instant, or not seen since `idleSince`. */
export async function deleteEndedSessions(tx: Tx, now: string, idleSince: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((or) => or.or([or('expires_at', '<=', now), or('seen_at', '<=', idleSince)]))
    .execute()
}

/** Keeps a one-time token's hash; those not used so far are of no use any more. */
export async function insertSetupToken(tx: Tx, token: SetupTokenTable): Promise<void> {
  await tx.deleteFrom('setup_token').where('used_at', 'is', null).execute()
  await tx.insertInto('setup_token').values(token).execute()
}

/** Marks a one-time token as used; false when there is none such, or it was used or has expired. */
export async function useSetupToken(tx: Tx, hash: string, now: string): Promise<boolean> {
  const used = await tx
    .updateTable('setup_token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

export async function hasAdministrator(db: Database, day: string): Promise<boolean> {
  const found = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .select('role_grant.id')
    .where('role_grant.role', '=', 'administrator')
    .where('person.active', '=', true)
    .where('role_grant.from_day', '<=', day)
    .where((or) => or.or([or('to_day', 'is', null), or('to_day', '>=', day)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function hasDossier(db: Database): Promise<boolean> {
  return (await db.selectFrom('dossier').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Is the second step on for the person? */
export async function hasTotp(tx: Tx, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('totp')
    .select('person')
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertStep(tx: Tx, step: SignInStepTable): Promise<void> {
  await tx.insertInto('sign_in_step').values(step).execute()
}

/** Steps of signing in that were never finished. */
export async function deleteSteps(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('expires_at', '<=', now).execute()
}
