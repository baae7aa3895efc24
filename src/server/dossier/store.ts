import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Dossier } from '#domain/dossier/dossier.ts'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { EvidenceLink } from '#domain/evidence/evidence.ts'
import type { Place } from '../access/place.ts'
import { isCovered } from '../access/store.ts'
import type { DossierTable, ReadingTable } from '../platform/database/place-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import { type ReadingRow, readingColumns } from '../reading/reading-row.ts'
import { type TableMap, type TableName, tables } from './tables.ts'

/** What is stored of a dossier, by the names of the domain; links and attachments still apart. */
export type Stored = Omit<
  Workspace,
  'dossier' | 'readings' | 'evidence' | 'meetings' | 'sections' | 'parameters'
> & {
  readonly dossier: Dossier & { readonly sequence: number }
  readonly evidence: readonly Omit<Workspace['evidence'][number], 'links'>[]
  readonly links: readonly (EvidenceLink & { readonly evidence: string })[]
  readonly attachments: readonly {
    readonly kind: string
    readonly path: string
    readonly text: string
  }[]
  readonly parameters: readonly { readonly id: string; readonly value: number | string }[]
}

/**
 * Everything of a dossier but its readings in one statement, so that all of it is of one instant. PostgreSQL gives the
 * records as JSON under the domain's names: nothing is left to map row by row.
 */
export async function selectContent(db: Database | Tx, place: Place): Promise<Stored | undefined> {
  const lists = Object.entries(tables).map(
    ([name, map]) => sql`${sql.lit(name)}, ${records(map, place)}`,
  )
  const found = await sql<{ content: Stored }>`select json_build_object(
    'dossier', json_strip_nulls(row_to_json(d)),
    'confirmations', ${confirmations(place)},
    ${sql.join(lists)}) as content
    from (select id, title, unit, standard, year, as_of as "asOf", closing_on as "closingOn", deadline, packs, years,
      sequence from dossier where province = ${place.province} and id = ${place.dossier}) d`.execute(
    db,
  )
  return found.rows[0]?.content
}

function records(map: TableMap, place: Place): RawBuilder<unknown> {
  const columns = Object.entries(map.columns).map(
    ([field, column]) => sql`${sql.ref(column)} as ${sql.id(field)}`,
  )
  return asList(sql`select ${sql.join(columns)} from ${sql.table(map.table)}
    where ${ofDossier(place)} and ${sql.raw(map.where ?? 'true')} order by ${sql.ref(map.order)}`)
}

function asList(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select json_strip_nulls(coalesce(json_agg(t), '[]')) from (${query}) t)`
}

function ofDossier({ province, dossier }: Place): RawBuilder<unknown> {
  return sql`province = ${province} and dossier = ${dossier}`
}

/**
 * The readings of a dossier as rows (JSON made by PostgreSQL takes twice as long for so many), each with the dossier's
 * last journal entry at that instant.
 */
export async function selectReadings(
  db: Database | Tx,
  { province, dossier }: Place,
): Promise<readonly (ReadingRow & { readonly sequence: number | null })[]> {
  return await db
    .selectFrom('reading')
    .select(readingColumns)
    .select((where) =>
      where
        .selectFrom('dossier')
        .select('sequence')
        .where('province', '=', province)
        .where('dossier.id', '=', dossier)
        .as('sequence'),
    )
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .orderBy('reading.id')
    .execute()
}

/** Readings as they were before they were changed, with the day from which the next version is known. */
export async function selectSuperseded(
  db: Database | Tx,
  { province, dossier }: Place,
): Promise<readonly { readonly content: ReadingRow; readonly until: string }[]> {
  const rows = await db
    .selectFrom('reading_version')
    .select(['content', 'until_day as until'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .orderBy('reading')
    .orderBy('version')
    .execute()
  return rows.map(({ content, until }) => ({ content: content as ReadingRow, until }))
}

/** The dossier's own, and the installation's for its packs (whose bytes `assess` compares). */
function confirmations(place: Place): RawBuilder<unknown> {
  return asList(sql`select pack, sha256, item, person, on_day as "on", reference, note from confirmation
    where dossier = ${place.dossier} or (dossier is null and pack in (
      select p->>'id' from dossier, jsonb_array_elements(packs) p
      where province = ${place.province} and id = ${place.dossier})) order by confirmation.id`)
}

export async function insertDossier(tx: Tx, row: DossierTable): Promise<void> {
  const { packs, years, ...rest } = row
  await tx
    .insertInto('dossier')
    .values({ ...rest, packs: JSON.stringify(packs), years: JSON.stringify(years) })
    .execute()
}

/** Adds rows of one table, in one statement however many. */
export async function insertRows(
  tx: Tx,
  table: TableName,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await insertJson(tx, tables[table].table, rows)
}

export async function insertReadings(tx: Tx, rows: readonly ReadingTable[]): Promise<void> {
  await insertJson(tx, 'reading', rows)
}

/** Confirmations that came with the dossier hold for it alone. */
export async function insertConfirmations(
  tx: Tx,
  { dossier }: Place,
  confirmations: Workspace['confirmations'],
  orderedIds: (count: number) => readonly string[],
): Promise<void> {
  const ids = orderedIds(confirmations.length)
  const rows = confirmations.map(({ on, ...one }, index) => ({
    ...one,
    id: ids[index],
    on_day: on,
    dossier,
  }))
  await insertJson(tx, 'confirmation', rows)
}

async function insertJson(tx: Tx, name: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(name)} select * from
    json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)`.execute(tx)
}

