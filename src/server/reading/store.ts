import type { StoredReading } from '#contract/records.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { Reading, Statement } from '#domain/reading/reading.ts'
import type { Place } from '../access/place.ts'
import { isCovered } from '../access/store.ts'
import type { ReadingTable, ReadingVersionTable } from '../platform/database/place-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import { type Stamp, toRow, toStored } from './reading-row.ts'

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

/** The readings of one slot that are not withdrawn, held until the transaction ends. */
export async function lockSlot(
  tx: Tx,
  place: Place,
  slot: SlotKey,
): Promise<readonly ReadingTable[]> {
  return await tx
    .selectFrom('reading')
    .selectAll()
    .where('province', '=', place.province)
    .where('dossier', '=', place.dossier)
    .where('unit', '=', slot.unit)
    .where('item', '=', slot.item)
    .where('from_day', '=', slot.from)
    .where('to_day', '=', slot.to)
    .where('part', '=', slot.part)
    .where('kind', '=', slot.kind)
    .where('scope', '=', slot.scope)
    .where('state', '!=', 'withdrawn')
    .orderBy('id')
    .forUpdate()
    .execute()
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

function asVersion(row: ReadingTable, until_day: string): ReadingVersionTable {
  const { province, dossier, id: reading, version, changed_by, changed_at } = row
  const content = JSON.stringify(row)
  return { province, dossier, reading, version, content, until_day, changed_by, changed_at }
}

function asParameters(row: ReadingTable): ReadingTable {
  return { ...row, evidence: row.evidence === null ? null : JSON.stringify(row.evidence) }
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
