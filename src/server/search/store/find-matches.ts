import { type Expression, type SqlBool, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { Place } from '../../access/place.ts'
import { isCovered } from '../../access/store.ts'
import { isVisible } from '../../evidence/store/visible.ts'
import type { Database, Tx } from '../../platform/database/schema.ts'
import type { Caller } from '../../platform/http/access.ts'

/** Kinds of what stands in the index; items and units are found in memory. */
const indexedKinds = ['paper', 'page', 'list', 'reading'] as const
export type IndexedKind = (typeof indexedKinds)[number]

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

/**
 * What is asked meanwhile goes by the index of words. Left to itself the planner passes row after row where it hopes to meet a match
 * soon, and for a rare word it passes them all.
 */
export async function byIndex<T>(db: Database, ask: (tx: Tx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`.execute(
      tx,
    )
    return await ask(tx)
  })
}

/** How the index stands: up to which journal entry the dossier's records are in it, and of which kinds it has matches at all. */
export async function probeIndex(
  db: Tx,
  place: Place,
  words: string,
): Promise<{ readonly sequence: number; readonly kinds: readonly IndexedKind[] }> {
  const has = indexedKinds.map(
    (kind) =>
      sql`exists (select from search_text s where ${ofKind(place, words, kind)}) as ${sql.ref(kind)}`,
  )
  const { rows } = await sql<{ sequence: number } & Record<IndexedKind, boolean>>`
    select coalesce((select sequence from search_state
      where province = ${place.province} and dossier = ${place.dossier}), -1) as sequence,
      ${sql.join(has)}`.execute(db)
  const [row] = rows
  return { sequence: row?.sequence ?? -1, kinds: indexedKinds.filter((kind) => row?.[kind]) }
}

/** How many of a kind match, at most `most`. */
export async function countKind(
  db: Tx,
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

/**
 * Of the first `most` matches of a kind their number and the best: those whose words stand more often and closer together. The
 * text is fetched for what is shown only.
 */
export async function selectKind(
  db: Tx,
  asked: Asked,
  kind: IndexedKind,
  page: { readonly from: number; readonly limit: number; readonly most: number },
): Promise<{ readonly count: number; readonly found: readonly Found[] }> {
  const { rows } = await sql<Found & { readonly count: number }>`
    with found as materialized (
      select s.object, s.page, ts_rank(s.words, ${asked.words}::tsquery) as rank
        ${matching(asked, kind)} limit ${page.most}
    ), best as (
      select object, page, rank, (select count(*)::int from found) as count from found
      order by rank desc, object, page limit ${page.limit} offset ${page.from}
    )
    select ${kind} as kind, best.object, best.page, best.count, s.text, ${told[kind]}
    from best join search_text s on s.province = ${asked.place.province} and s.dossier = ${asked.place.dossier}
      and s.kind = ${sql.lit(kind)} and s.object = best.object and s.page = best.page
    ${record[kind]}
    order by best.rank desc, best.object, best.page`.execute(db)
  const [first] = rows
  // Beyond the last match no row tells how many there are.
  const count = first?.count ?? (page.from > 0 ? await countKind(db, asked, kind, page.most) : 0)
  return { count, found: rows }
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
    where ${ofKind(place, words, kind)} and ${wanted[kind](asked)}`
}

/** Put so that the index of words is the only one that helps. */
function ofKind({ province, dossier }: Place, words: string, kind: IndexedKind) {
  return sql`s.kind = ${sql.lit(kind)} and s.words @@ ${words}::tsquery
    and s.province || '' = ${province} and s.dossier || '' = ${dossier}`
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
