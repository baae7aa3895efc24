import { sql } from 'kysely'
import type { Database } from '../database/schema.ts'

/** The server ends every connection of this database that is inside a transaction and waits for its next statement. */
export async function cutConnections(db: Database): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(db)
}
