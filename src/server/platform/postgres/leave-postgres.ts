import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { stopServer } from './process.ts'
import { removeSocketFolder } from './socket-folder.ts'
import type { Purpose, RunningPostgres } from './start-postgres.ts'

/**
 * The end of our use of the server, after our own connections are closed. The process that serves stops it. A command
 * stops only what a command started and nobody else uses any more, so it never takes the database from a server.
 */
export async function leavePostgres(postgres: RunningPostgres, purpose: Purpose): Promise<void> {
  if (purpose !== 'serve' && !(await isNobodysNow(postgres))) return
  await stopServer(postgres.pid)
  removeSocketFolder(postgres.connection.host ?? '')
}

async function isNobodysNow({ connection }: RunningPostgres): Promise<boolean> {
  const client = new pg.Client({ ...connection, application_name: `vedich ${process.pid} leaving` })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('vedich.started_by', true) as by")
    return rows[0]?.by === 'command' && (await othersLeft(client)) === 0
  } catch {
    return false // Gone already.
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Connections but ours; those just closed take a moment to leave the list. */
async function othersLeft(client: pg.Client): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query(
      `select count(*)::int as n, count(*) filter (where application_name not like $1)::int as strangers
       from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      [`vedich ${process.pid} %`],
    )
    if (rows[0]?.n === 0 || attempt === 20) return rows[0]?.strangers ?? 0
    await sleep(25)
  }
}
