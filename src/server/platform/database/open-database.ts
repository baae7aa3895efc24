import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Schema } from './schema.ts'

/** Where the database is: a URL, or the embedded server's socket. */
export interface Connection {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
}

export interface OpenOptions {
  readonly max?: number
  /** Shown in pg_stat_activity: who uses the database. */
  readonly name?: string
  /** Told of connections that break while idle; without a listener the process would end. */
  readonly onError?: (error: Error) => void
}

/** Opens a pool of connections. Nothing is connected yet; `database.destroy()` closes it. */
export function openDatabase(connection: Connection, options: OpenOptions = {}): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    application_name: (options.name ?? 'vedich').slice(0, 63),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: { getTypeParser: getTypeParser as pg.CustomTypesConfig['getTypeParser'] },
  })
  pool.on('error', (error) => options.onError?.(error))
  // A connection that breaks while it is in use tells its query so; without a listener the process would end as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Database, pg.Pool>()

/** Runs a text of one or several statements on one connection, and answers with the rows of all of them; Kysely loses those of several. */
export async function runStatements(
  db: Database,
  text: string,
  values?: readonly unknown[],
): Promise<Record<string, unknown>[]> {
  const pool = pools.get(db)
  if (!pool) throw new RangeError('a database that was not opened here')
  const client = await pool.connect()
  try {
    const found: pg.QueryResult | pg.QueryResult[] = await client.query(text, values && [...values])
    client.release()
    return [found].flat().flatMap((one) => one.rows)
  } catch (error) {
    // What failed between its own `begin` and `commit` leaves a connection that is of no use to others.
    client.release(true)
    throw error
  }
}

type Parse = (text: string) => unknown

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [20, toSafeNumber], // int8
  [1082, String], // date
  [1114, (text: string) => new Date(`${text}Z`).toISOString()], // timestamp
  [1184, (text: string) => new Date(text).toISOString()], // timestamptz
])

/** One table of types for the whole product, so that no answer depends on the driver's own habits. */
function getTypeParser(oid: number, format?: unknown): Parse {
  const own = format === 'binary' ? undefined : parsers.get(oid)
  return own ?? pg.types.getTypeParser(oid, format as 'text')
}

function toSafeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text}`)
  return value
}
