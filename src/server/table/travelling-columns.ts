import { figureFields } from '#domain/table/column-use.ts'
import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { ColumnRow } from '../workspace/tables.ts'
import { putColumns, type SaidColumn, selectAllColumns } from './store.ts'

/** Cột đã ghi nhớ as they leave with a workspace. */
export async function leavingColumns(tx: Tx, place: Place): Promise<readonly ColumnRow[]> {
  return (await selectAllColumns(tx, place)).map(toRow)
}

/** Within a transaction: the remembered columns that came with a workspace; of a column said twice the later row holds. */
export async function storeArrivedColumns(
  tx: Tx,
  place: Place,
  rows: readonly ColumnRow[],
): Promise<void> {
  const columns = new Map(rows.map((row) => [JSON.stringify([row.form, row.header]), toSaid(row)]))
  await putColumns(tx, place, [...columns.values()])
}

function toRow({ use: said, ...open }: SaidColumn): ColumnRow {
  if (said.use !== 'figure') return { ...open, says: said.use, figures: [] }
  const { use: _, field, figures = [], ...named } = said
  return { ...open, says: field, figures, ...named }
}

function toSaid({ says, figures, unit, year, ...open }: ColumnRow): SaidColumn {
  if (!isField(says)) return { ...open, use: { use: says } }
  const named = figures.length > 0 ? { figures } : {}
  return { ...open, use: { use: 'figure', field: says, ...named, unit, year } }
}

function isField(says: ColumnRow['says']): says is (typeof figureFields)[number] {
  return figureFields.some((one) => one === says)
}
