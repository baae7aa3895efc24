import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { type Config, readConfig } from './platform/config.ts'
import type { Connection } from './platform/database/open-database.ts'
import { bareConnection, freshConnection } from './platform/testing/fresh-database.ts'
import { startServer } from './start-server.ts'

const log = pino({ level: 'silent' })

it('a trial is reached from this machine under its own name only, and by nobody in between', async () => {
  const data = await mkdtemp(join(tmpdir(), 'vedich-serve-'))
  const server = await startServer(readConfig({ PORT: '0' }, { data, trial: true }), log)
  try {
    const port = Number(new URL(server.url).port)
    expect(await statusOf(port, { host: `localhost:${port}` })).toBe(200)
    expect(await statusOf(port, { host: `127.0.0.1:${port}` })).toBe(200)
    for (const headers of [
      { host: 'evil.example' },
      { host: 'localhost.evil.example' },
      { host: 'localhost', 'x-forwarded-for': '10.0.0.1' },
      { host: 'localhost', forwarded: 'for=10.0.0.1' },
    ])
      expect(await statusOf(port, headers)).toBe(403)
    expect((await readdir(data)).sort()).toEqual(['trial'])
    const second = startServer(readConfig({ PORT: '0' }, { data, trial: true }), log)
    await expect(second).rejects.toMatchObject({ code: 'already_serving' })
    // The one that was refused has not taken the database with it.
    expect(await statusOf(port, { host: 'localhost' })).toBe(200)
  } finally {
    await server.close()
  }
  // It makes a database of its own and fills it, every write forced to disk.
}, 120_000)

it('a port that is taken is named, and a free one is found for port 0', async () => {
  const { connection } = await freshConnection()
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => taken.once('listening', done))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(startServer(await config(connection, port), log)).rejects.toMatchObject({
    code: 'port_taken',
    details: { port },
  })
  taken.close()
  const server = await startServer(await config(connection, 0), log)
  expect(await statusOf(Number(new URL(server.url).port), {})).toBe(200)
  await server.close()
})

it('a request under way is answered before the server ends, and no new one is taken', async () => {
  const { connection, db } = await freshConnection()
  const server = await startServer(await config(connection, 0), log)
  const port = Number(new URL(server.url).port)
  const slow = await db.transaction().execute(async (tx) => {
    await sql`lock table person in access exclusive mode`.execute(tx)
    const asked = statusOf(port, {}, '/api/v1/setup')
    await new Promise((done) => setTimeout(done, 200))
    const closing = server.close()
    await new Promise((done) => setTimeout(done, 200))
    await expect(statusOf(port, {})).rejects.toThrow('ECONNREFUSED')
    return { asked, closing }
  })
  expect(await slow.asked).toBe(200)
  await slow.closing
})

it('a database of a newer version, of another program or that is away is refused by its own code', async () => {
  const newer = await freshConnection()
  await sql`insert into kysely_migration (name, timestamp) values ('9001-x', '')`.execute(newer.db)
  const refusal = async (given: Connection | string) =>
    await startServer(await config(given, 0), log).catch((error) => error.code)
  expect(await refusal(newer.connection)).toBe('newer_schema')
  const foreign = await bareConnection()
  await sql`create table customers (id integer)`.execute(foreign.db)
  expect(await refusal(foreign.connection)).toBe('data_foreign')
  expect(await refusal('postgres://nobody@127.0.0.1:1/none')).toBe('database_unreachable')
})

it('a data folder of another program is left as it is', async () => {
  const data = await mkdtemp(join(tmpdir(), 'vedich-serve-'))
  await writeFile(join(data, 'photos.db'), 'x')
  const { connection } = await freshConnection()
  const given = readConfig({ PORT: '0', DATABASE_URL: urlOf(connection) }, { data })
  await expect(startServer(given, log)).rejects.toMatchObject({ code: 'data_foreign' })
  expect(await readdir(data)).toEqual(['photos.db'])
})

async function config(given: Connection | string, port: number): Promise<Config> {
  const data = await mkdtemp(join(tmpdir(), 'vedich-serve-'))
  const url = typeof given === 'string' ? given : urlOf(given)
  const environment = { PORT: String(port), DATABASE_URL: url, VEDICH_BACKUP_KEEP: '0' }
  return readConfig(environment, { data })
}

/** What DATABASE_URL would say. */
function urlOf({ connectionString, host, user, database }: Connection): string {
  if (connectionString) return connectionString
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`
}

function statusOf(
  port: number,
  headers: Readonly<Record<string, string>>,
  path = '/api/v1/health',
): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    })
      .on('error', fail)
      .end()
  })
}
