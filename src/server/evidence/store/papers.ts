import { type Expression, type SqlBool, sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../../access/place.ts'
import type {
  EvidenceFileTable,
  EvidenceTable,
  EvidenceVersionTable,
} from '../../platform/database/evidence-tables.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Database, Tx } from '../../platform/database/schema.ts'
import type { Caller } from '../../platform/http/access.ts'
import type { FileRow, PaperRow } from '../paper-row.ts'
import { type Order, orders } from './filter.ts'
import { isVisible } from './visible.ts'

/** Rows of `evidence` with links and newest file, narrowed by `where`. */
export function papers(place: Place, where: Expression<SqlBool>) {
  return sql<PaperRow>`select evidence.*, dossier.unit as own_unit, ${newestFile} as newest, ${links} as links
    from evidence join dossier on dossier.province = evidence.province and dossier.id = evidence.dossier
    where evidence.province = ${place.province} and evidence.dossier = ${place.dossier} and ${where}`
}

const files = sql`select v.version, v.name, v.stored, f.bytes, f.type, f.kind, f.scan, v.added_by, v.added_at
  from evidence_version v
  left join evidence_file f on f.province = v.province and f.sha256 = v.stored
  where v.province = evidence.province and v.dossier = evidence.dossier and v.evidence = evidence.id`

const newestFile = sql`(select row_to_json(kept) from (${files} order by v.version desc limit 1) kept)`

const links = sql`(select coalesce(json_agg(link order by link.id), '[]') from (
  select l.place as id, l.item, l.unit, l.from_year as "from", l.to_year as "to", l.document, l.pages
  from evidence_link l where l.province = evidence.province and l.dossier = evidence.dossier
    and l.evidence = evidence.id) link)`

/** A page of papers: those after `key` and `id` in the order, which is by `key` and then by id. */
export async function selectPage(
  db: Database,
  place: Place,
  where: Expression<SqlBool>,
  page: {
    readonly order: Order
    readonly after: readonly [string, string] | null
    readonly limit: number
  },
): Promise<readonly (PaperRow & { readonly key: string })[]> {
  const { after, limit } = page
  const { key, direction } = orders[page.order]
  const sign = sql.raw(direction === 'asc' ? '>' : '<')
  const later = after
    ? sql<SqlBool>`(${key}, evidence.id) ${sign} (${after[0]}, ${after[1]})`
    : sql<SqlBool>`true`
  const way = sql.raw(direction)
  const narrowed = sql<SqlBool>`${where} and ${later}`
  const { rows } = await sql<PaperRow & { key: string }>`
    select *, (select ${key} from evidence where evidence.province = found.province
      and evidence.dossier = found.dossier and evidence.id = found.id) as key
    from (${papers(place, narrowed)} order by ${key} ${way}, evidence.id ${way} limit ${limit}) found
    order by key ${way}, found.id ${way}`.execute(db)
  return rows
}

export async function countPapers(
  db: Database,
  place: Place,
  where: Expression<SqlBool>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from evidence
    where evidence.province = ${place.province} and evidence.dossier = ${place.dossier}
      and ${where}`.execute(db)
  return rows[0]?.count ?? 0
}

/** A paper that the caller may see; `trash` says whether it may be there. Throws `not_found`. */
export async function requirePaper(
  db: Database | Tx,
  place: Place,
  caller: Caller,
  id: string,
  trash: 'never' | 'only' | 'either' = 'never',
): Promise<PaperRow> {
  const inTrash = {
    never: sql<SqlBool>`evidence.trashed_at is null`,
    only: sql<SqlBool>`evidence.trashed_at is not null`,
    either: sql<SqlBool>`true`,
  }[trash]
  const where = sql<SqlBool>`evidence.id = ${id} and ${inTrash} and ${isVisible(caller, place)}`
  const { rows } = await papers(place, where).execute(db)
  if (!rows[0]) throw new Refusal('not_found', { kind: 'evidence' })
  return rows[0]
}

/** Papers by their ids, whoever may see them; for what has just been changed. */
export async function selectPapers(
  tx: Tx,
  place: Place,
  ids: readonly string[],
): Promise<readonly PaperRow[]> {
  const { rows } = await papers(place, sql<SqlBool>`evidence.id = any(${ids}::text[])`).execute(tx)
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Every file of a paper, newest first. */
export async function selectVersions(
  db: Database | Tx,
  { province, dossier }: Place,
  evidence: string,
): Promise<readonly FileRow[]> {
  const { rows } = await sql<FileRow>`select file.* from evidence, lateral (${files}) file
    where evidence.province = ${province} and evidence.dossier = ${dossier} and evidence.id = ${evidence}
    order by file.version desc`.execute(db)
  return rows
}

type NewPaper = Pick<EvidenceTable, 'id' | 'title' | 'type' | 'state' | 'restricted' | 'known_on'> &
  Partial<EvidenceTable>

/** Within a transaction that holds the dossier: a new paper at the end of the library. */
export async function insertPaper(tx: Tx, place: Place, paper: NewPaper): Promise<void> {
  const { province, dossier } = place
  const next = sql<number>`(select coalesce(max(place), -1) + 1 from evidence
    where province = ${province} and dossier = ${dossier})`
  await tx
    .insertInto('evidence')
    .values({ ...paper, province, dossier, version: 1, place: next })
    .execute()
}

export async function updatePaper(
  tx: Tx,
  { province, dossier }: Place,
  id: string,
  changes: Partial<EvidenceTable>,
): Promise<void> {
  await tx
    .updateTable('evidence')
    .set({ ...changes, version: sql<number>`version + 1` })
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('id', '=', id)
    .execute()
}

export async function insertVersion(
  tx: Tx,
  place: Place,
  version: Omit<EvidenceVersionTable, 'province' | 'dossier'>,
): Promise<void> {
  const { province, dossier } = place
  await tx
    .insertInto('evidence_version')
    .values({ ...version, province, dossier })
    .execute()
}

/** A statement carries at most 65,535 parameters. */
const rowsAtOnce = 2000

const versionTypes = {
  province: 'text',
  dossier: 'text',
  evidence: 'text',
  version: 'integer',
  stored: 'text',
  file: 'text',
  name: 'text',
  added_by: 'text',
  added_at: 'timestamptz',
}

export async function insertVersions(
  tx: Tx,
  { province, dossier }: Place,
  versions: readonly Omit<EvidenceVersionTable, 'province' | 'dossier'>[],
): Promise<void> {
  const rows = versions.map((one) => ({ ...one, province, dossier }))
  await insertMany(tx, 'evidence_version', versionTypes, rows)
}

/** What is known of kept bytes; the same bytes may be known already. */
export async function insertFiles(tx: Tx, rows: readonly EvidenceFileTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('evidence_file')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((on) => on.columns(['province', 'sha256']).doNothing())
      .execute()
}
