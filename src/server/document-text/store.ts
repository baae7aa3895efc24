import { sql } from 'kysely'
import type { DetectedEncoding } from '#domain/legacy-text/detect-legacy.ts'
import type { PageText, Proposal, TextFailure } from '#domain/paper/paper-text.ts'
import { indexedWords } from '#domain/search/words.ts'
import type { Place } from '../access/place.ts'
import { isVisible } from '../evidence/store/visible.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { PaperReadingTable } from '../platform/database/search-tables.ts'
import type { Caller } from '../platform/http/access.ts'

/** Which paper is read: its key, and the bytes of its newest file. */
export interface ReadingKey {
  readonly province: string
  readonly dossier: string
  readonly evidence: string
  readonly stored: string
}

export type ReadingRow = PaperReadingTable & { readonly kind: string; readonly copy: string | null }

/** Puts a paper into the queue; what was read of other bytes of it is forgotten. */
export async function putWaiting(
  tx: Database | Tx,
  key: ReadingKey,
  more: {
    readonly name: string
    readonly state: string
    readonly said: string | null
    readonly at: string
  },
): Promise<void> {
  const fresh = {
    stored: key.stored,
    name: more.name,
    state: more.state,
    pages: null,
    pages_done: 0,
    unread: JSON.stringify([]),
    failure: null,
    recognised: 0,
    confidence: null,
    encoding: null,
    said: more.said,
    proposals: JSON.stringify([]),
    changed_at: more.at,
  }
  const { province, dossier, evidence } = key
  await tx
    .insertInto('paper_reading')
    .values({ province, dossier, evidence, ...fresh })
    .onConflict((on) => on.columns(['province', 'dossier', 'evidence']).doUpdateSet(fresh))
    .execute()
  await tx
    .deleteFrom('search_text')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('kind', '=', 'page')
    .where('object', '=', evidence)
    .execute()
  await tx
    .deleteFrom('paper_copy')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('evidence', '=', evidence)
    .execute()
}

/** Papers with a file that nobody has read yet, or whose file is another one now. */
export async function selectUnknown(
  db: Database,
  limit: number,
): Promise<readonly (ReadingKey & { readonly name: string; readonly kind: string | null })[]> {
  const { rows } = await sql<ReadingKey & { name: string; kind: string | null }>`
    select e.province, e.dossier, e.id as evidence, e.stored,
      coalesce(e.file_name, e.file, '') as name, f.kind
    from evidence e
    left join paper_reading r on r.province = e.province and r.dossier = e.dossier and r.evidence = e.id
    left join evidence_file f on f.province = e.province and f.sha256 = e.stored
    where e.stored is not null and e.trashed_at is null and r.stored is distinct from e.stored
    order by e.province, e.dossier, e.place limit ${limit}`.execute(db)
  return rows
}

/** Readings that wait for a worker, or whose worker may have ended, the longest waiting first. */
export async function selectOpen(
  db: Database,
  limit: number,
): Promise<readonly (ReadingKey & { readonly state: string })[]> {
  return await db
    .selectFrom('paper_reading')
    .select(['province', 'dossier', 'evidence', 'stored', 'state'])
    .where('state', 'in', ['waiting', 'reading', 'pictures', 'recognising'])
    .orderBy('changed_at')
    .limit(limit)
    .execute()
}

const columns = sql`r.*, coalesce(f.kind, '') as kind, c.stored as copy`
const joined = sql`paper_reading r
  left join evidence_file f on f.province = r.province and f.sha256 = r.stored
  left join paper_copy c on c.province = r.province and c.dossier = r.dossier and c.evidence = r.evidence`

export async function selectReading(
  db: Database | Tx,
  { province, dossier, evidence }: Omit<ReadingKey, 'stored'>,
): Promise<ReadingRow | undefined> {
  const { rows } = await sql<ReadingRow>`select ${columns} from ${joined}
    where r.province = ${province} and r.dossier = ${dossier} and r.evidence = ${evidence}`.execute(
    db,
  )
  return rows[0]
}

/** The readings of papers that the caller may see, by their id. */
export async function selectReadings(
  db: Database,
  place: Place,
  caller: Caller,
  asked: {
    readonly states: readonly string[] | null
    readonly after: string
    readonly limit: number
  },
): Promise<readonly ReadingRow[]> {
  const of = asked.states ? sql`and r.state in (${sql.join(asked.states)})` : sql``
  const { rows } = await sql<ReadingRow>`select ${columns} from ${joined}
    join evidence on evidence.province = r.province and evidence.dossier = r.dossier and evidence.id = r.evidence
    where r.province = ${place.province} and r.dossier = ${place.dossier} and r.evidence > ${asked.after} ${of}
      and evidence.trashed_at is null and ${isVisible(caller, place)}
    order by r.evidence limit ${asked.limit}`.execute(db)
  return rows
}

