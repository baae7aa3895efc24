import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Place } from '../access/place.ts'
import { isCovered } from '../access/store.ts'
import { isVisible } from '../evidence/store/visible.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Caller } from '../platform/http/access.ts'

/** Kinds of what stands in the index; items and units are found in memory. */
export type IndexedKind = 'paper' | 'page' | 'reading' | 'list'

export interface Filters {
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly type?: string | undefined
  readonly item?: string | undefined
}

/** Who asks for what: `scope` null: every unit of the dossier. */
export interface Asked {
  readonly place: Place
  readonly caller: Caller
  readonly scope: Scope | null
  readonly words: string
  readonly filters: Filters
}

export interface Found {
  readonly kind: IndexedKind
  readonly object: string
  readonly page: number
  readonly text: string
  readonly title: string | null
  readonly code: string | null
  readonly unit: string | null
  readonly item: string | null
  readonly year: number | null
}

/** How many of a kind match, at most `most`. */
export async function countKind(
  db: Database,
  asked: Asked,
  kind: IndexedKind,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 ${matching(asked, kind)} limit ${most}) found`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** The best of the first `most` matches of a kind: those whose words stand more often and closer together. */
export async function selectKind(
  db: Database,
  asked: Asked,
  kind: IndexedKind,
  page: { readonly from: number; readonly limit: number; readonly most: number },
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    with best as (
      select object, page from (select s.object, s.page, s.words ${matching(asked, kind)} limit ${page.most}) found
      order by ts_rank(words, ${asked.words}::tsquery) desc, object, page
      limit ${page.limit} offset ${page.from}
    )
    select ${kind} as kind, best.object, best.page, s.text, ${told[kind]}
    from best join search_text s on s.province = ${asked.place.province} and s.dossier = ${asked.place.dossier}
      and s.kind = ${kind} and s.object = best.object and s.page = best.page
    ${record[kind]}
    order by ts_rank(s.words, ${asked.words}::tsquery) desc, best.object, best.page`.execute(db)
  return rows
}

/** The record behind a row of the index, joined to `s`. */
const record = {
  paper: sql`join evidence on evidence.province = s.province and evidence.dossier = s.dossier and evidence.id = s.object`,
  page: sql`join evidence on evidence.province = s.province and evidence.dossier = s.dossier and evidence.id = s.object`,
  reading: sql`join reading on reading.province = s.province and reading.dossier = s.dossier and reading.id = s.object::uuid`,
  list: sql`join list on list.province = s.province and list.dossier = s.dossier and list.id = split_part(s.object, '/', 1)`,
}

const ofPaper = sql`evidence.title, evidence.code, evidence.unit, null as item,
  extract(year from evidence.date)::int as year`
const told = {
  paper: ofPaper,
  page: ofPaper,
  reading: sql`null as title, null as code, reading.unit, reading.item, extract(year from reading.to_day)::int as year`,
  list: sql`list.title, null as code, list.unit, null as item, null::int as year`,
}

/** `from … where …` of all matches that the caller may see. */
function matching(asked: Asked, kind: IndexedKind) {
  const { place, words } = asked
  const wanted = { paper: paperWhere, page: paperWhere, reading: readingWhere, list: listWhere }
  return sql`from search_text s ${record[kind]}
    where s.province = ${place.province} and s.dossier = ${place.dossier} and s.kind = ${kind}
      and s.words @@ ${words}::tsquery and ${wanted[kind](asked)}`
}

function paperWhere({ caller, place, filters }: Asked): Expression<SqlBool> {
  const parts: Expression<SqlBool>[] = [
    isVisible(caller, place),
    sql<SqlBool>`evidence.trashed_at is null`,
  ]
  const { type, unit, item, year } = filters
  if (type !== undefined) parts.push(sql<SqlBool>`evidence.type = ${type}`)
  if (unit !== undefined)
    parts.push(sql<SqlBool>`(evidence.unit = ${unit} or ${linked(sql<SqlBool>`l.unit = ${unit}`)})`)
  if (item !== undefined)
    parts.push(linked(sql<SqlBool>`(l.item = ${item} or starts_with(l.item, ${`${item}.`}))`))
  if (year !== undefined)
    parts.push(
      sql<SqlBool>`(extract(year from evidence.date) = ${year}
        or ${linked(sql<SqlBool>`${year} between l.from_year and l.to_year`)})`,
    )
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

function linked(where: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from evidence_link l where l.province = evidence.province
    and l.dossier = evidence.dossier and l.evidence = evidence.id and ${where})`
}

function readingWhere({ scope, filters }: Asked): Expression<SqlBool> {
  const parts: Expression<SqlBool>[] = [sql<SqlBool>`reading.state <> 'withdrawn'`]
  const { unit, item, year, type } = filters
  if (scope !== null) parts.push(isCovered(scope, 'reading.path'))
  if (type !== undefined) parts.push(sql<SqlBool>`false`)
  if (unit !== undefined) parts.push(sql<SqlBool>`reading.unit = ${unit}`)
  if (item !== undefined)
    parts.push(sql<SqlBool>`(reading.item = ${item} or starts_with(reading.item, ${`${item}.`}))`)
  if (year !== undefined)
    parts.push(sql<SqlBool>`${year} between extract(year from reading.from_day)
      and extract(year from reading.to_day)`)
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

/** A list shows no one's restricted papers; people of a single unit see the rows of theirs. */
function listWhere({ place, scope, filters }: Asked): Expression<SqlBool> {
  const parts: Expression<SqlBool>[] = [sql<SqlBool>`true`]
  const { unit, item, year, type } = filters
  if (item !== undefined || year !== undefined || type !== undefined) return sql<SqlBool>`false`
  if (unit !== undefined)
    parts.push(sql<SqlBool>`(list.unit = ${unit} or ${listRow(sql<SqlBool>`row.unit = ${unit}`)})`)
  if (scope !== null) {
    const inScope = sql<SqlBool>`exists (select from (select coalesce(own.path, ${place.path}) as path
        from list_row row left join unit own on own.province = row.province and own.dossier = row.dossier
          and own.id = row.unit where ${ofRow}) of_unit where ${isCovered(scope, 'of_unit.path')})`
    parts.push(inScope)
  }
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

const ofRow = sql<SqlBool>`row.province = s.province and row.dossier = s.dossier
  and s.object = row.list || '/' || row.id`

function listRow(where: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from list_row row where ${ofRow} and ${where})`
}

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

export async function selectIndexed(db: Database, { province, dossier }: Place): Promise<number> {
  const found = await db
    .selectFrom('search_state')
    .select('sequence')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  return found?.sequence ?? -1
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
      and s.kind = ${kind} and s.object = now.object and s.page = 0
    where s.mark is distinct from now.mark`.execute(tx)
  return rows
}

/** Pages of papers that are gone for good; of papers in the trash they wait there too. */
export async function deleteGonePages(tx: Tx, { province, dossier }: Place): Promise<void> {
  await sql`delete from search_text s where s.province = ${province} and s.dossier = ${dossier}
    and s.kind = 'page' and s.object not in (select id from evidence
      where province = ${province} and dossier = ${dossier})`.execute(tx)
}

/** Takes out what is not there any more. */
export async function deleteGone(tx: Tx, kind: RecordKind, place: Place): Promise<void> {
  await sql`delete from search_text s where s.province = ${place.province} and s.dossier = ${place.dossier}
    and s.kind = ${kind} and s.object not in (select object from (${records(kind, place)}) now)`.execute(
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