export interface Head {
  readonly province: string
  readonly dossier: string
  readonly path: string
  readonly sequence: number
  readonly asOf: string | null
  readonly year: number
}

/** The dossier's place, its own today and the journal entry that last changed it. */
export async function selectHead(db: Database | Tx, id: string): Promise<Head | undefined> {
  return await db
    .selectFrom('dossier')
    .select(['province', 'id as dossier', 'path', 'sequence', 'as_of as asOf', 'year'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the dossier until the transaction ends: before the journal's head, always in this order. */
export async function lockDossier(tx: Tx, { province, dossier }: Place): Promise<void> {
  await tx
    .selectFrom('dossier')
    .select('id')
    .where('province', '=', province)
    .where('id', '=', dossier)
    .forUpdate()
    .execute()
}

/** Notes the journal entry that changed the dossier; answers with the one before. */
export async function setSequence(tx: Tx, place: Place, sequence: number): Promise<number> {
  const { province, dossier } = place
  const found = await sql<{ previous: number }>`update dossier set sequence = ${sequence}
    from dossier old where dossier.province = ${province} and dossier.id = ${dossier}
      and old.province = ${province} and old.id = ${dossier} returning old.sequence as previous`.execute(
    tx,
  )
  return found.rows[0]?.previous ?? 0
}

/** Dossiers whose set has a pack, held until the transaction ends. */
export async function lockDossiersOf(tx: Tx, pack: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('dossier')
    .select('id')
    .where(sql<boolean>`packs @> ${JSON.stringify([{ id: pack }])}::jsonb`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

export async function setSequences(
  tx: Tx,
  dossiers: readonly string[],
  sequence: number,
): Promise<void> {
  if (dossiers.length === 0) return
  await tx.updateTable('dossier').set({ sequence }).where('id', 'in', dossiers).execute()
}

export async function setPacks(tx: Tx, place: Place, packs: Dossier['packs']): Promise<void> {
  await tx
    .updateTable('dossier')
    .set({ packs: JSON.stringify(packs) })
    .where('province', '=', place.province)
    .where('id', '=', place.dossier)
    .execute()
}

export async function selectVisible(db: Database, scope: Scope) {
  return await db
    .selectFrom('dossier')
    .select(['province', 'id', 'title', 'unit', 'standard', 'year', 'as_of as asOf', 'deadline'])
    .where(isCovered(scope, 'dossier.path'))
    .orderBy('year', 'desc')
    .orderBy('title')
    .execute()
}

/** Names of dossiers' own units. */
export async function selectUnitNames(db: Database, units: readonly string[]) {
  if (units.length === 0) return []
  return await db
    .selectFrom('unit')
    .select(['dossier', 'id', 'full_name as fullName'])
    .where('id', 'in', units)
    .execute()
}

export async function selectOverlay(
  db: Database | Tx,
  id: string,
  version: string,
): Promise<unknown> {
  const found = await db
    .selectFrom('pack')
    .select('content')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return found?.content
}