export async function countReadings(
  db: Database,
  place: Place,
  caller: Caller,
): Promise<readonly { readonly state: string; readonly count: number }[]> {
  const { rows } = await sql<{ state: string; count: number }>`
    select r.state, count(*)::int as count from paper_reading r
    join evidence on evidence.province = r.province and evidence.dossier = r.dossier and evidence.id = r.evidence
    where r.province = ${place.province} and r.dossier = ${place.dossier}
      and evidence.trashed_at is null and ${isVisible(caller, place)}
    group by r.state`.execute(db)
  return rows
}

/** Changes a reading that is still of the same bytes; false when it is not any more. */
export async function changeReading(
  db: Database | Tx,
  key: ReadingKey,
  change: {
    readonly state?: string
    readonly pages?: number
    readonly pages_done?: number
    readonly failure?: TextFailure | null
    readonly recognised?: number
    readonly confidence?: number | null
    readonly changed_at?: string
    readonly unread?: readonly { readonly page: number; readonly failure: TextFailure }[]
    readonly encoding?: DetectedEncoding | null
    readonly proposals?: readonly Proposal[]
  },
): Promise<boolean> {
  const { unread, encoding, proposals, ...plain } = change
  const set = {
    ...plain,
    ...(unread ? { unread: JSON.stringify(unread) } : {}),
    ...(encoding === undefined ? {} : { encoding: encoding && JSON.stringify(encoding) }),
    ...(proposals ? { proposals: JSON.stringify(proposals) } : {}),
  }
  const { numUpdatedRows } = await db
    .updateTable('paper_reading')
    .set(set)
    .where('province', '=', key.province)
    .where('dossier', '=', key.dossier)
    .where('evidence', '=', key.evidence)
    .where('stored', '=', key.stored)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Stores pages as they come; the same page again replaces what was there, so that a reading that goes on doubles nothing. */
export async function putPages(
  db: Database | Tx,
  { province, dossier, evidence, stored }: ReadingKey,
  pages: readonly PageText[],
): Promise<void> {
  if (pages.length === 0) return
  await db
    .insertInto('search_text')
    .values(
      pages.map(({ page, text, way, confidence }) => ({
        province,
        dossier,
        kind: 'page',
        object: evidence,
        page,
        mark: stored,
        way,
        confidence,
        text,
        words: indexedWords(text, dossier),
      })),
    )
    .onConflict((on) =>
      on.columns(['province', 'dossier', 'kind', 'object', 'page']).doUpdateSet((row) => ({
        mark: row.ref('excluded.mark'),
        way: row.ref('excluded.way'),
        confidence: row.ref('excluded.confidence'),
        text: row.ref('excluded.text'),
        words: row.ref('excluded.words'),
      })),
    )
    .execute()
}

export async function selectPages(
  db: Database,
  { province, dossier, evidence }: Omit<ReadingKey, 'stored'>,
  from: number,
  limit: number,
): Promise<readonly (PageText & { readonly way: 'layer' | 'recognised' })[]> {
  const rows = await db
    .selectFrom('search_text')
    .select(['page', 'text', 'way', 'confidence'])
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('kind', '=', 'page')
    .where('object', '=', evidence)
    .where('page', '>=', from)
    .orderBy('page')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, way: row.way === 'recognised' ? 'recognised' : 'layer' }))
}

/** How many pages are there, how many of them recognised, and how sure the engine was of these. */
export async function sumPages(
  db: Database,
  { province, dossier, evidence }: Omit<ReadingKey, 'stored'>,
): Promise<{
  readonly pages: number
  readonly recognised: number
  readonly confidence: number | null
}> {
  const { rows } = await sql<{ pages: number; recognised: number; confidence: number | null }>`
    select count(*)::int as pages, count(*) filter (where way = 'recognised')::int as recognised,
      avg(confidence)::float8 as confidence from search_text
    where province = ${province} and dossier = ${dossier} and kind = 'page' and object = ${evidence}`.execute(
    db,
  )
  return rows[0] ?? { pages: 0, recognised: 0, confidence: null }
}

export async function putCopy(
  tx: Database | Tx,
  { province, dossier, evidence }: ReadingKey,
  stored: string,
): Promise<void> {
  await tx
    .insertInto('paper_copy')
    .values({ province, dossier, evidence, stored })
    .onConflict((on) => on.columns(['province', 'dossier', 'evidence']).doUpdateSet({ stored }))
    .execute()
}
