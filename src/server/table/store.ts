import { sql } from 'kysely'
import type { Reading } from '#domain/reading/reading.ts'
import { ColumnUse } from '#domain/table/column-use.ts'
import type { Place } from '../access/place.ts'
import { columnsOf } from '../platform/database/insert-many.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** What a person said of a column of a form's table, and when. */
export interface SaidColumn {
  readonly form: string
  readonly header: string
  readonly use: ColumnUse
  readonly by: string
  readonly at: string
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

/** What was said of the columns of every form's tables. */
export async function selectAllColumns(
  tx: Tx,
  { province, dossier }: Place,
): Promise<readonly SaidColumn[]> {
  const rows = await tx
    .selectFrom('table_column')
    .select(['form', 'header', 'use', 'said_by as by', 'said_at as at'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .orderBy('form')
    .orderBy('header')
    .execute()
  return rows.flatMap(({ use, ...one }) => {
    const read = ColumnUse.safeParse(use)
    return read.success ? [{ ...one, use: read.data }] : []
  })
}

/** Keeps what was said, of each column once; the newest holds. */
export async function putColumns(
  tx: Tx,
  { province, dossier }: Place,
  columns: readonly SaidColumn[],
): Promise<void> {
  if (columns.length === 0) return
  const rows = columns.map(({ form, header, use, by, at }) => ({
    province,
    dossier,
    form,
    header,
    use: JSON.stringify(use),
    said_by: by,
    said_at: at,
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
