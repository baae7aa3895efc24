import { sql } from 'kysely'
import type { Reading } from '#domain/reading/reading.ts'
import { ColumnUse } from '#domain/table/column-use.ts'
import type { Place } from '../access/place.ts'
import { columnsOf } from '../platform/database/insert-many.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** What a person said of a column of a form's table. */
export interface SaidColumn {
  readonly header: string
  readonly use: ColumnUse
}

/** What was said of the columns of a form's tables, by the words above them. */
export async function selectColumns(
  db: Database | Tx,
  { province, dossier }: Place,
  form: string,
): Promise<ReadonlyMap<string, ColumnUse>> {
  const rows = await db
    .selectFrom('table_column')
    .select(['header', 'use'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('form', '=', form)
    .execute()
  // Uses of an older version that are no more are forgotten, not guessed.
  return new Map(
    rows.flatMap(({ header, use }) => {
      const read = ColumnUse.safeParse(use)
      return read.success ? [[header, read.data] as const] : []
    }),
  )
}

/** Keeps what was said; the newest holds. */
export async function putColumns(
  tx: Tx,
  { province, dossier }: Place,
  form: string,
  columns: readonly SaidColumn[],
  stamp: { readonly by: string; readonly at: string },
): Promise<void> {
  const rows = columns.map(({ header, use }) => ({
    province,
    dossier,
    form,
    header,
    use: JSON.stringify(use),
    said_by: stamp.by,
    said_at: stamp.at,
  }))
  await tx
    .insertInto('table_column')
    .values(rows)
    .onConflict((clash) =>
      clash.columns(['province', 'dossier', 'form', 'header']).doUpdateSet((values) => ({
        use: values.ref('excluded.use'),
        said_by: values.ref('excluded.said_by'),
        said_at: values.ref('excluded.said_at'),
      })),
    )
    .execute()
}

/** What names a figure of a slot. */
type SlotOf = Pick<Reading, 'unit' | 'item' | 'part' | 'from' | 'to' | 'kind'>

const slotTypes = {
  unit: 'text',
  item: 'text',
  part: 'text',
  from: 'date',
  to: 'date',
  kind: 'text',
}

/** The versions of the readings that some figures would write over, the newest of several; 0: none is there. */
export async function selectVersions(
  tx: Tx,
  { province, dossier }: Place,
  slots: readonly SlotOf[],
): Promise<(slot: SlotOf) => number> {
  const { rows } = await sql<SlotOf & { version: number }>`
    select r.unit, r.item, r.part, r.from_day as from, r.to_day as to, r.kind, r.version
    from reading r join ${columnsOf(slotTypes, slots)} as k (unit, item, part, from_day, to_day, kind)
      on r.unit = k.unit and r.item = k.item and r.part = k.part and r.from_day = k.from_day
        and r.to_day = k.to_day and r.kind = k.kind
    where r.province = ${province} and r.dossier = ${dossier} and r.scope = '' and r.state <> 'withdrawn'
    order by r.id`.execute(tx)
  const found = new Map(rows.map((row) => [keyOf(row), row.version]))
  return (slot) => found.get(keyOf(slot)) ?? 0
}

function keyOf({ unit, item, part, from, to, kind }: SlotOf): string {
  return `${unit}|${item}|${part}|${from}|${to}|${kind}`
}
