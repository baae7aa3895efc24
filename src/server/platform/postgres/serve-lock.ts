import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '#domain/refusal.ts'
import type { Connection } from '../database/open-database.ts'

/** Any number, the same in every version. */
const key = 8_213_047

export interface ServeLock {
  readonly release: () => Promise<void>
}

/**
 * The right to serve an embedded database. It is held by a connection, so it ends with the process, however that ends.
 * Refuses with `already_serving` while another process holds it.
 */
export async function takeServeLock(connection: Connection, folder: string): Promise<ServeLock> {
  const client = new pg.Client({ ...connection, application_name: nameOf('lock') })
  client.on('error', () => undefined)
  await client.connect()
  // A process killed a moment ago may still be in the server's list.
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [key])
    if (rows[0]?.taken) return { release: () => client.end().catch(() => undefined) }
    await sleep(100)
  }
  await client.end()
  throw new Refusal('already_serving', { folder })
}

/** Name of this process's connections, as others see them. */
export function nameOf(use: string): string {
  return `vedich ${process.pid} ${use}`
}
