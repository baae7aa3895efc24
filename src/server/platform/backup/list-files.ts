import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/schema.ts'
import type { FileStore } from '../files/file-store.ts'
import type { TableShape } from './list-tables.ts'

/** The columns by which a row names a file that is kept: a paper's, and the searchable copy made of it. */
const naming: readonly string[] = ['stored', 'copy']

/** SHA-256 of every file in the store, and of those that a row names although they are not there. */
export async function listFiles(
  tx: Tx,
  tables: readonly TableShape[],
  store: FileStore,
): Promise<{ readonly kept: readonly string[]; readonly missing: readonly string[] }> {
  const kept = new Set<string>()
  for await (const { sha256 } of store.list()) kept.add(sha256)
  const named = await namedFiles(tx, tables)
  const missing = [...named].filter((sha256) => !kept.has(sha256))
  return { kept: [...kept].sort(), missing: missing.sort() }
}

/** SHA-256 of every file that a row of any table names. */
export async function namedFiles(
  db: Database | Tx,
  tables: readonly TableShape[],
): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const { name, columns } of tables) {
    for (const column of columns.filter((one) => naming.includes(one.name))) {
      const { rows } = await sql<{ stored: string }>`
        select distinct ${sql.ref(column.name)} as stored from ${sql.table(name)}
        where ${sql.ref(column.name)} is not null`.execute(db)
      for (const { stored } of rows) named.add(stored)
    }
  }
  return named
}

/** Is the file still what its name says? */
export async function isWhole(store: FileStore, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  await pipeline(await store.read(sha256), hash)
  return hash.digest('hex') === sha256
}
