import type { Agency } from '#domain/dossier/dossier.ts'
import type { Place } from '../access/place.ts'
import { tables, toRow } from '../dossier/tables.ts'
import type { PlaceTables } from '../platform/database/place-tables.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

/** Puts a body in the place of the one of its id, or after the others. */
export async function putAgencyRow(tx: Tx, place: Place, agency: Agency): Promise<void> {
  const { province, dossier } = place
  const row = {
    ...toRow(tables.agencies, agency),
    aliases: agency.aliases ? JSON.stringify(agency.aliases) : null,
  } as Omit<PlaceTables['agency'], 'province' | 'dossier' | 'place'>
  const changed = await tx
    .updateTable('agency')
    .set(row)
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', agency.id)
    .returning('id')
    .executeTakeFirst()
  if (changed) return
  const last = await tx
    .selectFrom('agency')
    .select((of) => of.fn.max('place').as('place'))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  await tx
    .insertInto('agency')
    .values({ ...row, province, dossier, place: (last?.place ?? -1) + 1 })
    .execute()
}

/** Nobody but `id` is the standing agency any more. */
export async function endStanding(tx: Tx, { province, dossier }: Place, id: string): Promise<void> {
  await tx
    .updateTable('agency')
    .set({ standing: false })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '!=', id)
    .execute()
}

export async function deleteAgency(
  tx: Tx,
  { province, dossier }: Place,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('agency')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

export async function replaceUnitAliases(
  tx: Tx,
  { province, dossier }: Place,
  unit: string,
  aliases: readonly string[],
): Promise<void> {
  const ofDossier = tx.deleteFrom('unit_alias').where('province', '=', province)
  await ofDossier.where('dossier', '=', dossier).where('unit', '=', unit).execute()
  if (aliases.length === 0) return
  const last = await tx
    .selectFrom('unit_alias')
    .select((of) => of.fn.max('place').as('place'))
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  const first = (last?.place ?? -1) + 1
  await tx
    .insertInto('unit_alias')
    .values(
      aliases.map((alias, index) => ({ province, dossier, unit, alias, place: first + index })),
    )
    .execute()
}

export async function updateHead(
  tx: Tx,
  { province, dossier }: Place,
  head: {
    readonly title: string
    readonly deadline: string | null
    readonly closing_on: string | null
  },
): Promise<void> {
  await tx
    .updateTable('dossier')
    .set(head)
    .where('province', '=', province)
    .where('id', '=', dossier)
    .execute()
}

/** How many roles were given for each body of a place. */
export async function countGrants(
  db: Database,
  path: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['agency', (of) => of.fn.countAll<string>().as('count')])
    .where('agency', 'is not', null)
    .where('path', '=', path)
    .groupBy('agency')
    .execute()
  return new Map(rows.map(({ agency, count }) => [agency ?? '', Number(count)]))
}
