import { type RawBuilder, sql } from 'kysely'
import type { StoredReading } from '#contract/records.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { Reading, Statement } from '#domain/reading/reading.ts'
import type { Place } from '../access/place.ts'
import { isCovered } from '../access/store.ts'
import { columnsOf, insertMany, names, rowsAtOnce } from '../platform/database/insert-many.ts'
import type { ReadingTable, ReadingVersionTable } from '../platform/database/place-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import {
  readingTypes,
  type Stamp,
  slotColumns,
  toRow,
  toStored,
  versionTypes,
} from './reading-row.ts'

/** What names a figure apart from its source. */
export type SlotKey = Pick<Reading, 'unit' | 'item' | 'part' | 'from' | 'to' | 'kind' | 'scope'>

export interface Filter {
  readonly unit?: string | undefined
  readonly item?: string | undefined
  readonly year?: number | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Readings by their id, one page. `scope` null: of every unit. */
export async function selectReadings(
  db: Database,
  place: Place,
  { unit, item, year, after, limit }: Filter,
  scope: Scope | null,
): Promise<StoredReading[]> {
  let query = db
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', place.province)
    .where('dossier', '=', place.dossier)
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (item !== undefined) query = query.where('item', '=', item)
  if (year !== undefined)
    query = query.where('from_day', '<=', `${year}-12-31`).where('to_day', '>=', `${year}-01-01`)
  if (after !== undefined) query = query.where('id', '>', after)
  if (scope !== null) query = query.where(isCovered(scope, 'path'))
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(toStored)
}

export async function selectReading(
  tx: Tx,
  { province, dossier }: Place,
  id: string,
): Promise<ReadingTable | undefined> {
  return await tx
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where(sql<boolean>`id::text = ${id}`)
    .executeTakeFirst()
}

/** Every version of the readings of a figure and year, by reading and then in their order; withdrawn ones too. */
export async function selectVersions(
  db: Database,
  { province, dossier }: Place,
  figure: {
    readonly unit: string
    readonly item: string
    readonly part: string
    readonly year: number
  },
): Promise<readonly ReadingTable[]> {
  const current = await db
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('unit', '=', figure.unit)
    .where('item', '=', figure.item)
    .where('part', '=', figure.part)
    .where('from_day', '>=', `${figure.year}-01-01`)
    .where('to_day', '<=', `${figure.year}-12-31`)
    .orderBy('id')
    .execute()
  if (current.length === 0) return []
  const ids = current.map((one) => one.id)
  const older = await db
    .selectFrom('reading_version')
    .select('content')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('reading', 'in', ids)
    .orderBy('version')
    .execute()
  const versions = older.map((one) => one.content as ReadingTable)
  return current.flatMap((row) => [...versions.filter((one) => one.id === row.id), row])
}

/**
 * The readings of many slots that are not withdrawn. `hold`: nobody else writes them until the transaction ends; always in the
 * order of their ids, so that two who hold many never wait for each other.
 */
export async function selectSlots(
  tx: Tx,
  { province, dossier }: Place,
  slots: readonly SlotKey[],
  hold: boolean,
): Promise<readonly ReadingTable[]> {
  const found = await sql<ReadingTable>`select r.* from reading r ${among(slots)}
      and r.province = ${province} and r.dossier = ${dossier} and r.state <> 'withdrawn'
    order by r.id ${hold ? sql`for update of r` : sql``}`.execute(tx)
  return found.rows
}

const fields = sql`(r.unit, r.item, r.part, r.from_day, r.to_day, r.kind, r.scope)`

/** One slot is found by the index; many are joined, as PostgreSQL would read the table for a list of unknown length. */
function among(slots: readonly SlotKey[]): RawBuilder<unknown> {
  const [only] = slots
  if (slots.length === 1 && only) {
    const { unit, item, part, from, to, kind, scope } = only
    return sql`where ${fields} = (${unit}, ${item}, ${part}, ${from}, ${to}, ${kind}, ${scope})`
  }
  return sql`join ${columnsOf(slotColumns, slots)} as k (unit, item, part, from_day, to_day, kind, scope)
    on ${fields} = (k.unit, k.item, k.part, k.from_day, k.to_day, k.kind, k.scope) where true`
}

/** Readings of a unit and some years in some states, held until the transaction ends, in the order of their ids. */
export async function lockReadings(
  tx: Tx,
  { province, dossier }: Place,
  wanted: {
    readonly unit: string
    readonly year: number
    readonly items: readonly string[]
    readonly states: readonly Reading['state'][]
  },
): Promise<readonly ReadingTable[]> {
  return await tx
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('unit', '=', wanted.unit)
    .where('item', 'in', wanted.items)
    .where('from_day', '>=', `${wanted.year}-01-01`)
    .where('to_day', '<=', `${wanted.year}-12-31`)
    .where('state', 'in', wanted.states)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Stores many readings at once: new ones, and next versions of `previous`, which are kept as they were. */
export async function putReadings(
  tx: Tx,
  { province, dossier }: Place,
  puts: readonly { readonly row: ReadingTable; readonly previous: ReadingTable | undefined }[],
): Promise<void> {
  const fresh = puts.filter((one) => one.previous === undefined)
  await insertMany(
    tx,
    'reading',
    readingTypes,
    fresh.map(({ row }) => asParameters(row)),
  )
  const changed = puts.flatMap(({ row, previous }) => (previous ? [{ row, previous }] : []))
  await insertMany(
    tx,
    'reading_version',
    versionTypes,
    changed.map(({ row, previous }) =>
      asVersion(previous, row.recorded_on ?? row.changed_at.slice(0, 10)),
    ),
  )
  for (let from = 0; from < changed.length; from += rowsAtOnce) {
    const part = changed.slice(from, from + rowsAtOnce).map(({ row }) => asParameters(row))
    await sql`update reading set ${allColumns} from ${columnsOf(readingTypes, part)} as n
        (${names(readingTypes)})
      where reading.province = ${province} and reading.dossier = ${dossier}
        and reading.id = n.id`.execute(tx)
  }
}

/** Stores a reading: a new one, or the next version of `previous`, which is kept as it was. */
export async function putReading(
  tx: Tx,
  place: Place,
  path: string,
  reading: Reading,
  previous: ReadingTable | undefined,
  stamp: Stamp,
): Promise<StoredReading> {
  const version = (previous?.version ?? 0) + 1
  const id = previous?.id ?? uuid()
  const row = { ...toRow(place, path, reading, stamp), id, version, label: previous?.label ?? null }
  if (previous === undefined) await tx.insertInto('reading').values(asParameters(row)).execute()
  else
    await tx
      .with('kept', (query) => {
        const until = reading.recordedOn ?? stamp.at.slice(0, 10)
        return query.insertInto('reading_version').values(asVersion(previous, until))
      })
      .updateTable('reading')
      .set(asParameters(row))
      .where('province', '=', place.province)
      .where('dossier', '=', place.dossier)
      .where('id', '=', id)
      .execute()
  return { ...reading, id, version }
}

const allColumns = sql.join(
  Object.keys(readingTypes).map((name) => sql`${sql.ref(name)} = ${sql.ref(`n.${name}`)}`),
)

function asVersion(row: ReadingTable, until_day: string): ReadingVersionTable {
  const { province, dossier, id: reading, version, changed_by, changed_at } = row
  const content = JSON.stringify(row)
  return { province, dossier, reading, version, content, until_day, changed_by, changed_at }
}

function asParameters(row: ReadingTable): ReadingTable {
  return row.evidence === null ? row : { ...row, evidence: JSON.stringify(row.evidence) }
}

export async function insertStatement(tx: Tx, place: Place, statement: Statement): Promise<void> {
  await tx
    .insertInto('statement')
    .values({
      province: place.province,
      dossier: place.dossier,
      id: uuid(),
      unit: statement.unit,
      item: statement.item,
      from_day: statement.from,
      to_day: statement.to,
      kind: statement.kind,
      chosen: statement.chosen ?? null,
      reason: statement.reason,
      evidence: JSON.stringify(statement.evidence),
      stated_by: statement.by,
      stated_on: statement.on,
    })
    .execute()
}

/** Adds a paper that shows a declared condition. */
export async function insertPaper(
  tx: Tx,
  place: Place,
  paper: {
    readonly id: string
    readonly item: string
    readonly unit: string
    readonly year: number
    readonly title: string
    readonly number: string | null
    readonly date: string | null
    readonly issuer: string | null
    readonly kept_at: string | null
    readonly source: string
    readonly known_on: string
  },
): Promise<void> {
  const { item, unit, year, ...document } = paper
  const { province, dossier } = place
  const keys = { province, dossier }
  const last = await tx
    .selectFrom('evidence')
    .select((of) => of.fn.max('place').as('place'))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  const own = {
    type: 'confirmation',
    state: 'accepted',
    restricted: false,
    place: (last?.place ?? -1) + 1,
  }
  const none = { code: null, file: null, sha256: null, stored: null, pages: null, note: null }
  await tx
    .insertInto('evidence')
    .values({ ...keys, ...document, ...own, ...none })
    .execute()
  await tx
    .insertInto('evidence_link')
    .values({
      ...keys,
      evidence: paper.id,
      place: 0,
      item,
      unit,
      from_year: year,
      to_year: year,
      document: null,
      pages: null,
    })
    .execute()
}
