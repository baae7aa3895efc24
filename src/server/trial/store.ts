import { sql } from 'kysely'
import type { Database, Tx } from '../platform/database/schema.ts'

export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.selectFrom('dossier').select('id').limit(1).executeTakeFirst()) === undefined
}

/** Until the transaction ends nobody else chooses a role: two at once would make the same person twice. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('vedich.trial'))`.execute(tx)
}

export interface TrialDossier {
  readonly id: string
  readonly unit: string
  readonly path: string
  readonly year: number
}

/** The dossiers of the trial, the oldest first. */
export async function selectDossiers(db: Database | Tx): Promise<readonly TrialDossier[]> {
  return await db
    .selectFrom('dossier')
    .select(['id', 'unit', 'path', 'year'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Agencies that packs know, so that they lead something; none is the standing one. */
export async function selectAgencies(
  db: Database | Tx,
  dossier: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('agency')
    .select('id')
    .where('dossier', '=', dossier)
    .where('pack_agency', 'is not', null)
    .where('standing', '=', false)
    .orderBy('place')
    .execute()
  return rows.map((row) => row.id)
}

/** Own units of a dossier below its unit. */
export async function selectMembers(
  db: Database | Tx,
  dossier: string,
  path: string,
): Promise<readonly { readonly id: string; readonly path: string }[]> {
  return await db
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('dossier', '=', dossier)
    .where(sql<boolean>`starts_with(path, ${path}) and path <> ${path}`)
    .where('to_day', 'is', null)
    .orderBy('path')
    .execute()
}
