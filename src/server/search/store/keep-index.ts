import { sql } from 'kysely'
import type { Place } from '../../access/place.ts'
import type { Tx } from '../../platform/database/schema.ts'
import type { IndexedKind } from './find-matches.ts'

/** The journal entry up to which the index is, held until the transaction ends; 0 when it is new. */
export async function lockIndex(tx: Tx, { province, dossier }: Place): Promise<number> {
  await tx
    .insertInto('search_state')
    .values({ province, dossier, sequence: -1 })
    .onConflict((on) => on.doNothing())
    .execute()
  const { sequence } = await tx
    .selectFrom('search_state')
    .select('sequence')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return sequence
}

export async function setIndexed(
  tx: Tx,
  { province, dossier }: Place,
  sequence: number,
): Promise<void> {
  await tx
    .updateTable('search_state')
    .set({ sequence })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .execute()
}

export type RecordKind = Exclude<IndexedKind, 'page'>

/** A record as the index takes it; `mark` tells one state of it from another. */
export interface Indexable {
  readonly object: string
  readonly mark: string
  readonly text: string
}

/** What of each kind is searched: every record with a key, a mark and its text. */
function records(kind: RecordKind, { province, dossier }: Place) {
  const here = sql`province = ${province} and dossier = ${dossier}`
  switch (kind) {
    case 'paper':
      return sql`select id as object, version::text || ' ' || md5(concat_ws(' ', title, code, number, issuer, file_name, note)) as mark,
        concat_ws(E'\n', title, number, issuer, code, file_name, note, kept_at) as text from evidence where ${here}`
    case 'reading':
      return sql`select id::text as object, version::text as mark, concat_ws(E'\n', nullif(source, ''), note) as text
        from reading where ${here} and (source <> '' or note is not null)`
    case 'list':
      return sql`select r.list || '/' || r.id as object, r.version::text || ' ' || md5(l.title) as mark,
        concat_ws(E'\n', l.title, (select string_agg(value, E'\n') from jsonb_each_text(r.cells)), r.remark) as text
        from list_row r join list l on l.province = r.province and l.dossier = r.dossier and l.id = r.list
        where r.province = ${province} and r.dossier = ${dossier}`
  }
}

/** Records that the index does not know in their present state. */
export async function selectChanged(
  tx: Tx,
  kind: RecordKind,
  place: Place,
): Promise<readonly Indexable[]> {
  const { rows } =
    await sql<Indexable>`select now.object, now.mark, now.text from (${records(kind, place)}) now
    left join search_text s on s.province = ${place.province} and s.dossier = ${place.dossier}
      and s.kind = ${sql.lit(kind)} and s.object = now.object and s.page = 0
    where s.mark is distinct from now.mark`.execute(tx)
  return rows
}

/** Pages of papers that are gone for good; of papers in the trash they wait there too. */
export async function deleteGonePages(tx: Tx, { province, dossier }: Place): Promise<void> {
  await sql`delete from search_text s where s.province = ${province} and s.dossier = ${dossier}
    and s.kind = 'page' and not exists (select from evidence e
      where e.province = ${province} and e.dossier = ${dossier} and e.id = s.object)`.execute(tx)
}

/** Takes out what is not there any more. */
export async function deleteGone(tx: Tx, kind: RecordKind, place: Place): Promise<void> {
  await sql`delete from search_text s where s.province = ${place.province} and s.dossier = ${place.dossier}
    and s.kind = ${sql.lit(kind)}
    and not exists (select from (${records(kind, place)}) now where now.object = s.object)`.execute(
    tx,
  )
}

export async function putRecords(
  tx: Tx,
  kind: RecordKind,
  { province, dossier }: Place,
  rows: readonly (Indexable & { readonly words: string })[],
): Promise<void> {
  await tx
    .insertInto('search_text')
    .values(
      rows.map((row) => ({
        ...row,
        province,
        dossier,
        kind,
        page: 0,
        way: null,
        confidence: null,
      })),
    )
    .onConflict((on) =>
      on.columns(['province', 'dossier', 'kind', 'object', 'page']).doUpdateSet((row) => ({
        mark: row.ref('excluded.mark'),
        text: row.ref('excluded.text'),
        words: row.ref('excluded.words'),
      })),
    )
    .execute()
}
