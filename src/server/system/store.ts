import { sql } from 'kysely'
import type { Database } from '../platform/database/schema.ts'

/** The database's own version and size. */
export async function selectDatabase(
  db: Database,
): Promise<{ readonly version: string; readonly bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: string }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(
    db,
  )
  const [row] = rows
  return { version: row?.version ?? '', bytes: Number(row?.bytes ?? 0) }
}

/** How many files are kept, each counted once, and their size. */
export async function selectFiles(
  db: Database,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await sql<{ count: string; bytes: string }>`
    select count(*) as count, coalesce(sum(bytes), 0) as bytes
    from (select sha256, max(bytes) as bytes from evidence_file group by sha256) as file`.execute(
    db,
  )
  return { count: Number(rows[0]?.count ?? 0), bytes: Number(rows[0]?.bytes ?? 0) }
}

/** Mail that waits and that went, and what the mail server said last of mail that waits. */
export async function selectMail(
  db: Database,
): Promise<{ readonly waiting: number; readonly sent: number; readonly fault: string | null }> {
  const { rows } = await sql<{ waiting: string; sent: string; fault: string | null }>`
    select count(*) filter (where sent_at is null) as waiting,
      count(*) filter (where sent_at is not null) as sent,
      (select fault from outbox where sent_at is null and fault is not null order by due_at desc limit 1) as fault
    from outbox`.execute(db)
  const [row] = rows
  return {
    waiting: Number(row?.waiting ?? 0),
    sent: Number(row?.sent ?? 0),
    fault: row?.fault ?? null,
  }
}

export async function selectSchema(db: Database): Promise<number> {
  const row = await db.selectFrom('installation').select('schema').executeTakeFirstOrThrow()
  return row.schema
}

export async function selectHead(
  db: Database,
): Promise<{ readonly sequence: number; readonly hash: string }> {
  return await db
    .selectFrom('journal_head')
    .select(['sequence', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
}
