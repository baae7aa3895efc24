import { sql } from 'kysely'
import type { Database } from '../database/schema.ts'

/**
 * For tests: until the answer is called, the connection of whoever writes the journal is cut at just that moment: the journal is
 * written last, when everything else of a change is in.
 */
export async function cutAtJournal(db: Database): Promise<() => Promise<void>> {
  await sql`create function cut() returns trigger language plpgsql as
    'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'`.execute(db)
  await sql`create trigger cut before insert on journal execute function cut()`.execute(db)
  return async () => {
    await sql`drop trigger cut on journal`.execute(db)
    await sql`drop function cut()`.execute(db)
  }
}
