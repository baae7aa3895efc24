import { createHash } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { type Connection, openDatabase } from '../database/open-database.ts'
import type { Database } from '../database/schema.ts'
import { uuid } from '../database/uuid.ts'
import { startPostgres } from '../postgres/start-postgres.ts'

const opened: { readonly db: Database; readonly name: string }[] = []

/** A busy disk may need long to let so many files go. */
const patience = 240_000

afterAll(async () => {
  for (const { db } of opened) await db.destroy()
  if (opened.length === 0) return
  await administrate(async (client) => {
    for (const { name } of opened) await drop(client, name)
  })
}, patience)

/** An empty, migrated database of its own, closed and dropped after the test file. */
export async function freshDatabase(): Promise<Database> {
  return (await freshConnection()).db
}

/** The same with the way to it, for tests that open it in another process. */
export async function freshConnection(): Promise<{ db: Database; connection: Connection }> {
  const template = await ensureTemplate()
  const connection = await emptyDatabase(`template ${template}`)
  const db = openDatabase(connection)
  opened.push({ db, name: nameIn(connection) })
  return { db, connection }
}

/** A database without any table. */
export async function bareConnection(): Promise<{ db: Database; connection: Connection }> {
  const connection = await emptyDatabase('')
  const db = openDatabase(connection)
  opened.push({ db, name: nameIn(connection) })
  return { db, connection }
}

async function emptyDatabase(from: string): Promise<Connection> {
  const name = `t_${uuid().replaceAll('-', '')}`
  await administrate((client) => client.query(`create database ${name} ${from}`))
  return into(await server(), name)
}

/** Migrated once for each state of the migrations, then copied in about 50 ms. */
async function ensureTemplate(): Promise<string> {
  const name = `template_${await digestOfMigrations()}`
  await administrate(async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await makeTemplate(client, name)
  })
  return name
}

async function digestOfMigrations(): Promise<string> {
  const folder = fileURLToPath(new URL('../database/migrations', import.meta.url))
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

async function makeTemplate(client: pg.Client, name: string): Promise<void> {
  const making = `${name}_making`
  await drop(client, making)
  await client.query(`create database ${making}`)
  const db = openDatabase(into(await server(), making))
  await migrate(db)
  await db.destroy()
  await client.query(`alter database ${making} rename to ${name}`)
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`)
}

async function administrate(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(await server())
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

let started: Promise<Connection> | undefined

/** `TEST_DATABASE_URL` (a server where databases may be made), else the embedded one of this run. */
function server(): Promise<Connection> {
  started ??= find()
  return started
}

async function find(): Promise<Connection> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { connectionString: url }
  const folder = inject('postgresFolder')
  chmodSync(dirname(folder), 0o711)
  const quick = { fsync: 'off', full_page_writes: 'off', max_connections: '200' }
  return (await startPostgres(folder, 'command', quick)).connection
}

function into(connection: Connection, database: string): Connection {
  if (!connection.connectionString) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

function nameIn({ database, connectionString }: Connection): string {
  return database ?? new URL(connectionString ?? '').pathname.slice(1)
}
