import { sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Deadline, Extension } from '#domain/sheet/deadline.ts'
import type { SheetRound } from '#domain/sheet/round.ts'
import type { Place } from '../access/place.ts'
import { isCovered } from '../access/store.ts'
import type { ReadingTable } from '../platform/database/place-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'

export async function insertRounds(
  tx: Tx,
  { province, dossier }: Place,
  rounds: readonly SheetRound[],
): Promise<void> {
  if (rounds.length === 0) return
  const rows = rounds.map(({ by, at, reason, items, ...round }) => ({
    ...round,
    ...{ province, dossier, id: uuid() },
    reason: reason ?? null,
    items: JSON.stringify(items),
    stated_by: by,
    stated_at: at,
  }))
  await tx.insertInto('sheet_round').values(rows).execute()
}

export async function insertDeadline(
  tx: Tx,
  { province, dossier }: Place,
  { by, at, ...deadline }: Deadline,
): Promise<void> {
  const keys = { province, dossier, id: uuid() }
  await tx
    .insertInto('deadline')
    .values({ ...keys, ...deadline, stated_by: by, stated_at: at })
    .execute()
}

export async function insertExtension(
  tx: Tx,
  { province, dossier }: Place,
  { by, at, until, ...extension }: Extension,
): Promise<void> {
  const keys = { province, dossier, id: uuid() }
  await tx
    .insertInto('extension')
    .values({ ...keys, ...extension, until_day: until, stated_by: by, stated_at: at })
    .execute()
}

/** Figures in one state of one item, unit and year. */
export interface Waiting {
  readonly unit: string
  readonly path: string
  readonly item: string
  readonly year: number
  readonly state: 'draft' | 'submitted' | 'returned'
  readonly count: number
  /** Of these, written by the person who asks. */
  readonly own: number
}

/** Figures that somebody must still do something with, of the units in scope. */
export async function selectWaiting(
  db: Database,
  { province, dossier }: Place,
  scope: Scope,
  person: string,
): Promise<readonly Waiting[]> {
  const found =
    await sql<Waiting>`select unit, path, item, extract(year from to_day)::int as year, state,
      count(*)::int as count, count(*) filter (where ${firstWriter} = ${person})::int as own
    from reading
    where province = ${province} and dossier = ${dossier} and state in ('draft', 'submitted', 'returned')
      and kind in ('actual', 'estimate') and scope = '' and ${isCovered(scope, 'path')}
    group by unit, path, item, year, state order by unit, year, item`.execute(db)
  return found.rows
}

/** Whose the figure is: who returns or reopens it changes it too, and does not make it his. */
const firstWriter = sql`coalesce((select old.changed_by from reading_version old
      where old.province = reading.province and old.dossier = reading.dossier and old.reading = reading.id
      order by old.version limit 1), reading.changed_by)`

/** The readings of some units and years that a grid shows, the oldest first. */
export async function selectEntryReadings(
  db: Database,
  { province, dossier }: Place,
  wanted: {
    readonly units: readonly string[]
    readonly items: readonly string[]
    readonly years: readonly number[]
  },
): Promise<readonly ReadingTable[]> {
  const [first = 0, last = 0] = [Math.min(...wanted.years), Math.max(...wanted.years)]
  return await db
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where(sql<boolean>`unit = any(${wanted.units}::text[])`)
    .where(sql<boolean>`item = any(${wanted.items}::text[])`)
    .where('from_day', '>=', `${first}-01-01`)
    .where('to_day', '<=', `${last}-12-31`)
    .where('scope', '=', '')
    .where('state', '!=', 'withdrawn')
    .orderBy('changed_at')
    .orderBy('id')
    .execute()
}
