import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Refusal } from '#domain/refusal.ts'
import type { Config } from './config.ts'
import { migrate, newestKnown, schemaOf } from './database/migrate.ts'
import { type Connection, openDatabase } from './database/open-database.ts'
import type { Database } from './database/schema.ts'
import { headFileOf } from './journal/head-file.ts'
import { type HeadReport, keepHead } from './journal/head-keeper.ts'
import { prepareDataFolder } from './postgres/data-folder.ts'
import { type KeepReport, keepPostgres } from './postgres/keep-postgres.ts'
import { leavePostgres } from './postgres/leave-postgres.ts'
import { nameOf } from './postgres/serve-lock.ts'
import { type Purpose, startPostgres } from './postgres/start-postgres.ts'

/** An opened installation: its database, migrated, its journal kept; `close` leaves everything as it should be. */
export interface Installation {
  readonly db: Database
  readonly connection: Connection
  readonly schema: number
  readonly close: () => Promise<void>
}

/** What the one who opens it wants to be told. */
export interface Watch extends HeadReport, KeepReport {
  readonly connectionLost: (error: Error) => void
}

/** Opens the database that the configuration names and brings it up to date. Every refusal says what to do. */
export async function openInstallation(
  config: Config,
  purpose: Purpose,
  watch: Watch,
): Promise<Installation> {
  prepareDataFolder(config.dataFolder)
  const { connectionLost } = watch
  const keep = purpose === 'serve' ? watch : null
  return await open(config, { keep, connectionLost }, async (db) => {
    if ((await schemaOf(db)) === 0) await refuseForeign(db, config)
    const schema = await migrate(db)
    await keepHead(db, headFileOf(config.dataFolder), watch)
    return schema
  })
}

/**
 * Opens what is there without changing it: nothing is made, migrated or written. Refuses with `data_missing` where there is
 * nothing, and `newer_schema` where this version does not understand it.
 */
export async function inspectInstallation(
  config: Config,
  connectionLost: (error: Error) => void,
): Promise<Installation> {
  const { databaseUrl, dataFolder } = config
  if (!databaseUrl && !existsSync(join(dataFolder, 'postgres', 'data')))
    throw new Refusal('data_missing', { folder: dataFolder })
  return await open(config, { keep: null, connectionLost }, async (db) => {
    const schema = await schemaOf(db)
    const known = await newestKnown()
    if (schema === 0)
      throw new Refusal('data_missing', { folder: databaseUrl ? 'DATABASE_URL' : dataFolder })
    if (schema > known) throw new Refusal('newer_schema', { found: schema, known })
    return schema
  })
}

/** Opens the place that a backup is to fill, as the only one who serves it, and leaves its schema as it is found. */
export async function openForRestore(config: Config, watch: Watch): Promise<Installation> {
  prepareDataFolder(config.dataFolder)
  const { connectionLost } = watch
  return await open(config, { keep: watch, connectionLost }, async (db) => {
    const schema = await schemaOf(db)
    if (schema === 0) await refuseForeign(db, config)
    return schema
  })
}

interface Opening {
  /** Told of what happens to the embedded server while it is served; null for a command. */
  readonly keep: KeepReport | null
  readonly connectionLost: (error: Error) => void
}

async function open(
  config: Config,
  { keep, connectionLost }: Opening,
  prepare: (db: Database) => Promise<number>,
): Promise<Installation> {
  const server = await openServer(config, keep)
  const name = nameOf(keep ? 'serve' : 'command')
  const db = openDatabase(server.connection, { name, onError: connectionLost })
  const close = async () => {
    await db.destroy()
    await server.leave()
  }
  try {
    return { db, connection: server.connection, schema: await prepare(db), close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Server {
  readonly connection: Connection
  readonly leave: () => Promise<void>
}

async function openServer(config: Config, keep: KeepReport | null): Promise<Server> {
  if (config.databaseUrl) {
    const connection = { connectionString: config.databaseUrl }
    await checkReachable(connection)
    return { connection, leave: async () => undefined }
  }
  if (keep) return await keepPostgres(config.dataFolder, keep)
  const postgres = await startPostgres(config.dataFolder, 'command')
  return { connection: postgres.connection, leave: () => leavePostgres(postgres, 'command') }
}

/** The oldest PostgreSQL that the product's SQL is tested on. */
const oldest = 150_000

async function checkReachable(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version",
    )
    if (Number(rows[0]?.version) >= oldest) return
  } catch (error) {
    throw new Refusal('database_unreachable', { detail: messageOf(error) })
  } finally {
    await client.end().catch(() => undefined)
  }
  throw new Refusal('database_unreachable', { detail: 'PostgreSQL < 15' })
}

/** A refused connection to several addresses is one error with an empty message and the true ones inside. */
function messageOf(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  return inner instanceof Error ? inner.message : String(inner)
}

async function refuseForeign(db: Database, config: Config): Promise<void> {
  const tables = await db.introspection.getTables()
  if (tables.length > 0)
    throw new Refusal('data_foreign', {
      folder: config.databaseUrl ? 'DATABASE_URL' : config.dataFolder,
    })
}
