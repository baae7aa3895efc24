import type { ListDefinition, ListRow, ListRowState, ListValue } from '#domain/list/list.ts'
import type { Place } from '../access/place.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** A row as stored. */
export interface KeptRow extends Omit<ListRow, 'list'> {
  readonly version: number
}

/** The rows of a list in their order. */
export async function selectRows(
  db: Database | Tx,
  { province, dossier }: Place,
  list: string,
): Promise<readonly KeptRow[]> {
  const rows = await db
    .selectFrom('list_row')
    .select(['id', 'version', 'unit', 'cells', 'state', 'recorded_on', 'remark'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('list', '=', list)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(({ cells, recorded_on, remark, state, ...row }) => ({
    ...row,
    values: cells as Record<string, ListValue>,
    state: state as ListRowState,
    ...(recorded_on === null ? {} : { recordedOn: recorded_on }),
    ...(remark === null ? {} : { remark }),
  }))
}

/** Puts a definition in the place of the one with its id; a new one goes last. */
export async function upsertList(
  tx: Tx,
  { province, dossier }: Place,
  list: ListDefinition,
): Promise<void> {
  const row = {
    title: list.title,
    kind: list.kind,
    columns: JSON.stringify(list.columns),
    expected: JSON.stringify(list.expected),
    agency: list.agency ?? null,
    person: list.person ?? null,
    due: list.due ?? null,
    unit: list.unit,
    years: list.years === undefined ? null : JSON.stringify(list.years),
    source: list.source,
    given_on: list.givenOn,
    usual: list.usual ?? null,
    note: list.note ?? null,
  }
  const { last } = await tx
    .selectFrom('list')
    .select((one) => one.fn.max('place').as('last'))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('list')
    .values({ province, dossier, id: list.id, place: (last ?? -1) + 1, ...row })
    .onConflict((on) => on.columns(['province', 'dossier', 'id']).doUpdateSet(row))
    .execute()
}

export async function deleteList(tx: Tx, { province, dossier }: Place, id: string): Promise<void> {
  await tx
    .deleteFrom('list')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

/** Adds rows after those that are there. */
export async function insertNewRows(
  tx: Tx,
  { province, dossier }: Place,
  list: string,
  rows: readonly KeptRow[],
): Promise<void> {
  if (rows.length === 0) return
  const { last } = await tx
    .selectFrom('list_row')
    .select((one) => one.fn.max('place').as('last'))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('list', '=', list)
    .executeTakeFirstOrThrow()
  const values = rows.map((row, index) => ({
    province,
    dossier,
    list,
    id: row.id,
    place: (last ?? -1) + 1 + index,
    ...columnsOf(row),
  }))
  // PostgreSQL takes 65,535 parameters in one statement.
  for (let at = 0; at < values.length; at += 1000)
    await tx
      .insertInto('list_row')
      .values(values.slice(at, at + 1000))
      .execute()
}

export async function updateRow(
  tx: Tx,
  { province, dossier }: Place,
  list: string,
  row: KeptRow,
): Promise<void> {
  await tx
    .updateTable('list_row')
    .set(columnsOf(row))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('list', '=', list)
    .where('id', '=', row.id)
    .execute()
}

export async function deleteRows(
  tx: Tx,
  { province, dossier }: Place,
  list: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('list_row')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('list', '=', list)
    .where('id', 'in', ids)
    .execute()
}

function columnsOf({ version, unit, values, state, recordedOn, remark }: KeptRow) {
  return {
    version,
    unit,
    cells: JSON.stringify(values),
    state,
    recorded_on: recordedOn ?? null,
    remark: remark ?? null,
  }
}
